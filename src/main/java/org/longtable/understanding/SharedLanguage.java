package org.longtable.understanding;

import java.time.LocalDate;
import java.util.List;
import org.longtable.envelopes.Round;
import org.longtable.site.Texts;
import org.longtable.tables.Area;
import org.longtable.tables.Areas;
import org.longtable.tables.TableView;
import org.springframework.stereotype.Component;

/** On a table's page: whether partners mean the same, as far as they have compared it; never who answered what. */
@Component
class SharedLanguage implements Areas {
    private final Statements statements;
    private final Differences differences;

    SharedLanguage(Statements statements, Differences differences) {
        this.statements = statements;
        this.differences = differences;
    }

    @Override
    public List<Told> told(TableView table, LocalDate on, Texts texts) {
        return List.of(Told.of(
                Area.SHARED_LANGUAGE,
                sentence(table, texts),
                texts.t("understanding.area.open"),
                table.path() + "/understanding"));
    }

    private String sentence(TableView table, Texts texts) {
        var rounds = statements.rounds(table);
        if (rounds.stream().anyMatch(Round::isOpened)) {
            var open = differences.at(table.id()).stream()
                    .filter(Difference::isOpen)
                    .count();
            return texts.t("understanding.area.differences", open);
        }
        return texts.t(
                rounds.stream().anyMatch(Round::running) ? "understanding.area.running" : "understanding.area.nothing");
    }
}
