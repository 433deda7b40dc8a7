package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.agreements.Acknowledgements.Signing;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
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

/** A partner's word for the whole of an agreement, with the two who stand for it or a reason (story 4). */
@Controller
class SigningController {
    private final Tables tables;
    private final AgreementPages pages;
    private final Acknowledgements acknowledgements;

    SigningController(Tables tables, AgreementPages pages, Acknowledgements acknowledgements) {
        this.tables = tables;
        this.pages = pages;
        this.acknowledgements = acknowledgements;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/signing")
    String form(@PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, Texts texts, Model model) {
        var form = form(tables.inside(id, me), agreement, me, texts);
        return form.page(form.begin(), model);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/signatures")
    String sign(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Texts texts,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var form = form(table, agreement, me, texts);
        var word = form.read(typed);
        if (typed.refused()) return Refused.again(response, form.page(typed, model));
        var signing = acknowledgements.sign(table, agreement, (int) typed.version(), word.named(), word.reason(), me);
        if (signing == Signing.CHANGED || signing == Signing.UNREAD) {
            typed.problem("representative", "agreements.sign.changed");
            return Refused.again(response, form(table, agreement, me, texts).page(typed, model));
        }
        Done.say(next, "agreements.done." + (signing == Signing.IN_FORCE ? "in-force" : "signed"));
        return "redirect:" + table.path() + "/agreements/" + agreement + "#word";
    }

    private SigningForm form(TableView table, AgreementId agreement, PersonId me, Texts texts) {
        return new SigningForm(pages.of(table, agreement, me, texts));
    }
}
