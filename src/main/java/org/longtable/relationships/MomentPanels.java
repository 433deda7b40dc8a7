package org.longtable.relationships;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.longtable.site.Page;
import org.longtable.site.Turn;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** On a table's page: how we are getting to know each other, and the latest moments. */
@Component
class MomentPanels implements TablePanels {
    private static final int LATEST = 3;
    private static final int EARLY = 10;

    private final GettingToKnow gettingToKnow;
    private final MomentViews views;
    private final TemplateEngine templates;

    MomentPanels(GettingToKnow gettingToKnow, MomentViews views, TemplateEngine templates) {
        this.gettingToKnow = gettingToKnow;
        this.views = views;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        var panels = new ArrayList<Panel>();
        var latest = views.at(table.id(), Turn.BEGIN, LATEST);
        if (latest.isEmpty()) return panels;
        // How much time there was would shrink as a quiet table forgets its moments.
        if (table.inside() && !table.isQuiet())
            gettingToKnow
                    .at(table.id())
                    .map(summary -> line(table, summary, page))
                    .ifPresent(line -> panels.add(new Panel(Panel.Place.WORK, EARLY, line)));
        panels.add(new Panel(
                Panel.Place.MAIN,
                EARLY,
                part("relationships/parts/latest.jte", Map.of("page", page, "table", table, "latest", latest))));
        return panels;
    }

    private Content line(TableView table, GettingToKnow.Summary summary, Page page) {
        var text = page.t(
                "relationships.getting-to-know.moments",
                summary.moments(),
                new InWords(page.texts()).since(summary.since(), page.today()),
                summary.mostly().map(kind -> kind.code()).orElse("none"));
        return part("relationships/parts/getting-to-know.jte", Map.of("page", page, "table", table, "text", text));
    }

    private Content part(String name, Map<String, Object> model) {
        return output -> templates.render(name, model, output);
    }
}
