package org.longtable.relationships;

import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The connections at a table, for everyone inside; and what if I left, for oneself (C3). */
@Controller
class ConnectionController {
    private final Tables tables;
    private final Standings standings;
    private final Absences absences;
    private final OpenPromises promises;

    ConnectionController(Tables tables, Standings standings, Absences absences, OpenPromises promises) {
        this.tables = tables;
        this.standings = standings;
        this.absences = absences;
        this.promises = promises;
    }

    @GetMapping("/tables/{id}/connections")
    String show(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        var table = withConnections(id, me);
        var standing = standings.at(table, tables.today(table));
        var words = absences.at(id);
        model.addAttribute("table", table);
        model.addAttribute("picture", Pictured.of(standing, me, texts));
        model.addAttribute("carried", Carries.all(standing, me));
        model.addAttribute("absences", words);
        model.addAttribute("mayLook", standing.without(me).isPresent());
        return "relationships/connections";
    }

    @GetMapping("/tables/{id}/connections/without-me")
    String withoutMe(@PathVariable TableId id, PersonId me, Model model) {
        var table = withConnections(id, me);
        var standing = standings.at(table, tables.today(table));
        model.addAttribute("table", table);
        model.addAttribute("without", Without.of(standing.without(me).orElseThrow(NotFound::new)));
        model.addAttribute("promises", promises.of(table, me));
        return "relationships/without-me";
    }

    /** A quiet table has none (C7). */
    private TableView withConnections(TableId id, PersonId me) {
        var table = tables.inside(id, me);
        if (table.isQuiet()) throw new NotFound();
        return table;
    }
}
