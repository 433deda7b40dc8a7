package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.ground.Settings;
import org.longtable.ground.Signing;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Starting one's own installation; there is no such page once someone has. */
@Controller
class BeginController {
    private final Beginning beginning;
    private final People people;
    private final Signing signing;
    private final Pages pages;
    private final Settings settings;

    BeginController(Beginning beginning, People people, Signing signing, Pages pages, Settings settings) {
        this.beginning = beginning;
        this.people = people;
        this.signing = signing;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/begin")
    String form(Model model) {
        onlyBeforeAnyone();
        return page(Typed.nothing(), model);
    }

    @PostMapping("/begin")
    String begin(Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        onlyBeforeAnyone();
        var code = typed.text("code", 40);
        var name = typed.text("name", 200);
        var address = Address.read(typed, "email");
        if (!typed.refused() && !beginning.isCode(code)) typed.problem("code", "people.begin.wrong-code");
        if (typed.refused()) return Refused.again(response, page(typed, model));
        var first =
                beginning.begin(address, name, pages.texts(request).language()).orElseThrow(NotFound::new);
        Doors.letIn(first, request, response, signing);
        return "redirect:/me";
    }

    private static String page(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        return "people/begin";
    }

    private void onlyBeforeAnyone() {
        if (settings.demonstration() || people.anyoneHere()) throw new NotFound();
    }
}
