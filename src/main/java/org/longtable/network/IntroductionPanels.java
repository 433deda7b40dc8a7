package org.longtable.network;

import gg.jte.TemplateEngine;
import java.util.List;
import java.util.Map;
import org.longtable.directory.Organisation;
import org.longtable.directory.OrganisationPanels;
import org.longtable.site.Page;
import org.springframework.stereotype.Component;

/** On the page of an organisation that is not one's own: a way to be introduced to someone of it. */
@Component
class IntroductionPanels implements OrganisationPanels {
    private static final int ORDER = 40;

    private final TemplateEngine templates;

    IntroductionPanels(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public List<Panel> panels(Organisation organisation, Page page) {
        if (!page.signedIn() || organisation.mine()) return List.of();
        Map<String, Object> given = Map.of("page", page, "whom", Whom.someoneOf(organisation.id()));
        return List.of(new Panel(
                Place.ABOVE, ORDER, output -> templates.render("network/parts/on-organisation.jte", given, output)));
    }
}
