package org.longtable.reviews;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking back together, and reading what was said before. */
@Controller
class ReviewController {
    private static final int LONGEST = 2000;
    private static final String REASONS = "review_reasons";

    private final Tables tables;
    private final Reviews reviews;
    private final ReasonsAgain reasons;

    ReviewController(Tables tables, Reviews reviews, ReasonsAgain reasons) {
        this.tables = tables;
        this.reviews = reviews;
        this.reasons = reasons;
    }

    @GetMapping("/tables/{id}/reviews")
    String list(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var rhythm = reviews.rhythm(table);
        model.addAllAttributes(Map.of("table", table, "reviews", reviews.at(table), "rhythm", rhythm));
        model.addAttribute("late", rhythm.isLate(tables.today(table)));
        model.addAttribute("reading", reasons.at(table, rhythm.last()));
        return "reviews/list";
    }

    @GetMapping("/tables/{id}/reviews/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var last = reviews.at(table).stream().findFirst();
        var typed = Typed.nothing().with(REASONS, "yes");
        last.ifPresent(one -> Arrays.stream(Heading.values())
                .filter(Heading::goesOn)
                .forEach(heading -> typed.with(heading.field(), one.words(heading))));
        return form(table, last.map(Review::number).orElse(0), typed, model);
    }

    @PostMapping("/tables/{id}/reviews")
    String look(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var words = new EnumMap<Heading, String>(Heading.class);
        for (var heading : Heading.values()) words.put(heading, typed.optionalText(heading.field(), LONGEST));
        if (!typed.refused() && words.values().stream().allMatch(String::isEmpty))
            typed.problem(Heading.LANGUAGE.field(), "reviews.nothing");
        if (typed.refused()) return Refused.again(response, form(table, (int) typed.version(), typed, model));
        reviews.look(table, words, (int) typed.version(), me);
        var asked = typed.ticked(REASONS) && reasons.ask(table);
        Done.say(next, asked ? "reviews.done.looked.reasons" : "reviews.done.looked");
        return "redirect:" + table.path() + "/reviews";
    }

    private String form(TableView table, int number, Typed typed, Model model) {
        var reading = reasons.at(table, Optional.empty());
        model.addAllAttributes(Map.of("table", table, "number", number, "typed", typed, "reading", reading));
        return "reviews/look";
    }
}
