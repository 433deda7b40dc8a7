package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import org.longtable.questions.Asks;
import org.longtable.questions.Question;
import org.longtable.site.Texts;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks whether a partner rests on one person (W2) and whether a second representative is missing (W3). */
@Component
class RelationshipQuestions implements Asks {
    private final Tables tables;
    private final Standings standings;
    private final Moments moments;

    RelationshipQuestions(Tables tables, Standings standings, Moments moments) {
        this.tables = tables;
        this.standings = standings;
        this.moments = moments;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Question> questions(TableId id, PersonId viewer, LocalDate on, Texts texts) {
        if (moments.isStillNew(id, on)) return List.of();
        var table = tables.inside(id, viewer);
        if (table.isQuiet()) return List.of();
        var standing = standings.at(table, on);
        return standing.sides().stream()
                .filter(partner -> partner.state() == PartnerView.State.SEATED && !partner.inTheirOwnRight())
                .flatMap(partner -> Asking.about(partner, standing, viewer, texts).question().stream())
                .toList();
    }
}
