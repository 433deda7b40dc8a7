package org.longtable.agreements;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Someone who was named to stand for an agreement says whether they do. */
@Controller
class RepresentativeController {
    private final Tables tables;
    private final Acknowledgements acknowledgements;

    RepresentativeController(Tables tables, Acknowledgements acknowledgements) {
        this.tables = tables;
        this.acknowledgements = acknowledgements;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/representatives")
    String answer(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var yes = typed.raw("answer").equals("yes");
        acknowledgements.stand(table, agreement, yes, me);
        Done.say(next, yes ? "agreements.done.stands" : "agreements.done.rather-not");
        return "redirect:" + table.path() + "/agreements/" + agreement + "#word";
    }
}
