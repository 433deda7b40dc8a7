package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.ground.Asking;
import org.longtable.people.People;
import org.longtable.people.SeenBy;
import org.longtable.site.ByName;
import org.longtable.site.NavigationItem;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** <i>People &amp; groups</i>: those one works with, and what each lets one see. */
@Controller
class PeopleController {
    private static final int LONGEST = 100;

    private final PeopleViews views;
    private final Communities communities;
    private final People people;
    private final Affiliations affiliations;
    private final ProfilePages pages;

    PeopleController(
            PeopleViews views, Communities communities, People people, Affiliations affiliations, ProfilePages pages) {
        this.views = views;
        this.communities = communities;
        this.people = people;
        this.affiliations = affiliations;
        this.pages = pages;
    }

    @Bean
    static NavigationItem directoryNavigation() {
        return new NavigationItem(30, "directory.navigation", "/people");
    }

    @GetMapping("/people")
    String all(PersonId me, Typed typed, Turn from, Turn organisations, Turn communities, Texts texts, Model model) {
        var wanted = typed.optionalText("name", LONGEST);
        model.addAttribute("wanted", wanted);
        model.addAttribute("people", views.people(me, wanted, from, texts));
        model.addAttribute(
                "organisations",
                new ByName<>(
                                texts,
                                OrganisationView::name,
                                (OrganisationView one) -> one.id().value())
                        .leaf(views.organisations(me), wanted, organisations));
        model.addAttribute(
                "communities",
                new ByName<>(
                                texts,
                                CommunityView::name,
                                (CommunityView one) -> one.id().value())
                        .leaf(this.communities.inSight(), wanted, communities));
        return "directory/people";
    }

    @GetMapping("/people/{id}")
    String one(@PathVariable PersonId id, Texts texts, HttpServletResponse response, Model model) {
        var person = ProfilePages.orTheDoor(() -> people.find(id));
        var oneself = Asking.person().filter(id::equals).isPresent();
        model.addAttribute("person", person);
        model.addAttribute("belongs", affiliations.of(id));
        model.addAttribute("oneself", oneself);
        pages.show(Subject.of(id), person.name(), oneself, person.seenBy() == SeenBy.ANYONE, texts, response, model);
        return "directory/person";
    }
}
