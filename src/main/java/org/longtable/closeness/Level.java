package org.longtable.closeness;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.longtable.site.Choice;
import org.longtable.site.Texts;

/** How closely two partners work together (F6), each way. A deeper level is not a better one. */
public enum Level {
    NOT_IN_TOUCH,
    KNOW_OF_EACH_OTHER,
    KEEP_EACH_OTHER_INFORMED,
    DO_THINGS_TOGETHER,
    NAMED_PARTNERS,
    DECIDE_TOGETHER;

    public int number() {
        return ordinal();
    }

    static Level of(int number) {
        return values()[number];
    }

    static Optional<Level> of(String typed) {
        return Arrays.stream(values())
                .filter(level -> Integer.toString(level.number()).equals(typed))
                .findFirst();
    }

    public String words(Texts texts) {
        return texts.t("closeness.level." + number());
    }

    public static List<Choice> choices(Texts texts) {
        return Arrays.stream(values())
                .map(level -> new Choice(
                        Integer.toString(level.number()),
                        level.words(texts),
                        texts.t("closeness.level." + level.number() + ".hint")))
                .toList();
    }
}
