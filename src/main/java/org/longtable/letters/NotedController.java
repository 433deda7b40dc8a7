package org.longtable.letters;

import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Someone says of what Today told them that it is good to know. */
@Controller
class NotedController {
    private final Noted noted;

    NotedController(Noted noted) {
        this.noted = noted;
    }

    @PostMapping("/acknowledgements")
    String note(PersonId me, Typed typed) {
        noted.add(typed.raw("about"), me);
        return "redirect:/";
    }
}
