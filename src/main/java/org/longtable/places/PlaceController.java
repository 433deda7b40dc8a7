package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.ground.Signing;
import org.longtable.people.ByCode;
import org.longtable.people.Doors;
import org.longtable.places.PaperCodes.Opened;
import org.longtable.site.Pages;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in with a code or a link on paper. */
@Controller
class PlaceController {
    private final PaperCodes papers;
    private final Signing signing;
    private final Pages pages;

    PlaceController(PaperCodes papers, Signing signing, Pages pages) {
        this.papers = papers;
        this.signing = signing;
        this.pages = pages;
    }

    @GetMapping("/place")
    String ask(
            @RequestParam(defaultValue = "") String over, @RequestParam(defaultValue = "") String left, Model model) {
        if (ByCode.ofThisVisit().isPresent()) return "redirect:/";
        return page(Typed.nothing(), over.isEmpty() ? left.isEmpty() ? "" : "left" : "over", model);
    }

    @PostMapping("/place")
    String open(Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        var code = typed.text("code", 100);
        if (isSomeoneElse(request)) typed.problem("code", "places.code.signed-in");
        if (typed.refused()) return page(typed, "", model);
        return switch (papers.open(code, request.getRemoteAddr())) {
            case Opened.In in -> in(in, request, response);
            case Opened.Refused(var why) -> {
                typed.problem("code", "places.code." + why);
                // A wrong code counts, so this answer must be kept: it is a page and not a refusal of the form.
                yield page(typed, "", model);
            }
        };
    }

    /** Reading the page does nothing yet, and says nothing about whether the link is one. */
    @GetMapping("/place/links/{link}")
    String link(@PathVariable String link, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("refusal", "");
        return "places/link";
    }

    @PostMapping("/place/links/{link}")
    String follow(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var opened = isSomeoneElse(request) ? new Opened.Refused("signed-in") : papers.follow(link);
        if (opened instanceof Opened.In in) return in(in, request, response);
        model.addAttribute("link", link);
        model.addAttribute("refusal", "places.link." + ((Opened.Refused) opened).why());
        return "places/link";
    }

    private String in(Opened.In in, HttpServletRequest request, HttpServletResponse response) {
        Doors.letIn(in.person(), in.code(), request, response, signing);
        return "redirect:/";
    }

    /** Someone who is signed in with an account does not become another person by a code that lies about. */
    private boolean isSomeoneElse(HttpServletRequest request) {
        return pages.of(request).signedIn() && ByCode.ofThisVisit().isEmpty();
    }

    private static String page(Typed typed, String said, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("said", said);
        return "places/code";
    }
}
