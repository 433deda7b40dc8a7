package org.longtable.pace;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.pace.TimesForTrust.Facts;
import org.longtable.site.Choice;
import org.longtable.site.Texts;

/** What F3 says, in words before figures. Nothing is ever late here: it is normal to take a year (R18). */
record TimeInWords(Facts facts, LocalDate on, Texts texts) {

    /** Where a table stands. */
    enum Standing {
        NO_FIRST_MOMENT,
        NOTHING_PROMISED,
        BEHIND_US,
        /** Both ends of what it can be say different things. */
        OPEN,
        RUSHED,
        TIGHT,
        WORKABLE
    }

    static List<Choice> familiarities(Texts texts) {
        return Arrays.stream(Familiarity.values())
                .map(one -> new Choice(one.code(), texts.t("pace.familiarity." + key(one.code()))))
                .toList();
    }

    Standing standing() {
        if (facts.firstMoment().isEmpty()) return Standing.NO_FIRST_MOMENT;
        if (facts.promise().isEmpty()) return Standing.NOTHING_PROMISED;
        if (facts.promise().get().on().isBefore(on)) return Standing.BEHIND_US;
        return switch (facts.time()) {
            case Reckoned reckoned -> standing(reckoned);
            case TimeForTrustRange range ->
                standing(range.asStrangers()) == standing(range.asPastPartners())
                        ? standing(range.asStrangers())
                        : Standing.OPEN;
        };
    }

    String headline() {
        return texts.t("pace.standing." + key());
    }

    String text() {
        return texts.t(
                "pace.standing." + key() + ".text",
                promised(),
                facts.promise().map(Due::on).map(texts::date).orElse(""),
                length(facts.time() instanceof Reckoned one ? one : strangers()),
                facts.firstMoment().map(texts::date).orElse(""));
    }

    /** How long trust usually takes and from when there would be time enough; what is open stays a range. */
    String usually() {
        return switch (facts.time()) {
            case Reckoned one
            when one.earliestWorkableStart().isPresent() ->
                texts.t(
                        "pace.usually.from",
                        inWords(one.recommendedDays()),
                        one.earliestWorkableStart().get());
            case Reckoned one -> texts.t("pace.usually", inWords(one.recommendedDays()));
            case TimeForTrustRange range ->
                texts.t(
                        "pace.usually.between",
                        inWords(range.asPastPartners().recommendedDays()),
                        inWords(range.asStrangers().recommendedDays()));
        };
    }

    /** The line of <i>Our work together</i>. */
    String line() {
        return texts.t(
                "pace.line." + key(),
                promised(),
                facts.firstMoment().map(texts::date).orElse(""));
    }

    String title() {
        return texts.t("pace.question");
    }

    private Standing standing(Reckoned reckoned) {
        return reckoned.pace().map(pace -> Standing.valueOf(pace.name())).orElse(Standing.NOTHING_PROMISED);
    }

    private String promised() {
        return facts.promise()
                .filter(due -> !due.words().isEmpty())
                .map(due -> texts.t("pace.promised.words", due.words()))
                .orElseGet(() -> texts.t("pace.promised"));
    }

    /** From the first moment to what was promised. */
    private String length(Reckoned reckoned) {
        var days = reckoned.daysThereAre();
        if (days.isEmpty()) return "";
        return days.getAsLong() == 0
                ? texts.t("pace.length.none")
                : texts.t("pace.length.after", inWords(days.getAsLong()));
    }

    private Reckoned strangers() {
        return facts.time() instanceof TimeForTrustRange range ? range.asStrangers() : (Reckoned) facts.time();
    }

    private String inWords(long days) {
        if (days < 14) return texts.t("pace.length.days", days);
        if (days < 90) return texts.t("pace.length.weeks", Math.round(days / 7.0));
        return texts.t("pace.length.months", Math.round(days * 12 / 365.0));
    }

    private String key() {
        return key(standing().name());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Who said how well the partners knew each other, and when; empty while nobody has. */
    Optional<String> saidBy(ZoneId zone) {
        return facts.known().map(known -> {
            var day = LocalDate.ofInstant(known.at(), zone);
            return known.by().isEmpty()
                    ? texts.t("pace.familiarity.said", day)
                    : texts.t("pace.familiarity.said-by", known.by(), day);
        });
    }
}
