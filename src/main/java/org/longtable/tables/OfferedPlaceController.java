package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of an invitation, readable before signing in. Reading it does nothing: mail scanners open links too. */
@Controller
class OfferedPlaceController {
    private final OfferedPlacePage offered;

    OfferedPlaceController(OfferedPlacePage offered) {
        this.offered = offered;
    }

    @GetMapping("/invitations/{key}")
    String read(@PathVariable String key, HttpServletResponse response, Model model) {
        return offered.page(key, Typed.nothing(), response, model);
    }

    /** Only for people who are signed in, so that signing in leads back to the invitation. */
    @GetMapping("/places/{key}")
    String signedIn(@PathVariable String key) {
        return "redirect:/invitations/" + key;
    }
}
