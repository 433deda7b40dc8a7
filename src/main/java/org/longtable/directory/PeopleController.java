package org.longtable.directory;

import org.longtable.people.People;
import org.longtable.site.NavigationItem;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** <i>People &amp; groups</i>: those one works with, and what each lets one see. */
@Controller
class PeopleController {
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
    String all(PersonId me, Texts texts, Model model) {
        model.addAttribute(
                "people",
                views.people(me).stream().sorted(texts.byName(PersonLine::name)).toList());
        model.addAttribute(
                "organisations",
                views.organisations(me).stream()
                        .sorted(texts.byName(OrganisationView::name))
                        .toList());
        model.addAttribute(
                "communities",
                communities.inSight().stream()
                        .sorted(texts.byName(CommunityView::name))
                        .toList());
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
