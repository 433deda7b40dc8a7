package org.longtable.language;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.longtable.relationships.Moments;
import org.longtable.site.Page;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** The line about the words of a table; absent in the first days until there is a word. */
@Component
class LanguagePanel implements TablePanels {
    private static final int AFTER_WHAT_WE_ASSUME = 46;

    private final Tables tables;
    private final Words words;
    private final Moments moments;
    private final TemplateEngine templates;

    LanguagePanel(Tables tables, Words words, Moments moments, TemplateEngine templates) {
        this.tables = tables;
        this.words = words;
        this.moments = moments;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside()) return List.of();
        var all = words.at(table.id());
        if (all.isEmpty() && moments.isStillNew(table.id(), tables.today(table))) return List.of();
        var apart = all.stream()
                .filter(word -> word.standing() == Word.Standing.APART)
                .count();
        Map<String, Object> given = Map.of("page", page, "table", table, "words", (long) all.size(), "apart", apart);
        Content content = output -> templates.render("language/parts/line.jte", given, output);
        return List.of(new Panel(Panel.Place.UNDERSTANDING, AFTER_WHAT_WE_ASSUME, content, table.path() + "/words"));
    }
}
