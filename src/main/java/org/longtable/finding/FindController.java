package org.longtable.finding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Outlines;
import org.longtable.gazetteer.Place;
import org.longtable.site.NavigationItem;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** <i>Find</i>: those who let themselves be found, also for strangers. */
@Controller
class FindController {
    private static final int MOST_OTHERS = 5;

    private final Finding finding;
    private final Gazetteer gazetteer;
    private final Outlines outlines;

    FindController(Finding finding, Gazetteer gazetteer, Outlines outlines) {
        this.finding = finding;
        this.gazetteer = gazetteer;
        this.outlines = outlines;
    }

    @Bean
    static NavigationItem findingNavigation() {
        return new NavigationItem(40, "finding.navigation", "/find");
    }

    @GetMapping("/find")
    String find(Typed typed, Texts texts, HttpServletResponse response, Model model) {
        // Who lets anyone find them may stand in search engines with their own page, from which they can be taken.
        response.setHeader("X-Robots-Tag", "noindex");
        var found = finding.find(Search.read(typed, gazetteer), texts);
        model.addAttribute("found", found);
        model.addAttribute("choices", Choices.of(found, texts));
        model.addAttribute("outlines", outlines);
        model.addAttribute("others", others(typed.raw("near"), found.search()));
        return "finding/find";
    }

    /** Other places that may have been meant by what was typed. */
    private List<Place> others(String typed, Search search) {
        if (search.near().isEmpty() || gazetteer.told(typed.strip()).isPresent()) return List.of();
        var taken = search.near().get().place();
        return gazetteer.like(typed, MOST_OTHERS).stream()
                .filter(one -> !one.equals(taken))
                .toList();
    }
}
