package org.longtable.relationships;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.longtable.relationships.Door.CameOfIt;
import org.longtable.relationships.Door.Told;
import org.longtable.relationships.Door.Way;
import org.longtable.site.Choice;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.Hours;

/** The form of a door: {@code way}, {@code came}, {@code day}, {@code whom}, {@code place}, {@code hours}, {@code note}. */
public record DoorForm(Typed typed, LocalDate today) {
    private static final BigDecimal MOST_HOURS = new BigDecimal(1000);

    static Typed fresh(LocalDate today) {
        return Typed.nothing().with("day", today.toString());
    }

    /** The same door, once more. */
    static void again(Typed typed, Door door) {
        typed.with("whom", door.told().whom()).with("place", door.told().place());
    }

    static Map<String, String> stored(Told told) {
        var fields = new HashMap<String, String>();
        fields.put("way", told.way().code());
        fields.put("came", told.cameOfIt().map(CameOfIt::code).orElse(""));
        fields.put("day", told.on().toString());
        fields.put("whom", told.whom());
        fields.put("place", told.place());
        fields.put(
                "hours",
                told.hours()
                        .map(hours -> hours.value().stripTrailingZeros().toPlainString())
                        .orElse(""));
        fields.put("note", told.note());
        return fields;
    }

    public static List<Choice> ways(Texts texts) {
        return Arrays.stream(Way.values())
                .map(way -> new Choice(way.code(), texts.t("relationships.door.way." + way.code())))
                .toList();
    }

    public static List<Choice> outcomes(Texts texts) {
        return Arrays.stream(CameOfIt.values())
                .map(one -> new Choice(one.code(), texts.t("relationships.door.came." + one.code())))
                .toList();
    }

    /** What is stored now, beside what was typed when it was changed elsewhere meanwhile. */
    static SavedMeanwhile meanwhile(Door door, Texts texts) {
        return new SavedMeanwhile(
                door.version(), stored(door.told()), Map.of("way", ways(texts), "came", outcomes(texts)));
    }

    /** What the fields are called, for the summary of what is to be mended. */
    public static Map<String, String> labels(Texts texts) {
        return Map.of(
                "way", texts.t("relationships.door.way"),
                "came", texts.t("relationships.door.came"),
                "day", texts.t("relationships.door.day"),
                "whom", texts.t("relationships.door.whom"),
                "place", texts.t("relationships.door.place"),
                "hours", texts.t("relationships.door.hours"),
                "note", texts.t("relationships.door.note"));
    }

    /** What was told; of no use once something in it is refused. */
    Told read() {
        var way = typed.choice("way", Way::of).orElse(Way.CALL);
        var day = typed.day("day");
        if (typed.problem("day").isEmpty() && day.isAfter(today)) typed.problem("day", "relationships.door.day.future");
        return new Told(
                day,
                way,
                typed.optionalChoice("came", CameOfIt::of),
                typed.optionalText("whom", 200),
                typed.optionalText("place", 200),
                typed.optionalNumber("hours", BigDecimal.ZERO, MOST_HOURS)
                        .map(value -> new Hours(value.setScale(2, RoundingMode.HALF_UP))),
                typed.optionalText("note", 4000));
    }
}
