package org.longtable.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.longtable.questions.Asks;
import org.longtable.questions.Question;
import org.longtable.questions.Question.Step;
import org.longtable.questions.Warning;
import org.longtable.relationships.Moments;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is worth talking about in an agreement: that it is in force and nobody of its partners is in touch (W4), that a
 * partner changed nothing of it before it is agreed (W15), that none of its goals is the community’s (R63), and that nobody
 * looked at it again for long (W23).
 */
@Component
class AgreementQuestions implements Asks {
    private static final int LATE_DAYS = 90;
    private static final int NO_LIVING = 16;
    private static final int UNTOUCHED = 35;
    private static final int NO_GOAL_OF_THE_COMMUNITY = 36;
    private static final int LATE = 60;

    private final Tables tables;
    private final Agreements agreements;
    private final AgreementPages pages;
    private final Moments moments;

    AgreementQuestions(Tables tables, Agreements agreements, AgreementPages pages, Moments moments) {
        this.tables = tables;
        this.agreements = agreements;
        this.pages = pages;
        this.moments = moments;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Question> questions(TableId id, PersonId viewer, LocalDate on, Texts texts) {
        if (moments.isStillNew(id, on)) return List.of();
        var table = tables.inside(id, viewer);
        var questions = new ArrayList<Question>();
        for (var standing : agreements.at(table))
            Stream.of(
                            noLiving(table, standing, viewer, texts),
                            untouched(table, standing, on, texts),
                            noGoalOfTheCommunity(table, standing, on, texts),
                            late(table, standing, on, texts))
                    .flatMap(Optional::stream)
                    .forEach(questions::add);
        return questions;
    }

    private Optional<Question> noLiving(TableView table, Standing standing, PersonId viewer, Texts texts) {
        if (pages.isLiving(table, standing, viewer)) return Optional.empty();
        var agreement = standing.agreement();
        return Optional.of(ask(
                table,
                Warning.W4,
                agreement,
                texts.t("agreements.w4", agreement.title()),
                texts.t("agreements.w4.text"),
                "in force, nobody in touch: "
                        + standing.present().stream()
                                .map(PartnerId::toString)
                                .sorted()
                                .toList(),
                List.of(),
                List.of(
                        new Step(texts.t("agreements.word.no-living.moment"), table.path() + "/plans/new"),
                        new Step(texts.t("agreements.word.no-living.dates"), table.path() + "/time"),
                        new Step(texts.t("agreements.w.read"), agreement.path())),
                NO_LIVING));
    }

    /** Asked once a partner stands by all of it, that is just before it is agreed; never of whoever wrote it. */
    private Optional<Question> untouched(TableView table, Standing standing, LocalDate on, Texts texts) {
        var agreement = standing.agreement();
        if (standing.state() != Standing.State.WRITTEN
                || standing.present().stream().noneMatch(standing::hasAcknowledgedAll)) return Optional.empty();
        return agreements.silent(table, standing).flatMap(table::partner).map(partner -> {
            var steps = new ArrayList<>(List.of(new Step(texts.t("agreements.w.read"), agreement.path())));
            if (partner.id().equals(table.mine()))
                steps.add(new Step(texts.t("agreements.own.link"), agreement.path() + "/own"));
            return ask(
                    table,
                    Warning.W15,
                    agreement,
                    texts.t("agreements.w15", agreement.title(), partner.name()),
                    texts.t("agreements.w15.text", partner.name()),
                    "changed nothing: " + partner.id(),
                    Voices.of(agreement.changes()).figures(table.mine(), on),
                    steps,
                    UNTOUCHED);
        });
    }

    /** Asked at the same moment as W15, and for as long as it is in force. */
    private static Optional<Question> noGoalOfTheCommunity(
            TableView table, Standing standing, LocalDate on, Texts texts) {
        var agreement = standing.agreement();
        var goals = Goals.of(table, standing);
        var nearlyAgreed = standing.state() == Standing.State.WRITTEN
                && standing.present().stream().anyMatch(standing::hasAcknowledgedAll);
        if (!nearlyAgreed && !standing.isActive() || !goals.askForTheCommunitys(agreement.kind()))
            return Optional.empty();
        return Optional.of(ask(
                table,
                Warning.R63,
                agreement,
                texts.t("agreements.r63", agreement.title()),
                texts.t(goals.setBy().isEmpty() ? "agreements.r63.none" : "agreements.r63.text"),
                "no goal of " + sorted(goals.communities()) + " among those of " + sorted(Set.copyOf(goals.setBy())),
                goals.figures(on),
                List.of(
                        new Step(texts.t("agreements.r63.add"), agreement.path() + "/changes/new?what=add&ready=goal"),
                        new Step(texts.t("agreements.w.read"), agreement.path())),
                NO_GOAL_OF_THE_COMMUNITY));
    }

    private static List<String> sorted(Set<PartnerId> partners) {
        return partners.stream().map(PartnerId::toString).sorted().toList();
    }

    private static Optional<Question> late(TableView table, Standing standing, LocalDate on, Texts texts) {
        var agreement = standing.agreement();
        if (!standing.isActive() || !agreement.lookAgain().plusDays(LATE_DAYS).isBefore(on)) return Optional.empty();
        return Optional.of(ask(
                table,
                Warning.W23,
                agreement,
                texts.t("agreements.w23", agreement.title()),
                texts.t("agreements.w23.text", agreement.lookAgain()),
                "look again " + agreement.lookAgain(),
                List.of(),
                List.of(new Step(texts.t("agreements.w.read"), agreement.path())),
                LATE));
    }

    private static Question ask(
            TableView table,
            Warning warning,
            Agreement agreement,
            String title,
            String text,
            String evidence,
            List<Figure> figures,
            List<Step> steps,
            int order) {
        return new Question(
                table.id(),
                warning,
                agreement.id().toString(),
                title,
                text,
                evidence,
                figures,
                steps,
                Optional.empty(),
                order);
    }
}
