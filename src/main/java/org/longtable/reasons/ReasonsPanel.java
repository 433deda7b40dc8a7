package org.longtable.reasons;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.envelopes.Round;
import org.longtable.relationships.Moments;
import org.longtable.site.Page;
import org.longtable.site.Texts;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.AlsoHere;
import org.longtable.understanding.Standing;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** The line about why the partners are here, on a table's page and on the one about understanding each other. */
@Component
class ReasonsPanel implements TablePanels, AlsoHere {
    private static final int ABOVE_WHAT_WE_ASSUME = 44;

    /** As often as partners look back, unless they choose otherwise (R20). */
    private static final int WORTH_READING_AGAIN = 90;

    private final Tables tables;
    private final Reasons reasons;
    private final Moments moments;
    private final TemplateEngine templates;

    ReasonsPanel(Tables tables, Reasons reasons, Moments moments, TemplateEngine templates) {
        this.tables = tables;
        this.reasons = reasons;
        this.moments = moments;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside()) return List.of();
        var rounds = reasons.rounds(table);
        return words(table, rounds, page.texts())
                .filter(_ -> !rounds.isEmpty() || !moments.isStillNew(table.id(), tables.today(table)))
                .map(words -> {
                    Map<String, Object> given = Map.of("page", page, "table", table, "words", words);
                    Content content = output -> templates.render("reasons/parts/line.jte", given, output);
                    return new Panel(
                            Panel.Place.UNDERSTANDING, ABOVE_WHAT_WE_ASSUME, content, table.path() + "/reasons");
                })
                .stream()
                .toList();
    }

    @Override
    public List<Way> ways(TableView table, PersonId viewer, Texts texts) {
        return words(table, reasons.rounds(table), texts)
                .map(words -> new Way(ABOVE_WHAT_WE_ASSUME, texts.t("reasons.title"), words, table.path() + "/reasons"))
                .stream()
                .toList();
    }

    private Optional<String> words(TableView table, List<Round> rounds, Texts texts) {
        var running = rounds.stream().filter(Round::running).findFirst();
        if (running.isPresent())
            return Optional.of(texts.t(
                    running.get().waitsFor(table.mine()) ? "reasons.line.waits-for-you" : "reasons.line.waits"));
        var opened = rounds.stream().flatMap(round -> round.openedOn().stream()).findFirst();
        if (opened.isPresent())
            return Optional.of(
                    opened.get().plusDays(WORTH_READING_AGAIN).isAfter(tables.today(table))
                            ? texts.t("reasons.line.opened")
                            : texts.t("reasons.line.again", opened.get()));
        return Standing.mayBegin(table, tables.today(table))
                ? Optional.of(texts.t("reasons.line.offered"))
                : Optional.empty();
    }
}
