package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.people.Address;
import org.longtable.site.Done;
import org.longtable.site.Language;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An agreement is sent by letter to a partner that has nobody here. */
@Controller
class LetterController {
    private final Tables tables;
    private final Agreements agreements;
    private final AgreementLetters letters;

    LetterController(Tables tables, Agreements agreements, AgreementLetters letters) {
        this.tables = tables;
        this.agreements = agreements;
        this.letters = letters;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/letters/new")
    String form(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            Texts texts,
            Model model) {
        var table = tables.inside(id, me);
        return page(table, agreement, typed.with("language", texts.language().code()), model);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/letters")
    String send(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var partner = partner(typed);
        var address = Address.read(typed, "email");
        var language = typed.choice("language", Language::of).orElse(Language.EN);
        if (!typed.refused() && !letters.send(table, agreement, partner, address, language, me))
            typed.problem("email", "agreements.letter.too-many");
        if (typed.refused()) return Refused.again(response, page(table, agreement, typed, model));
        Done.say(next, "agreements.done.sent");
        return "redirect:" + table.path() + "/agreements/" + agreement + "#word";
    }

    private String page(TableView table, AgreementId agreement, Typed typed, Model model) {
        var partner = partner(typed);
        model.addAttribute("agreement", agreements.find(table, agreement).agreement());
        model.addAttribute("partner", table.partner(partner).orElseThrow(NotFound::new));
        model.addAttribute("typed", typed);
        return "agreements/letter";
    }

    private static PartnerId partner(Typed typed) {
        return TypedIds.read(typed.raw("partner"), PartnerId::of).orElseThrow(NotFound::new);
    }
}
