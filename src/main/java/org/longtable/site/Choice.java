package org.longtable.site;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be chosen in a form.
 *
 * @param label what people read, already in their language
 * @param hint a line below it, or null
 */
public record Choice(String value, String label, @Nullable String hint) {
    public Choice(String value, String label) {
        this(value, label, null);
    }
}
