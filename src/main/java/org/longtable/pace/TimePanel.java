package org.longtable.pace;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.longtable.site.Page;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** The line about time on a table's page: the way in, and what there is to say once there is something. */
@Component
class TimePanel implements TablePanels {
    private static final int ORDER = 40;

    private final TimesForTrust times;
    private final Fundings fundings;
    private final Tables tables;
    private final TemplateEngine templates;

    TimePanel(TimesForTrust times, Fundings fundings, Tables tables, TemplateEngine templates) {
        this.times = times;
        this.fundings = fundings;
        this.tables = tables;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(TableView table, PersonId viewer, Page page) {
        if (!table.inside())
            return fundings.at(table.id()).isEmpty() ? List.of() : line(table, page, page.t("pace.line.own-grants"));
        if (table.isQuiet()) return line(table, page, page.t("pace.line.quiet"));
        var on = tables.today(table);
        var facts = times.read(table.id(), on);
        return line(
                table,
                page,
                facts.isEmpty() ? page.t("pace.line.nothing-yet") : new TimeInWords(facts, on, page.texts()).line());
    }

    private List<Panel> line(TableView table, Page page, String words) {
        Map<String, Object> given = Map.of("page", page, "path", table.path() + "/time", "words", words);
        Content content = output -> templates.render("pace/parts/line.jte", given, output);
        return List.of(new Panel(Panel.Place.WORK, ORDER, content));
    }
}
