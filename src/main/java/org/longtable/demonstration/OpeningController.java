package org.longtable.demonstration;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.vocabulary.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Opening a demonstration from the first page of an installation that nobody has begun. */
@Controller
class OpeningController {
    private final Opening opening;

    OpeningController(Opening opening) {
        this.opening = opening;
    }

    @PostMapping("/demonstration/opening")
    String begin() {
        if (!opening.isOffered()) throw new NotFound();
        opening.begin();
        return "redirect:/demonstration/opening";
    }

    @GetMapping("/demonstration/opening")
    String progress(HttpServletResponse response, Model model) {
        var state = opening.state();
        if (state == Opening.State.NOT_ASKED) throw new NotFound();
        var address = opening.address().map(open -> open + "/demonstration").orElse("");
        model.addAttribute("state", state);
        model.addAttribute("address", address);
        if (state == Opening.State.OPENING) response.setHeader("Refresh", "2");
        if (state == Opening.State.OPEN) response.setHeader("Refresh", "0; url=" + address);
        return "demonstration/opening";
    }
}
