package org.longtable.agreements;

import java.util.List;
import java.util.stream.Stream;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.WordingId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A partner stands by clauses that it has read; also by what came on paper. */
@Controller
class AcknowledgementController {
    private final Tables tables;
    private final Acknowledgements acknowledgements;

    AcknowledgementController(Tables tables, Acknowledgements acknowledgements) {
        this.tables = tables;
        this.acknowledgements = acknowledgements;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/acknowledgements")
    String acknowledge(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var read = acknowledgements.acknowledge(table, agreement, wordings(typed), me);
        Done.say(next, "agreements.done." + (read.stale() ? "stale" : read.inForce() ? "in-force" : "acknowledged"));
        var here = read.next().map(Wording::anchor).orElse("word");
        return "redirect:" + table.path() + "/agreements/" + agreement + "#" + here;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/papers")
    String onPaper(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var partner = TypedIds.read(typed.raw("partner"), PartnerId::of).orElseThrow(NotFound::new);
        var signing = acknowledgements.onPaper(table, agreement, partner, (int) typed.version(), me);
        Done.say(
                next,
                signing == Acknowledgements.Signing.CHANGED ? "agreements.done.stale" : "agreements.done.on-paper");
        return "redirect:" + table.path() + "/agreements/" + agreement + "#word";
    }

    private static List<WordingId> wordings(Typed typed) {
        return typed.all("wording").stream()
                .flatMap(one -> Stream.of(one.split(",")))
                .flatMap(one -> TypedIds.read(one, WordingId::of).stream())
                .toList();
    }
}
