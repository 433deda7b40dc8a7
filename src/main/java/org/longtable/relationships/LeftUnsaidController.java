package org.longtable.relationships;

import org.longtable.site.Done;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaving unsaid how a connection began: what was said is taken away, or nothing is said at all. */
@Controller
class LeftUnsaidController {
    private final Origins origins;

    LeftUnsaidController(Origins origins) {
        this.origins = origins;
    }

    @PostMapping("/me/connections/{other}/removals")
    String takeAway(@PathVariable PersonId other, RedirectAttributes next) {
        origins.takeAway(other);
        Done.say(next, "relationships.origin.removed");
        return "redirect:/me/connections/" + other;
    }

    @PostMapping("/me/connections/{other}/silences")
    String leaveUnsaid(@PathVariable PersonId other, RedirectAttributes next) {
        origins.leaveUnsaid(other);
        Done.say(next, "relationships.origin.unsaid");
        return "redirect:/";
    }
}
