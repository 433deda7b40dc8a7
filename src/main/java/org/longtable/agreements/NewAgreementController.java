package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Languages;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.tables.WhatWeSaid;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agreement is begun: first its kind and language, then its clauses. */
@Controller
class NewAgreementController {
    private final Tables tables;
    private final Agreements agreements;
    private final Acknowledgements acknowledgements;
    private final WhatWeSaid said;
    private final Languages languages;

    NewAgreementController(
            Tables tables,
            Agreements agreements,
            Acknowledgements acknowledgements,
            WhatWeSaid said,
            Languages languages) {
        this.tables = tables;
        this.agreements = agreements;
        this.acknowledgements = acknowledgements;
        this.said = said;
        this.languages = languages;
    }

    @GetMapping("/tables/{id}/agreements/new")
    String form(@PathVariable TableId id, PersonId me, Typed typed, Texts texts, Model model) {
        var table = tables.inside(id, me);
        model.addAttribute("table", table);
        if (AgreementKind.of(typed.raw("kind")).isEmpty()) {
            model.addAttribute("typed", typed.with("tongue", texts.language().code()));
            return "agreements/kinds";
        }
        var form = of(table, typed, texts);
        return form.page(form.begin(), model);
    }

    @PostMapping("/tables/{id}/agreements")
    String begin(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var form = of(table, typed, texts);
        var begun = form.read(typed);
        model.addAttribute("table", table);
        if (typed.refused()) return Refused.again(response, form.page(typed, model));
        var agreement = agreements.begin(table, begun, me);
        if (form.isGrown() && typed.ticked("stand")) acknowledgements.acknowledgeAll(table, agreement, me);
        Done.say(next, "agreements.done.begun");
        return "redirect:" + table.path() + "/agreements/" + agreement;
    }

    private AgreementForm of(TableView table, Typed typed, Texts texts) {
        return AgreementForm.of(table, typed, texts, said.latest(table.id()), tables.today(table), languages);
    }
}
