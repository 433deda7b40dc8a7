package org.longtable.reasons;

import java.util.Locale;
import org.longtable.envelopes.Outcome;
import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why the partners of a table are here, and beginning a round about it. */
@Controller
class ReasonsController {
    private final Tables tables;
    private final Reasons reasons;
    private final ReasonsPages pages;

    ReasonsController(Tables tables, Reasons reasons, ReasonsPages pages) {
        this.tables = tables;
        this.reasons = reasons;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/reasons")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        model.addAttribute("shown", pages.of(tables.inside(id, me)));
        return "reasons/reasons";
    }

    @PostMapping("/tables/{id}/reasons")
    String begin(@PathVariable TableId id, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var outcome = reasons.begin(table);
        Done.say(next, outcome == Outcome.BEGUN ? "reasons.done.begun" : notice(outcome));
        return "redirect:" + table.path() + "/reasons";
    }

    /** Key of what is said about what became of a deed. */
    static String notice(Outcome outcome) {
        return "understanding.done." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
