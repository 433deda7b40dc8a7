package org.longtable.pace;

import java.time.LocalDate;
import org.longtable.relationships.TimeForABeginning;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A successor knows of the work and no more (F = 0.33): the time trust takes starts again with them. */
@Component
class BeginningInTime implements TimeForABeginning {
    private static final Fraction NOTHING_OPENED_TOGETHER = Fraction.ZERO;

    private final Tables tables;

    BeginningInTime(Tables tables) {
        this.tables = tables;
    }

    @Override
    @Transactional(readOnly = true)
    public Figure.Known recommended(TableId table, PersonId viewer, LocalDate on) {
        tables.inside(table, viewer);
        var time = new Reckoned(Familiarity.KNOW_OF_THE_WORK, NOTHING_OPENED_TOGETHER, null, null, on);
        return time.figures().stream()
                .filter(Figure.Known.class::isInstance)
                .map(Figure.Known.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
