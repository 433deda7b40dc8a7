package org.longtable.directory;

import org.longtable.people.People;
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

    PeopleController(PeopleViews views, Communities communities, People people, Affiliations affiliations) {
        this.views = views;
        this.communities = communities;
        this.people = people;
        this.affiliations = affiliations;
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
    String one(@PathVariable PersonId id, PersonId me, Model model) {
        model.addAttribute("person", people.find(id));
        model.addAttribute("belongs", affiliations.of(id));
        model.addAttribute("oneself", id.equals(me));
        return "directory/person";
    }
}
