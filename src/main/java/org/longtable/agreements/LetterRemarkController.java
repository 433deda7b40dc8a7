package org.longtable.agreements;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.agreements.AgreementLetters.Behind;
import org.longtable.agreements.AgreementLetters.Saying;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.RemarkId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A question about a clause, or a no with a reason, behind the link in a letter. */
@Controller
class LetterRemarkController {
    private final AgreementLetters letters;
    private final Pages pages;

    LetterRemarkController(AgreementLetters letters, Pages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @PostMapping("/agreement-letters/{link}/clauses/{clause}/remarks")
    String say(
            @PathVariable String link,
            @PathVariable ClauseId clause,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var behind = letters.open(link).orElseThrow(NotFound::new);
        typed.with("clause", clause.toString());
        var wording = ClauseRemarkForm.wording(typed);
        var remarked = ClauseRemarkForm.readBehindALink(typed);
        if (!behind.over() && typed.refused())
            return Refused.again(response, page(link, behind, typed, request, model));
        var said = letters.remark(link, wording, remarked);
        if (said == Saying.KEPT) return "redirect:/agreement-letters/" + link;
        response.setStatus(said == Saying.OVER ? 410 : 409);
        model.addAttribute("changed", said == Saying.CHANGED);
        return page(link, letters.open(link).orElseThrow(NotFound::new), typed, request, model);
    }

    @PostMapping("/agreement-letters/{link}/remarks/{clauseRemark}/removals")
    String takeBack(@PathVariable String link, @PathVariable RemarkId clauseRemark) {
        letters.takeRemarkBack(link, clauseRemark);
        return "redirect:/agreement-letters/" + link;
    }

    private String page(String link, Behind behind, Typed typed, HttpServletRequest request, Model model) {
        pages.speakFirst(request, behind.language());
        model.addAttribute("link", link);
        model.addAttribute("behind", behind);
        model.addAttribute("typed", typed);
        return "agreements/behind";
    }
}
