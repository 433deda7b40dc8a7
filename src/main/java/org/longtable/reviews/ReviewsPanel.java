package org.longtable.reviews;

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

/** The line about looking back; absent in the first days. */
@Component
class ReviewsPanel implements TablePanels {
    private static final int AFTER_TIME = 60;

    private final Tables tables;
    private final Reviews reviews;
    private final Moments moments;
    private final TemplateEngine templates;

    ReviewsPanel(Tables tables, Reviews reviews, Moments moments, TemplateEngine templates) {
        this.tables = tables;
        this.reviews = reviews;
        this.moments = moments;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside()) return List.of();
        var rhythm = reviews.rhythm(table);
        var today = tables.today(table);
        if (rhythm.last().isEmpty() && moments.isStillNew(table.id(), today)) return List.of();
        Map<String, Object> given =
                Map.of("page", page, "table", table, "rhythm", rhythm, "late", rhythm.isLate(today));
        Content content = output -> templates.render("reviews/parts/line.jte", given, output);
        return List.of(new Panel(Panel.Place.UNDERSTANDING, AFTER_TIME, content, table.path() + "/reviews"));
    }
}
