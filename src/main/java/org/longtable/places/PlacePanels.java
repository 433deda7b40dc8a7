package org.longtable.places;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.longtable.site.Page;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On a table's page: what was entered for someone and not checked, whose paper one looks after, and guessed codes. */
@Component
class PlacePanels implements TablePanels {
    private static final int FIRST = 5;
    private static final int LATE = 80;

    private final Spoken spoken;
    private final PaperCodes papers;
    private final Matters matters;
    private final Tables tables;
    private final JdbcClient db;
    private final TemplateEngine templates;

    PlacePanels(
            Spoken spoken, PaperCodes papers, Matters matters, Tables tables, JdbcClient db, TemplateEngine templates) {
        this.spoken = spoken;
        this.papers = papers;
        this.matters = matters;
        this.tables = tables;
        this.db = db;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        var panels = new ArrayList<Panel>();
        if (!table.inside()) return panels;
        if (isTried(table))
            panels.add(new Panel(
                    Panel.Place.MAIN, FIRST, part("places/parts/tried.jte", Map.of("page", page, "table", table))));
        // Someone who comes by paper has no page of Today.
        var waiting = page.byCode()
                ? matters.of(table.id(), viewer, page.texts()).stream()
                        .filter(matter -> matter.kind() != Matter.Kind.PROPOSAL)
                        .toList()
                : List.<Matter>of();
        if (!waiting.isEmpty())
            panels.add(new Panel(
                    Panel.Place.MAIN,
                    FIRST,
                    part("places/parts/waiting.jte", Map.of("page", page, "table", table, "matters", waiting))));
        var entered = spoken.unchecked(table.id(), page.texts());
        if (!entered.isEmpty())
            panels.add(new Panel(
                    Panel.Place.MAIN,
                    LATE,
                    part("places/parts/entered.jte", Map.of("page", page, "entered", entered))));
        var guests = papers.at(table.id());
        var names = table.seatsOn(tables.today(table)).stream()
                .filter(seat -> guests.contains(seat.person()))
                .toList();
        if (!names.isEmpty())
            panels.add(new Panel(
                    Panel.Place.ASIDE,
                    LATE,
                    part("places/parts/guests.jte", Map.of("page", page, "table", table, "guests", names))));
        return panels;
    }

    private boolean isTried(TableView table) {
        return db.sql("select places.tried_at(:table) is not null")
                .param("table", table.id().value())
                .query(Boolean.class)
                .single();
    }

    private Content part(String name, Map<String, Object> model) {
        return output -> templates.render(name, model, output);
    }
}
