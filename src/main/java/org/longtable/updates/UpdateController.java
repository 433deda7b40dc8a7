package org.longtable.updates;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PostingId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is going on at a table: read by those there, written by those inside. */
@Controller
class UpdateController {
    private final Tables tables;
    private final Updates updates;
    private final Followers followers;

    UpdateController(Tables tables, Updates updates, Followers followers) {
        this.tables = tables;
        this.updates = updates;
        this.followers = followers;
    }

    @GetMapping("/tables/{id}/updates")
    String list(@PathVariable TableId id, PersonId me, Turn from, Model model) {
        return list(tables.find(id, me), me, Typed.nothing(), from, model);
    }

    @PostMapping("/tables/{id}/updates")
    String write(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var words = typed.text("words", 3000);
        var beyond = typed.choice(
                        "beyond",
                        chosen -> List.of("no", "yes").contains(chosen) ? Optional.of(chosen) : Optional.empty())
                .filter("yes"::equals)
                .isPresent();
        if (!typed.refused() && updates.write(table, words, beyond, me) == Updates.Outcome.TOO_OFTEN)
            typed.problem("beyond", "updates.too-often", Updates.LETTERS_A_WEEK);
        if (typed.refused()) return Refused.again(response, list(table, me, typed, Turn.BEGIN, model));
        Done.say(next, "updates.written");
        return "redirect:" + table.path() + "/updates";
    }

    @PostMapping("/tables/{id}/updates/{posting}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable PostingId posting, PersonId me, RedirectAttributes next) {
        var table = tables.find(id, me);
        updates.takeBack(id, posting);
        Done.say(next, "updates.removed.done");
        return "redirect:" + table.path() + "/updates";
    }

    private String list(TableView table, PersonId me, Typed typed, Turn from, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("me", me);
        model.addAttribute("typed", typed);
        model.addAttribute("postings", updates.of(table.id(), from));
        model.addAttribute("followers", table.inside() ? followers.names(table.id()) : List.<String>of());
        model.addAttribute("written", table.inside() ? followers.written(table.id()) : List.<Follower>of());
        return "updates/list";
    }
}
