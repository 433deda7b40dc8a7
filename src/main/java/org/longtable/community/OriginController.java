package org.longtable.community;

import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The line with which a table began. */
@Controller
class OriginController {
    private final Listening listening;

    OriginController(Listening listening) {
        this.listening = listening;
    }

    @PostMapping("/tables/{id}/listening/{words}/origin")
    String begin(
            @PathVariable TableId id, @PathVariable UUID words, PersonId me, Typed typed, RedirectAttributes next) {
        var line = listening.find(id, words);
        var with = !typed.ticked("not");
        listening.begin(line, with);
        Done.say(next, with ? "community.origin.set" : "community.origin.unset");
        return "redirect:" + (with ? "/tables/" + id : line.path());
    }
}
