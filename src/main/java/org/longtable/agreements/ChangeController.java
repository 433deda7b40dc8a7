package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ChangeId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One proposed change: read beside what it would replace, taken, or answered with a no and a reason. */
@Controller
class ChangeController {
    private static final int LONGEST = 1_000;

    private final Tables tables;
    private final AgreementPages pages;
    private final Changes changes;

    ChangeController(Tables tables, AgreementPages pages, Changes changes) {
        this.tables = tables;
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/changes/{change}")
    String show(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable ChangeId change,
            PersonId me,
            Texts texts,
            Model model) {
        return page(tables.inside(id, me), agreement, change, Typed.nothing(), me, texts, model);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/changes/{change}/answers")
    String answer(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable ChangeId change,
            PersonId me,
            Texts texts,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var yes = typed.raw("answer").equals("yes");
        var reason = yes ? "" : typed.text("reason", LONGEST);
        if (typed.refused()) return Refused.again(response, page(table, agreement, change, typed, me, texts, model));
        var outcome = changes.answer(table, agreement, change, yes, reason, me);
        Done.say(next, "agreements.done.answered." + outcome.name().toLowerCase(Locale.ROOT));
        return "redirect:" + table.path() + "/agreements/" + agreement + "/changes/" + change;
    }

    private String page(
            TableView table,
            AgreementId agreement,
            ChangeId change,
            Typed typed,
            PersonId me,
            Texts texts,
            Model model) {
        model.addAttribute("shown", pages.of(table, agreement, me, texts));
        model.addAttribute("change", changes.find(agreement, change));
        model.addAttribute("typed", typed);
        return "agreements/change";
    }
}
