package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A partner ends an agreement for itself. */
@Controller
class EndingController {
    private static final int LONGEST = 500;

    private final Tables tables;
    private final Agreements agreements;

    EndingController(Tables tables, Agreements agreements) {
        this.tables = tables;
        this.agreements = agreements;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/ending")
    String ask(@PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, Model model) {
        return page(tables.inside(id, me), agreement, Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/endings")
    String end(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var words = typed.optionalText("ending", LONGEST);
        if (typed.refused()) return Refused.again(response, page(table, agreement, typed, model));
        agreements.end(table, agreement, words, me);
        Done.say(next, "agreements.done.ended");
        return "redirect:" + table.path() + "/agreements/" + agreement;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/endings/removals")
    String takeBack(
            @PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        agreements.takeBackEnding(table, agreement);
        Done.say(next, "agreements.done.words-gone");
        return "redirect:" + table.path() + "/agreements/" + agreement;
    }

    private String page(TableView table, AgreementId agreement, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("standing", agreements.find(table, agreement));
        model.addAttribute("typed", typed);
        return "agreements/ending";
    }
}
