package org.longtable.site;

/** Addresses to go back to: only paths of this installation, whatever was sent. */
public final class InHere {
    private InHere() {}

    /** The path if it leads to a page of ours, else the first page. */
    public static String path(String wanted) {
        return wanted.matches("/(?![/\\\\])[A-Za-z0-9/_.?=&-]*") ? wanted : "/";
    }
}
