package org.longtable.relationships;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Page;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** On a table's page: who leaves, the place that stands open, who has come anew, and the ways on. */
@Component
class HandoverPanels implements TablePanels {
    private static final int BEFORE_MOMENTS = 8;
    private static final int AFTER_KNOWING = 15;

    private final Tables tables;
    private final Standings standings;
    private final HandoverStore store;
    private final WaysOn ways;
    private final TemplateEngine templates;

    HandoverPanels(Tables tables, Standings standings, HandoverStore store, WaysOn ways, TemplateEngine templates) {
        this.tables = tables;
        this.standings = standings;
        this.store = store;
        this.ways = ways;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside()) return List.of();
        var today = tables.today(table);
        var panels = new ArrayList<Panel>();
        if (!table.isClosed() && OpenPlace.mayBeOpen(table, today))
            for (var place : OpenPlace.at(standings.at(table, today)))
                panels.add(new Panel(
                        Panel.Place.MAIN, BEFORE_MOMENTS, part("open-place", page, table, Map.of("place", place))));
        for (var beginning : table.isClosed() ? List.<NewBeginning>of() : NewBeginning.at(table, today))
            panels.add(new Panel(
                    Panel.Place.MAIN,
                    BEFORE_MOMENTS,
                    part(
                            "beginning-line",
                            page,
                            table,
                            Map.of(
                                    "beginning",
                                    beginning,
                                    "mine",
                                    beginning.newcomer().person().equals(viewer)))));
        var found = table.isClosed() ? Map.<HandoverId, Whereabouts>of() : ways.offered(table);
        for (var handover : store.at(table)) {
            if (handover.isRunning())
                panels.add(new Panel(
                        Panel.Place.WORK,
                        AFTER_KNOWING,
                        part("handover-line-of-table", page, table, Map.of("handover", handover, "today", today))));
            Optional.ofNullable(found.get(handover.id()))
                    .ifPresent(at -> panels.add(new Panel(
                            Panel.Place.MAIN,
                            BEFORE_MOMENTS,
                            part("ways-on", page, table, Map.of("handover", handover, "found", at)))));
        }
        return panels;
    }

    private Content part(String name, Page page, TableView table, Map<String, Object> more) {
        var model = new HashMap<String, Object>(more);
        model.put("page", page);
        model.put("table", table);
        return output -> templates.render("relationships/parts/" + name + ".jte", model, output);
    }
}
