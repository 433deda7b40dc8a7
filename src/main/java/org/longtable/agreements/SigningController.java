package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final int LONGEST = 500;

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
        var table = tables.inside(id, me);
        var ours = table.peopleOf(table.mine(), tables.today(table)).stream()
                .map(PersonId::toString)
                .toList();
        return page(table, agreement, Typed.nothing().with("representative", ours), me, texts, model);
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
        var shown = pages.of(table, agreement, me, texts);
        var named = named(table, typed);
        var reason = typed.optionalText("reason", LONGEST);
        if (Acknowledgements.representatives(table, shown.agreement(), named.size())
                        .needsReason()
                && reason.isEmpty()) typed.problem("reason", "agreements.sign.reason.missing", named.size());
        if (typed.refused()) return Refused.again(response, page(table, agreement, typed, me, texts, model));
        var signing = acknowledgements.sign(table, agreement, (int) typed.version(), named, reason, me);
        if (signing == Signing.CHANGED || signing == Signing.UNREAD) {
            typed.problem("representative", "agreements.sign.changed");
            return Refused.again(response, page(table, agreement, typed, me, texts, model));
        }
        Done.say(next, signing == Signing.IN_FORCE ? "agreements.done.in-force" : "agreements.done.signed");
        return "redirect:" + shown.path() + "#word";
    }

    private Set<PersonId> named(TableView table, Typed typed) {
        return table.peopleOf(table.mine(), tables.today(table)).stream()
                .filter(person -> typed.chose("representative", person.toString()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String page(TableView table, AgreementId agreement, Typed typed, PersonId me, Texts texts, Model model) {
        model.addAttribute("shown", pages.of(table, agreement, me, texts));
        model.addAttribute("typed", typed);
        return "agreements/sign";
    }
}
