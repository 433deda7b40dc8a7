package org.longtable.listings;

import org.longtable.directory.Field;
import org.longtable.site.Texts;

/** What the fields of the directory are called, and what stands in them, as people read it. */
public final class FieldWords {
    private FieldWords() {}

    /** @param code of a field, or {@code name}, {@code budget}, {@code staff}, {@code seen_by} */
    public static String called(String code, Texts texts) {
        if (code.equals("seen_by")) return texts.t("directory.seen");
        return Field.of(code)
                .map(Field::key)
                .filter(texts::has)
                .map(key -> texts.t(key))
                .orElseGet(() -> texts.has("directory." + code)
                        ? texts.t("directory." + code)
                        : texts.has("listings." + code) ? texts.t("listings." + code) : code);
    }

    static String inWords(Field field, String value, Texts texts) {
        return texts.has("directory.code." + field.code() + "." + value) ? field.inWords(value, texts) : value;
    }
}
