package org.longtable.agreements;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a partner says of an agreement as a whole: it still holds, it is fine as it is, someone else belongs to it. */
@Controller
class AgreementLookController {
    private final Tables tables;
    private final Agreements agreements;
    private final Acknowledgements acknowledgements;

    AgreementLookController(Tables tables, Agreements agreements, Acknowledgements acknowledgements) {
        this.tables = tables;
        this.agreements = agreements;
        this.acknowledgements = acknowledgements;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/looks")
    String stillHolds(
            @PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, RedirectAttributes next) {
        agreements.lookedAgain(tables.inside(id, me), agreement, me);
        return back(id, agreement, "agreements.done.looked", next);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/fine")
    String fineAsItIs(
            @PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, RedirectAttributes next) {
        agreements.fineAsItIs(tables.inside(id, me), agreement, me);
        return back(id, agreement, "agreements.done.fine", next);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/parties")
    String join(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var partner = TypedIds.read(typed.raw("partner"), PartnerId::of).orElseThrow(NotFound::new);
        agreements.join(tables.inside(id, me), agreement, partner, me);
        return back(id, agreement, "agreements.done.joined", next);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/corrections")
    String notSo(@PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, RedirectAttributes next) {
        acknowledgements.notSo(tables.inside(id, me), agreement);
        return back(id, agreement, "agreements.done.not-so", next);
    }

    private static String back(TableId id, AgreementId agreement, String done, RedirectAttributes next) {
        Done.say(next, done);
        return "redirect:/tables/" + id + "/agreements/" + agreement;
    }
}
