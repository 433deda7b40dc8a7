package org.longtable.community;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.longtable.site.Page;
import org.longtable.tables.Glossaries;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** On a table's page: the words with which it began, and the way to what the community says. */
@Component
class ListeningPanels implements TablePanels {
    private static final int FIRST = 1;
    private static final int MIDDLE = 40;

    /** So long a table only welcomes, unless something was written down (C10). */
    private static final int FIRST_DAYS = 14;

    private final Listening listening;
    private final Glossaries glossaries;
    private final TemplateEngine templates;

    ListeningPanels(Listening listening, Glossaries glossaries, TemplateEngine templates) {
        this.listening = listening;
        this.glossaries = glossaries;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        var panels = new ArrayList<Panel>();
        if (!table.inside()) return panels;
        listening
                .origin(table.id())
                .ifPresent(line -> panels.add(new Panel(
                        Panel.Place.MAIN,
                        FIRST,
                        part(
                                "community/parts/origin.jte",
                                Map.of("page", page, "line", line, "glossary", glossaries.of(table, page.texts()))))));
        if (page.today().isBefore(table.startedOn().plusDays(FIRST_DAYS)) && !listening.anythingAt(table.id()))
            return panels;
        panels.add(new Panel(
                Panel.Place.WORK,
                MIDDLE,
                part("community/parts/work.jte", Map.of("page", page, "path", table.path() + "/listening"))));
        return panels;
    }

    private Content part(String name, Map<String, Object> model) {
        return output -> templates.render(name, model, output);
    }
}
