package org.longtable.relationships;

import jakarta.servlet.http.HttpServletRequest;
import org.longtable.site.Pages;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** My connections, for me alone. */
@Controller
class OwnConnectionController {
    private final OwnConnections connections;
    private final Pages pages;

    OwnConnectionController(OwnConnections connections, Pages pages) {
        this.connections = connections;
        this.pages = pages;
    }

    @GetMapping("/me/connections")
    String show(PersonId me, HttpServletRequest request, Model model) {
        var page = pages.of(request);
        model.addAttribute("connections", connections.of(me, page.today(), page.texts()));
        return "relationships/my-connections";
    }
}
