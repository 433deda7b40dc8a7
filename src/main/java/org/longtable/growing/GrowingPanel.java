package org.longtable.growing;

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

/** The line about how a table grows; absent in the first days. */
@Component
class GrowingPanel implements TablePanels {
    private static final int AFTER_LOOKING_BACK = 61;

    private final Tables tables;
    private final Moments moments;
    private final TemplateEngine templates;

    GrowingPanel(Tables tables, Moments moments, TemplateEngine templates) {
        this.tables = tables;
        this.moments = moments;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside() || moments.isStillNew(table.id(), tables.today(table))) return List.of();
        Map<String, Object> given = Map.of("page", page, "table", table);
        Content content = output -> templates.render("growing/parts/line.jte", given, output);
        return List.of(new Panel(Panel.Place.UNDERSTANDING, AFTER_LOOKING_BACK, content, table.path() + "/growth"));
    }
}
