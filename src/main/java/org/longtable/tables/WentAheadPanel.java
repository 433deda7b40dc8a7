package org.longtable.tables;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.longtable.site.Page;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** On a table's page: that it went ahead anyway, and why, for everyone inside while it is doing it. */
@Component
class WentAheadPanel implements TablePanels {
    private static final int FIRST = 5;

    private final Gate gate;
    private final Glossaries glossaries;
    private final TemplateEngine templates;

    WentAheadPanel(Gate gate, Glossaries glossaries, TemplateEngine templates) {
        this.gate = gate;
        this.glossaries = glossaries;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside()) return List.of();
        return gate.wentAhead(table).stream()
                .map(ahead -> new Panel(Panel.Place.MAIN, FIRST, note(table, ahead, page)))
                .toList();
    }

    private Content note(TableView table, Gate.WentAhead ahead, Page page) {
        Map<String, Object> given =
                Map.of("page", page, "table", table, "ahead", ahead, "glossary", glossaries.of(table, page.texts()));
        return output -> templates.render("tables/parts/went-ahead.jte", given, output);
    }
}
