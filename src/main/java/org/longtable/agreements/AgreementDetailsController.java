package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
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

/** The title of an agreement, and the day on which it is looked at again. */
@Controller
class AgreementDetailsController {
    private final Tables tables;
    private final Agreements agreements;

    AgreementDetailsController(Tables tables, Agreements agreements) {
        this.tables = tables;
        this.agreements = agreements;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/details")
    String form(@PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var stored = agreements.find(table, agreement).agreement();
        return page(table, stored, Typed.stored(fields(stored)), model);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/details")
    String change(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = agreements.find(table, agreement).agreement();
        var title = typed.text("title", AgreementForm.LONGEST_TITLE);
        var look = typed.day("look");
        if (typed.problem("look").isEmpty() && !look.isAfter(tables.today(table)) && !look.equals(stored.lookAgain()))
            typed.problem("look", "agreements.look.past");
        if (typed.refused()) return Refused.again(response, page(table, stored, typed, model));
        if (!agreements.mend(table, agreement, title, look, typed.version(), me)) {
            var now = agreements.find(table, agreement).agreement();
            throw new SavedMeanwhile(now.version(), fields(now));
        }
        Done.say(next, "agreements.done.mended");
        return "redirect:" + stored.path();
    }

    private String page(TableView table, Agreement stored, Typed typed, Model model) {
        model.addAttribute("agreement", stored);
        model.addAttribute("typed", typed);
        model.addAttribute("today", tables.today(table));
        return "agreements/details";
    }

    private static Map<String, String> fields(Agreement agreement) {
        return Map.of("title", agreement.title(), "look", agreement.lookAgain().toString());
    }
}
