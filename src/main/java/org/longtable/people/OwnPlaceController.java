package org.longtable.people;

import java.util.Comparator;
import java.util.List;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own place: what one tells about oneself, and the way to everything else that is one's own. */
@Controller
class OwnPlaceController {
    private final People people;
    private final List<AboutMe> modules;

    OwnPlaceController(People people, List<AboutMe> modules) {
        this.people = people;
        this.modules = modules;
    }

    @GetMapping("/me")
    String show(PersonId me, Texts texts, Model model) {
        model.addAttribute("me", people.find(me));
        model.addAttribute("address", people.ownAddress(me).orElseThrow().address());
        model.addAttribute("host", people.isHost(me));
        model.addAttribute(
                "parts",
                modules.stream()
                        .flatMap(module -> module.parts(me, texts).stream())
                        .sorted(Comparator.comparingInt(AboutMe.Part::order))
                        .toList());
        return "people/own-place";
    }
}
