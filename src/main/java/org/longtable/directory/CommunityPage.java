package org.longtable.directory;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.longtable.site.Pages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What modules below show on a community's page. */
@Component
class CommunityPage {
    private final ObjectProvider<CommunityPanels> modules;
    private final Pages pages;

    CommunityPage(ObjectProvider<CommunityPanels> modules, Pages pages) {
        this.modules = modules;
        this.pages = pages;
    }

    List<Content> of(Community community, HttpServletRequest request) {
        return modules.stream()
                .flatMap(module -> module.above(community, pages.of(request)).stream())
                .toList();
    }
}
