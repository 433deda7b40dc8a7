package org.longtable.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.longtable.ground.Asking;
import org.longtable.ground.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: Today for someone signed in, the front door for everyone else. */
@Controller
class TodayController {
    private final List<ForToday> modules;
    private final List<Assurance> assurances;
    private final Readers readers;
    private final LookingAround lookingAround;
    private final StillPossible possible;
    private final Pages pages;
    private final Settings settings;

    TodayController(
            List<ForToday> modules,
            List<Assurance> assurances,
            Readers readers,
            LookingAround lookingAround,
            StillPossible possible,
            Pages pages,
            Settings settings) {
        this.modules = modules;
        this.assurances = assurances.stream()
                .sorted(Comparator.comparingInt(Assurance::order))
                .toList();
        this.readers = readers;
        this.lookingAround = lookingAround;
        this.possible = possible;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/")
    String today(HttpServletRequest request, Model model) {
        var page = pages.of(request);
        if (page.reader() == null) return front(model);
        var me = Asking.person().orElseThrow();
        model.addAttribute(
                "waiting", possible.of(modules.stream().flatMap(module -> module.waiting(me, page.texts()).stream())));
        return "site/today";
    }

    private String front(Model model) {
        if (settings.demonstration()) return "redirect:/demonstration";
        model.addAttribute("anyoneHere", readers.anyoneHere());
        model.addAttribute("invitedAlone", settings.invitedAlone());
        model.addAttribute("lookingAround", lookingAround.isOffered());
        return "site/front";
    }

    @GetMapping("/about")
    String about() {
        return "site/about";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("assurances", assurances);
        return "site/privacy";
    }
}
