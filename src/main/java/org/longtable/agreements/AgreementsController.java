package org.longtable.agreements;

import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The agreements of a table. */
@Controller
class AgreementsController {
    private final Tables tables;
    private final Agreements agreements;

    AgreementsController(Tables tables, Agreements agreements) {
        this.tables = tables;
        this.agreements = agreements;
    }

    @GetMapping("/tables/{id}/agreements")
    String list(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        model.addAttribute("table", table);
        model.addAttribute("agreements", agreements.at(table));
        return "agreements/list";
    }
}
