package org.longtable.listings;

import java.util.List;
import java.util.Optional;
import org.longtable.directory.Organisations;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Putting an organisation beside another that may be the same, for whoever may say yes for it. */
@Controller
class SideBySideController {
    private static final int LONGEST = 200;

    private final Doubles doubles;
    private final AlikeViews alike;
    private final Organisations organisations;

    SideBySideController(Doubles doubles, AlikeViews alike, Organisations organisations) {
        this.doubles = doubles;
        this.alike = alike;
        this.organisations = organisations;
    }

    @GetMapping("/organisations/{id}/doubles/new")
    String look(@PathVariable OrganisationId id, PersonId me, Typed typed, Model model) {
        if (!doubles.speaksFor(id)) throw new NotFound();
        var wanted = typed.optionalText("name", LONGEST);
        model.addAttribute("organisation", organisations.find(id));
        model.addAttribute("wanted", wanted);
        var found = wanted.isEmpty() ? List.<Alike>of() : alike.named(wanted, id);
        model.addAttribute("found", found);
        model.addAttribute("more", found.size() == AlikeViews.SHOWN);
        return "listings/beside";
    }

    @PostMapping("/organisations/{id}/doubles")
    String put(@PathVariable OrganisationId id, PersonId me, Typed typed, RedirectAttributes next) {
        if (!doubles.speaksFor(id)) throw new NotFound();
        var other = typed.optionalChoice("other", SideBySideController::organisation);
        var here = "redirect:/organisations/" + id + "/doubles/new";
        if (other.isEmpty()) return here;
        var pair = doubles.putBeside(id, other.get());
        if (pair.isPresent()) return "redirect:/doubles/" + pair.get();
        Done.say(next, "listings.beside.too-many");
        return here;
    }

    private static Optional<OrganisationId> organisation(String text) {
        try {
            return Optional.of(OrganisationId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
