package org.longtable.months;

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

/** On a table's page: the way to what we did this month, once the first days are over (C10). */
@Component
class MonthPanel implements TablePanels {
    private static final int LATE = 80;

    private final Tables tables;
    private final Moments moments;
    private final TemplateEngine templates;

    MonthPanel(Tables tables, Moments moments, TemplateEngine templates) {
        this.tables = tables;
        this.moments = moments;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside() || table.isQuiet() || moments.isStillNew(table.id(), tables.today(table))) return List.of();
        Map<String, Object> given = Map.of("page", page, "path", table.path() + "/months");
        Content content = output -> templates.render("months/parts/line.jte", given, output);
        return List.of(new Panel(Panel.Place.WORK, LATE, content));
    }
}
