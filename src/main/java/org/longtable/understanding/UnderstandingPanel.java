package org.longtable.understanding;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.envelopes.Round;
import org.longtable.relationships.Moments;
import org.longtable.site.Page;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/**
 * The line about what partners assume: absent in the first days and before there are two partners, unless there is something to
 * read.
 */
@Component
class UnderstandingPanel implements TablePanels {
    private static final int ORDER = 45;

    private final Tables tables;
    private final Statements statements;
    private final Differences differences;
    private final Moments moments;
    private final TemplateEngine templates;

    UnderstandingPanel(
            Tables tables, Statements statements, Differences differences, Moments moments, TemplateEngine templates) {
        this.tables = tables;
        this.statements = statements;
        this.differences = differences;
        this.moments = moments;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside()) return List.of();
        return words(table, page)
                .map(words -> {
                    Map<String, Object> given = Map.of("page", page, "table", table, "words", words);
                    Content content = output -> templates.render("understanding/parts/line.jte", given, output);
                    return new Panel(Panel.Place.UNDERSTANDING, ORDER, content, table.path() + "/understanding");
                })
                .stream()
                .toList();
    }

    private Optional<String> words(TableView table, Page page) {
        var rounds = statements.rounds(table);
        var running = rounds.stream().filter(Round::running).findFirst();
        if (running.isPresent())
            return Optional.of(page.t(
                    running.get().waitsFor(table.mine())
                            ? "understanding.line.waits-for-you"
                            : "understanding.line.waits"));
        if (rounds.stream().anyMatch(Round::isOpened)) {
            var open = differences.at(table.id()).stream()
                    .filter(Difference::isOpen)
                    .count();
            return Optional.of(page.t("understanding.line.opened", open));
        }
        return offered(table) ? Optional.of(page.t("understanding.line.offered")) : Optional.empty();
    }

    private boolean offered(TableView table) {
        var today = tables.today(table);
        return Standing.mayBegin(table, today) && !moments.isStillNew(table.id(), today);
    }
}
