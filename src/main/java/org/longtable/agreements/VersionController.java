package org.longtable.agreements;

import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Earlier versions, alone and two of them beside each other. */
@Controller
class VersionController {
    private final Tables tables;
    private final Agreements agreements;

    VersionController(Tables tables, Agreements agreements) {
        this.tables = tables;
        this.agreements = agreements;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/versions/{number}")
    String show(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable String number,
            PersonId me,
            Model model) {
        var found = agreements.find(tables.inside(id, me), agreement).agreement();
        model.addAttribute("agreement", found);
        model.addAttribute("version", agreements.read(found, number(number)));
        return "agreements/version";
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/versions")
    String beside(
            @PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, Typed typed, Model model) {
        var found = agreements.find(tables.inside(id, me), agreement).agreement();
        var to = typed.raw("to").isEmpty() ? found.number() : number(typed.raw("to"));
        var from = typed.raw("from").isEmpty() ? Math.max(1, to - 1) : number(typed.raw("from"));
        model.addAttribute("agreement", found);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("clauses", Comparison.of(agreements.read(found, from), agreements.read(found, to)));
        return "agreements/versions";
    }

    private static int number(String typed) {
        if (!typed.matches("[1-9]\\d{0,5}")) throw new NotFound();
        return Integer.parseInt(typed);
    }
}
