package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RemarkId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions about a clause as it stands, and what is said against it. */
@Controller
class ClauseRemarkController {
    private final Tables tables;
    private final AgreementPages pages;
    private final ClauseRemarks remarks;

    ClauseRemarkController(Tables tables, AgreementPages pages, ClauseRemarks remarks) {
        this.tables = tables;
        this.pages = pages;
        this.remarks = remarks;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/clauses/{clause}/remarks")
    String say(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable ClauseId clause,
            PersonId me,
            Texts texts,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var wording = ClauseRemarkForm.wording(typed);
        var remarked = ClauseRemarkForm.read(typed);
        if (typed.refused()) {
            model.addAttribute("shown", pages.of(table, agreement, me, texts));
            model.addAttribute("typed", typed.with("clause", clause.toString()));
            return Refused.again(response, "agreements/agreement");
        }
        remarks.say(table, agreement, wording, remarked, me);
        Done.say(next, "agreements.done.clause-asked");
        return "redirect:" + table.path() + "/agreements/" + agreement;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/clause-remarks/{clauseRemark}/removals")
    String takeBack(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable RemarkId clauseRemark,
            PersonId me,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        remarks.takeBack(table, agreement, clauseRemark);
        Done.say(next, "agreements.done.words-gone");
        return "redirect:" + table.path() + "/agreements/" + agreement;
    }
}
