package org.longtable.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.directory.Organisation.SeenBy;
import org.longtable.ground.Asking;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** An organisation: begun by whoever needs it, and who belongs to it now and before. */
@Controller
class OrganisationController {
    private final Organisations organisations;
    private final Affiliations affiliations;
    private final OrganisationPage panels;
    private final ProfilePages pages;
    private final WhichOrganisation which;

    OrganisationController(
            Organisations organisations,
            Affiliations affiliations,
            OrganisationPage panels,
            ProfilePages pages,
            WhichOrganisation which) {
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.panels = panels;
        this.pages = pages;
        this.which = which;
    }

    @GetMapping("/organisations/new")
    String fresh(PersonId me, Model model) {
        return OrganisationForm.page(null, Typed.nothing().with("its_seen", "tables"), 0, model);
    }

    @PostMapping("/organisations")
    String begin(PersonId me, Typed typed, Texts texts, HttpServletResponse response, Model model) {
        var wanted = OrganisationForm.read(typed, OrganisationId.fresh());
        var here = which.meant(typed, "its_name", wanted.name());
        if (typed.refused()) {
            model.addAttribute("perhaps", which.choices(typed, "its_name", texts));
            return Refused.again(response, OrganisationForm.page(null, typed, typed.version(), model));
        }
        if (here.isPresent()) return "redirect:/organisations/" + here.get();
        var id = organisations.begin(wanted.name(), me);
        organisations.change(wanted.as(id), 0);
        return "redirect:/organisations/" + id;
    }

    @GetMapping("/organisations/{id}")
    String show(
            @PathVariable OrganisationId id,
            Turn from,
            Turn before,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var organisation = ProfilePages.orTheDoor(() -> organisations.find(id));
        var me = Asking.person();
        model.addAttribute("organisation", organisation);
        model.addAttribute("panels", panels.of(organisation, request));
        model.addAttribute(
                "belongs",
                me.map(one -> WhoBelongs.of(affiliations.in(id), one, affiliations.today(), from, before, texts)));
        var forAnyone = organisation.seenBy() == SeenBy.ANYONE;
        pages.show(Subject.of(id), organisation.name(), organisation.mine(), forAnyone, texts, response, model);
        model.addAttribute("hasPeople", organisations.hasPeople(id));
        return "directory/organisation";
    }
}
