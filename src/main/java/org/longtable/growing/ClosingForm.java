package org.longtable.growing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.longtable.growing.Closing.Door;
import org.longtable.site.Asked;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;

/** The forms of closing a table: what all say together, and what one's own partner says. */
public final class ClosingForm {
    public static final String TELLS = "closing_tells";
    public static final String REUSE = "closing_reuse";
    public static final String OWED = "closing_owed";
    public static final String DOOR = "closing_door";
    public static final String REASON = "closing_reason";
    public static final String THANKS = "closing_thanks";

    private static final int LONGEST = 1000;

    private ClosingForm() {}

    static Closing read(Typed typed) {
        return new Closing(
                typed.optionalText(TELLS, 300),
                typed.optionalText(REUSE, 600),
                typed.optionalText(OWED, 600),
                typed.optionalChoice(DOOR, Door::of),
                typed.version());
    }

    /** What one's own partner is asked. */
    public static List<Asked> asked(Texts texts) {
        return List.of(
                Asked.words(REASON, texts.t("growing.farewell.reason"), texts.t("growing.farewell.reason.hint"), 3)
                        .orNothing(),
                Asked.words(THANKS, texts.t("growing.farewell.thanks"), texts.t("growing.farewell.thanks.hint"), 3)
                        .orNothing());
    }

    /** What one's own partner says: one of the two at least. */
    static Words farewell(Typed typed) {
        var words = new Words(typed.optionalText(REASON, LONGEST), typed.optionalText(THANKS, LONGEST));
        if (!typed.refused() && words.reason.isEmpty() && words.thanks.isEmpty())
            typed.problem(REASON, "growing.farewell.nothing");
        return words;
    }

    record Words(String reason, String thanks) {}

    static Map<String, String> stored(Closing closing) {
        return Map.of(
                TELLS, closing.tells(),
                REUSE, closing.reuse(),
                OWED, closing.owed(),
                DOOR, closing.door().map(Door::code).orElse(""));
    }

    static Map<String, String> stored(Farewell farewell) {
        return Map.of(REASON, farewell.reason(), THANKS, farewell.thanks());
    }

    public static List<Choice> doors(Texts texts) {
        return Arrays.stream(Door.values())
                .map(door -> new Choice(door.code(), texts.t("growing.door." + door.code())))
                .toList();
    }
}
