package org.longtable.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.pace.TimeInWords.Standing;
import org.longtable.pace.TimesForTrust.Facts;
import org.longtable.questions.Asks;
import org.longtable.questions.Question;
import org.longtable.questions.Question.Step;
import org.longtable.questions.Warning;
import org.longtable.relationships.Moments;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;

/**
 * Asks whether there is time to get to know each other (W1), once someone has said how well the partners knew each
 * other and when something is promised, and while that day is still ahead. A table that is still new is left in peace,
 * except in the 21 days before a date of its funding (C10).
 */
@Component
class AsksForTime implements Asks {
    private static final int JUST_BEFORE_DAYS = 21;
    private static final int SOON_DAYS = 60;
    private static final int SOON = 10;
    private static final int OTHERWISE = 40;

    private final TimesForTrust times;
    private final Moments moments;

    AsksForTime(TimesForTrust times, Moments moments) {
        this.times = times;
        this.moments = moments;
    }

    @Override
    public List<Question> questions(TableId table, PersonId viewer, LocalDate on, Texts texts) {
        var facts = times.read(table, on);
        var words = new TimeInWords(facts, on, texts);
        if (!facts.time().isRushed() || words.standing() != Standing.RUSHED) return List.of();
        var next = facts.ahead(on).stream().findFirst();
        if (!within(next, on, JUST_BEFORE_DAYS) && moments.isStillNew(table, on)) return List.of();
        return List.of(new Question(
                table,
                Warning.W1,
                "",
                words.title(),
                words.text() + " " + words.usually(),
                evidence(facts),
                facts.time().figures(),
                steps(table, facts, texts),
                Optional.empty(),
                within(next, on, SOON_DAYS) ? SOON : OTHERWISE));
    }

    /** The first is to ask for more time, where what was promised belongs to something that can be asked about. */
    private static List<Step> steps(TableId table, Facts facts, Texts texts) {
        var steps = new ArrayList<Step>();
        facts.fundings().stream()
                .filter(funding ->
                        facts.promise().filter(funding.dues()::contains).isPresent())
                .findFirst()
                .ifPresent(
                        funding -> steps.add(new Step(texts.t("pace.request.ask"), funding.path() + "/requests/new")));
        steps.add(new Step(texts.t("pace.step.dates"), "/tables/" + table + "/time"));
        steps.add(new Step(texts.t("pace.step.moment"), "/tables/" + table + "/plans/new"));
        return steps;
    }

    /** What was entered, and the band; moments alone change neither unless they change the band. */
    private static String evidence(Facts facts) {
        return "familiarity=%s;deliverable=%s;answers=%s;band=rushed"
                .formatted(
                        facts.known().map(known -> known.how().code()).orElse(""),
                        facts.promise().map(due -> due.on().toString()).orElse(""),
                        facts.time() instanceof Reckoned reckoned ? reckoned.congruence() : "");
    }

    private static boolean within(Optional<LocalDate> next, LocalDate on, int days) {
        return next.filter(day -> !day.isAfter(on.plusDays(days))).isPresent();
    }
}
