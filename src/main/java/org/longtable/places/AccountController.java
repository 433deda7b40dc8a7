package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.ground.Signing;
import org.longtable.people.Address;
import org.longtable.people.AddressChanges;
import org.longtable.people.AddressChanges.Outcome;
import org.longtable.people.ByCode;
import org.longtable.people.Doors;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Someone who came in with a code adds an e-mail address and has an account; everything of theirs stays theirs. */
@Controller
class AccountController {
    private final AddressChanges changes;
    private final Signing signing;
    private final PaperCodes papers;

    AccountController(AddressChanges changes, Signing signing, PaperCodes papers) {
        this.changes = changes;
        this.signing = signing;
        this.papers = papers;
    }

    @GetMapping("/place/mine/address")
    String form(PersonId me, Model model) {
        return page("places/address", Typed.nothing(), model);
    }

    @PostMapping("/place/mine/address")
    String ask(PersonId me, Typed typed, Texts texts, HttpServletResponse response, Model model) {
        var address = Address.read(typed, "email");
        if (!typed.refused() && !changes.ask(me, address, texts)) typed.problem("email", "people.sign-in.too-often");
        if (!typed.refused()) return "redirect:/place/mine/address/code";
        return Refused.again(response, page("places/address", typed, model));
    }

    @GetMapping("/place/mine/address/code")
    String code(PersonId me, Model model) {
        return page("places/address-code", Typed.nothing(), model);
    }

    @PostMapping("/place/mine/address/code")
    String prove(
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = ByCode.ofThisVisit().map(ByCode::table).orElseThrow(NotFound::new);
        switch (changes.begin(me, typed.raw("code"))) {
            case Outcome.Changed(var address) -> {
                papers.endOwn();
                request.getSession().invalidate();
                Doors.letIn(me, request, response, signing);
                Done.say(next, "places.account.begun", address);
                return "redirect:/tables/" + table;
            }
            case Outcome.Refused(var why) ->
                typed.problem("code", why.equals("taken") ? "places.account.taken" : "people.address.refused." + why);
        }
        // The wrong try counts, so this answer must be kept: it is a page and not a refusal of the form.
        return page("places/address-code", typed, model);
    }

    private String page(String view, Typed typed, Model model) {
        if (ByCode.ofThisVisit().isEmpty()) throw new NotFound();
        model.addAttribute("typed", typed);
        model.addAttribute("cameBack", changes.cameBack().orElse(""));
        return view;
    }
}
