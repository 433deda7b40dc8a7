package org.longtable.closeness;

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

/** The line about how close the partners are, on a table's page and on the one about understanding each other. */
@Component
class ClosenessPanel implements TablePanels, AlsoHere {
    private static final int AFTER_OUR_WORDS = 47;

    private final Tables tables;
    private final HowClose howClose;
    private final Moments moments;
    private final TemplateEngine templates;

    ClosenessPanel(Tables tables, HowClose howClose, Moments moments, TemplateEngine templates) {
        this.tables = tables;
        this.howClose = howClose;
        this.moments = moments;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside()) return List.of();
        return words(table, page.texts())
                .filter(_ -> !moments.isStillNew(table.id(), tables.today(table)))
                .map(words -> {
                    Map<String, Object> given = Map.of("page", page, "table", table, "words", words);
                    Content content = output -> templates.render("closeness/parts/line.jte", given, output);
                    return new Panel(Panel.Place.UNDERSTANDING, AFTER_OUR_WORDS, content, table.path() + "/closeness");
                })
                .stream()
                .toList();
    }

    @Override
    public List<Way> ways(TableView table, PersonId viewer, Texts texts) {
        return words(table, texts)
                .map(words -> new Way(AFTER_OUR_WORDS, texts.t("closeness.title"), words, table.path() + "/closeness"))
                .stream()
                .toList();
    }

    private Optional<String> words(TableView table, Texts texts) {
        var rounds = howClose.rounds(table);
        var running = rounds.stream().filter(Round::running).findFirst();
        if (running.isPresent())
            return Optional.of(texts.t(
                    running.get().waitsFor(table.mine()) ? "closeness.line.waits-for-you" : "closeness.line.waits"));
        if (rounds.stream().anyMatch(Round::isOpened)) return Optional.of(texts.t("closeness.line.opened"));
        return Standing.mayBegin(table, tables.today(table))
                ? Optional.of(texts.t("closeness.line.offered"))
                : Optional.empty();
    }
}
