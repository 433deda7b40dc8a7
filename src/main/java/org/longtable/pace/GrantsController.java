package org.longtable.pace;

import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A funder's own place. */
@Controller
class GrantsController {
    private final OwnGrants grants;

    GrantsController(OwnGrants grants) {
        this.grants = grants;
    }

    @GetMapping("/grants")
    String show(PersonId me, Model model) {
        model.addAttribute("place", grants.of(me));
        return "pace/grants";
    }
}
