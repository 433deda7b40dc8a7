package org.longtable.questions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.longtable.site.Language;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Fraction;

/**
 * How a figure and its inputs are read. A number may have a text of its own under {@code <name>.value}, such as
 * <i>305 days</i>; without one it is shown as a number. What is not worked out is said by its reason, or by
 * {@code <reason>.instead} where it is not a matter of <i>not yet</i>.
 * A text under {@code <name>.note} says below a figure how to read it.
 */
public record InWords(Texts texts) {
    public String value(Figure figure) {
        return switch (figure) {
            case Figure.Known known -> number(figure.name(), known.value());
            case Figure.Between between ->
                texts.t(
                        "questions.figure.between",
                        number(figure.name(), between.least()),
                        number(figure.name(), between.most()));
            case Figure.Day day when day.earliest().equals(day.latest()) -> texts.date(day.earliest());
            case Figure.Day day -> texts.t("questions.figure.between-days", day.earliest(), day.latest());
            case Figure.NotYet notYet
            when texts.has(notYet.reason() + ".instead") -> texts.t(notYet.reason() + ".instead");
            case Figure.NotYet notYet -> texts.t("questions.figure.not-yet", texts.t(notYet.reason()));
        };
    }

    public String value(Figure.Input input) {
        return switch (input.value()) {
            case LocalDate day -> texts.date(day);
            case Fraction fraction
            when fraction.denominator() != 1 -> fraction.numerator() + "/" + fraction.denominator();
            case Fraction fraction -> number(input.name(), fraction.numerator());
            case Number number -> number(input.name(), number);
            default -> texts.t(input.value().toString());
        };
    }

    /** Who may change this input; empty where nothing is said about it, as for a figure worked out from others. */
    public String changedBy(Figure.Input input) {
        var key = input.name() + ".changed-by";
        return texts.has(key) ? texts.t(key) : "";
    }

    /** The formula, with decimals as they are written in the reader's language. */
    public String formula(Figure figure) {
        return texts.language() == Language.FR
                ? figure.formula().replaceAll("(?<=\\d)\\.(?=\\d)", ",")
                : figure.formula();
    }

    private String number(String name, Number number) {
        var key = name + ".value";
        if (!texts.has(key)) return texts.number(number);
        return texts.t(
                key, number instanceof BigDecimal decimal && decimal.scale() > 0 ? texts.number(decimal) : number);
    }
}
