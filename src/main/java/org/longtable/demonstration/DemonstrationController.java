package org.longtable.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.longtable.ground.Settings;
import org.longtable.ground.Signing;
import org.longtable.people.Doors;
import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The front door of a demonstration; there is no such page anywhere else. */
@Controller
class DemonstrationController {
    private final Demonstration demonstration;
    private final Signing signing;
    private final Settings settings;

    DemonstrationController(Demonstration demonstration, Signing signing, Settings settings) {
        this.demonstration = demonstration;
        this.signing = signing;
        this.settings = settings;
    }

    @GetMapping("/demonstration")
    String cast(HttpServletResponse response, Model model) {
        onlyHere();
        var state = demonstration.state();
        if (state == Demonstration.State.BEING_TOLD) response.setHeader("Refresh", "1");
        model.addAttribute("state", state);
        model.addAttribute("scenes", state == Demonstration.State.TOLD ? demonstration.scenes() : List.of());
        return "demonstration/cast";
    }

    @PostMapping("/demonstration/seats")
    String sit(Typed typed, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
        onlyHere();
        var member = demonstration.cast().stream()
                .filter(one -> one.id().toString().equals(typed.raw("person")))
                .findFirst()
                .orElseThrow(NotFound::new);
        Doors.letIn(member.id(), request, response, signing);
        Done.say(next, "demonstration.sitting", member.name());
        return "redirect:/";
    }

    @PostMapping("/demonstration/newcomers")
    String comeNew(HttpServletRequest request, HttpServletResponse response, Texts texts) {
        onlyHere();
        Doors.letIn(demonstration.newcomer(texts), request, response, signing);
        return "redirect:/welcome";
    }

    @PostMapping("/demonstration/resets")
    String reset() {
        onlyHere();
        demonstration.tellAnew();
        return "redirect:/demonstration";
    }

    private void onlyHere() {
        if (!settings.demonstration()) throw new NotFound();
    }
}
