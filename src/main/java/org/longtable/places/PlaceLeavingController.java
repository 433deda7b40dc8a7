package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.people.Doors;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaving again without a trace. */
@Controller
class PlaceLeavingController {
    /** Leaves, and asks the browser to forget everything that came from here. */
    @PostMapping("/place/leaving")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler().logout(request, response, null);
        Doors.forget(request, response, "cache", "cookies");
        return "redirect:/place?left=yes";
    }
}
