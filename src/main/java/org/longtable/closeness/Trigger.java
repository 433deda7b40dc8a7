package org.longtable.closeness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.site.Choice;
import org.longtable.site.Texts;

/** What calls for an agreement (F6): one hard reason is enough, of the soft ones it takes two. */
public enum Trigger {
    DEMANDED(true, true),
    MONEY(true, true),
    AT_RISK(true, true),
    DATA(true, true),
    /** Told by a module below that knows of actions. */
    EXPOSURE(true, false),
    LONG(false, true),
    SHARED_NAME(false, true),
    NOT_LIKE_MINDED(false, false),
    SHARED_BUDGET(false, true),
    LEVEL_GAP(false, false),
    CAPACITY(false, false);

    private final boolean hard;
    private final boolean asked;

    Trigger(boolean hard, boolean asked) {
        this.hard = hard;
        this.asked = asked;
    }

    public boolean isHard() {
        return hard;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its field in the list that partners answer. */
    public String field() {
        return "reason_" + code();
    }

    public static List<Choice> answers(Texts texts) {
        return List.of(new Choice("yes", texts.t("closeness.yes")), new Choice("no", texts.t("closeness.no")));
    }

    /** Those that partners are asked about where nobody can know otherwise. */
    static List<Trigger> asked() {
        return Arrays.stream(values()).filter(one -> one.asked).toList();
    }

    static Optional<Trigger> of(String code) {
        return asked().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
