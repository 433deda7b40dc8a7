package org.longtable.listings;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.longtable.directory.Affiliations;
import org.longtable.directory.Organisation;
import org.longtable.directory.OrganisationPanels;
import org.longtable.site.Page;
import org.springframework.stereotype.Component;

/** On an organisation's page: that it was listed before anyone of it was here, and what anyone can say to that. */
@Component
class ListingPanels implements OrganisationPanels {
    private final Listings listings;
    private final Affiliations affiliations;
    private final Identifiers identifiers;
    private final Doubles doubles;
    private final Merges merges;
    private final TemplateEngine templates;

    ListingPanels(
            Listings listings,
            Affiliations affiliations,
            Identifiers identifiers,
            Doubles doubles,
            Merges merges,
            TemplateEngine templates) {
        this.listings = listings;
        this.affiliations = affiliations;
        this.identifiers = identifiers;
        this.doubles = doubles;
        this.merges = merges;
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(Organisation organisation, Page page) {
        var panels = new ArrayList<Panel>();
        listings.of(organisation.id())
                .filter(Listing::nobodyYet)
                .ifPresent(listing -> panels.add(new Panel(
                        Place.ABOVE,
                        10,
                        part(
                                "listings/parts/nobody-yet.jte",
                                Map.of(
                                        "page",
                                        page,
                                        "id",
                                        organisation.id(),
                                        "listing",
                                        listing,
                                        "claimed",
                                        claimed(organisation, page))))));
        var numbers = identifiers.of(organisation.id());
        var mayWrite = page.signedIn() && identifiers.mayWrite(organisation.id());
        if (mayWrite || !numbers.isEmpty())
            panels.add(new Panel(
                    Place.ASIDE,
                    20,
                    part(
                            "listings/parts/numbers.jte",
                            Map.of("page", page, "id", organisation.id(), "numbers", numbers, "mayWrite", mayWrite))));
        if (!page.signedIn()) return panels;
        var alike = doubles.about(organisation.id());
        if (!alike.isEmpty())
            panels.add(new Panel(
                    Place.ASIDE,
                    30,
                    part(
                            "listings/parts/double.jte",
                            Map.of(
                                    "page",
                                    page,
                                    "id",
                                    organisation.id(),
                                    "pair",
                                    alike.getFirst(),
                                    "more",
                                    alike.size() - 1))));
        if (doubles.speaksFor(organisation.id()))
            panels.add(new Panel(
                    Place.ASIDE, 50, part("listings/parts/twice.jte", Map.of("page", page, "id", organisation.id()))));
        var made = merges.of(organisation.id());
        if (!made.isEmpty())
            panels.add(new Panel(
                    Place.ASIDE, 40, part("listings/parts/merges.jte", Map.of("page", page, "merges", made))));
        return panels;
    }

    private boolean claimed(Organisation organisation, Page page) {
        return page.who().stream()
                .flatMap(me -> affiliations.of(me.id()).stream())
                .anyMatch(one -> one.organisation().equals(organisation.id()) && !one.isOverOn(page.today()));
    }

    private Content part(String name, Map<String, Object> model) {
        return output -> templates.render(name, model, output);
    }
}
