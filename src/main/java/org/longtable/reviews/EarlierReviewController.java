package org.longtable.reviews;

import java.util.Map;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One look back among the others, with what had changed by then; and taking one's own words back. */
@Controller
class EarlierReviewController {
    private final Tables tables;
    private final Reviews reviews;

    EarlierReviewController(Tables tables, Reviews reviews) {
        this.tables = tables;
        this.reviews = reviews;
    }

    @GetMapping("/tables/{id}/reviews/{review}")
    String show(@PathVariable TableId id, @PathVariable UUID review, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var all = reviews.at(table);
        var shown =
                all.stream().filter(one -> one.id().equals(review)).findFirst().orElseThrow(NotFound::new);
        model.addAllAttributes(Map.of("table", table, "review", shown));
        model.addAttribute(
                "before",
                all.stream().filter(one -> one.number() == shown.number() - 1).findFirst());
        return "reviews/review";
    }

    @PostMapping("/tables/{id}/reviews/{review}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable UUID review, PersonId me, RedirectAttributes next) {
        reviews.takeBack(tables.inside(id, me), review);
        Done.say(next, "reviews.done.removed");
        return "redirect:/tables/" + id + "/reviews";
    }
}
