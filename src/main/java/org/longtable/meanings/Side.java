package org.longtable.meanings;

/** Whether a text offers something or looks for it. */
public enum Side {
    OFFER,
    REQUEST;

    public Side other() {
        return this == OFFER ? REQUEST : OFFER;
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
