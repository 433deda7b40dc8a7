package org.longtable.pace;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The words that a funder gave with its answer, through the link in a letter, go for good; the answer stays (C5). */
@Controller
class ReplyLinkRemovalController {
    private final ReplyLinks links;

    ReplyLinkRemovalController(ReplyLinks links) {
        this.links = links;
    }

    @PostMapping("/time-requests/{link}/word-removals")
    String takeBack(@PathVariable String link) {
        links.takeBack(link);
        return "redirect:/time-requests/" + link;
    }
}
