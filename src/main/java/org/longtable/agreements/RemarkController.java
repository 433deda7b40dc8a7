package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ChangeId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RemarkId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Questions about a proposed change, and answers to them. */
@Controller
class RemarkController {
    private static final int LONGEST = 1_000;

    private final Tables tables;
    private final AgreementPages pages;
    private final Changes changes;

    RemarkController(Tables tables, AgreementPages pages, Changes changes) {
        this.tables = tables;
        this.pages = pages;
        this.changes = changes;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/changes/{change}/remarks")
    String ask(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable ChangeId change,
            PersonId me,
            Texts texts,
            Typed typed,
            HttpServletResponse response,
            Model model) {
        var table = tables.inside(id, me);
        var words = typed.text("remark", LONGEST);
        if (typed.refused()) {
            model.addAttribute("shown", pages.of(table, agreement, me, texts));
            model.addAttribute("change", changes.find(agreement, change));
            model.addAttribute("typed", typed);
            return Refused.again(response, "agreements/change");
        }
        changes.remark(table, agreement, change, words, me);
        return "redirect:" + table.path() + "/agreements/" + agreement + "/changes/" + change + "#thread";
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/remarks/{remark}/removals")
    String takeBack(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable RemarkId remark,
            PersonId me,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        changes.takeBackRemark(table, agreement, remark);
        Done.say(next, "agreements.done.words-gone");
        return "redirect:" + table.path() + "/agreements/" + agreement;
    }
}
