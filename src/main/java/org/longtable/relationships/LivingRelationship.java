package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.questions.Asks;
import org.longtable.questions.Question;
import org.longtable.questions.Question.Step;
import org.longtable.questions.Warning;
import org.longtable.site.Texts;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Promises;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks when partners have promised each other something and none of their people are in touch (W4, R28). */
@Component
class LivingRelationship implements Asks {
    private static final int AFTER_A_HANDOVER = 17;

    private final Tables tables;
    private final Moments moments;
    private final Standings standings;
    private final Promises promises;

    LivingRelationship(Tables tables, Moments moments, Standings standings, Promises promises) {
        this.tables = tables;
        this.moments = moments;
        this.standings = standings;
        this.promises = promises;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Question> questions(TableId id, PersonId viewer, LocalDate on, Texts texts) {
        if (moments.isStillNew(id, on)) return List.of();
        var table = tables.inside(id, viewer);
        if (table.isQuiet()) return List.of();
        if (!promises.anyOpen(id)) return List.of();
        var standing = standings.at(table, on);
        var sides = standing.sides().stream()
                .filter(partner -> partner.state() == PartnerView.State.SEATED)
                .toList();
        if (sides.size() < 2 || isAlive(standing, sides)) return List.of();
        return List.of(new Question(
                id,
                Warning.W4,
                "",
                texts.t("relationships.w4"),
                texts.t("relationships.w4.text"),
                sides.stream()
                        .flatMap(side -> standing.people(side).stream())
                        .map(PersonId::toString)
                        .sorted()
                        .collect(Collectors.joining(",")),
                List.of(),
                List.of(
                        new Step(texts.t("relationships.step.plan"), table.path() + "/plans/new"),
                        new Step(texts.t("relationships.w4.promises"), table.path() + "/promises")),
                Optional.empty(),
                AFTER_A_HANDOVER));
    }

    /** Whether anyone of one partner is at least in touch with someone of another (S ≥ 1). */
    static boolean isAlive(Standing standing, List<PartnerView> sides) {
        return sides.stream()
                .anyMatch(
                        side -> standing.connections().anyLivingBetween(standing.people(side), standing.across(side)));
    }
}
