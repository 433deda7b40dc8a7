package org.longtable.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.longtable.directory.OrganisationPanels.Panel;
import org.longtable.site.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What modules below show on an organisation's page. */
@Component
class OrganisationPage {
    private final ObjectProvider<OrganisationPanels> modules;
    private final Pages pages;

    OrganisationPage(ObjectProvider<OrganisationPanels> modules, Pages pages) {
        this.modules = modules;
        this.pages = pages;
    }

    List<Panel> of(Organisation organisation, HttpServletRequest request) {
        return modules.stream()
                .flatMap(module -> module.panels(organisation, pages.of(request)).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }
}
