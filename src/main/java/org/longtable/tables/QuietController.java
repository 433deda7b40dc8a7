package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a quiet table is, becoming one, for how long it keeps moments, and being quiet no longer (C7). */
@Controller
class QuietController {
    private final Tables tables;
    private final QuietTables quiet;
    private final Proposals proposals;

    QuietController(Tables tables, QuietTables quiet, Proposals proposals) {
        this.tables = tables;
        this.quiet = quiet;
        this.proposals = proposals;
    }

    @GetMapping("/tables/{id}/quiet")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        return page(tables.inside(id, me), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/quiet")
    String begin(@PathVariable TableId id, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        quiet.begin(table);
        Done.say(next, "tables.quiet.begun");
        return "redirect:" + table.path();
    }

    @PostMapping("/tables/{id}/quiet/keepings")
    String keep(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var days = typed.optionalNumber(
                        "days", BigDecimal.valueOf(QuietTables.FEWEST_DAYS), BigDecimal.valueOf(QuietTables.MOST_DAYS))
                .map(BigDecimal::intValue);
        if (days.isEmpty() && !typed.refused()) typed.problem("days", "form.missing");
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        quiet.keepFor(table, days.orElseThrow(), me);
        var kept = tables.find(id, me).keepsDays() == days.get();
        Done.say(next, kept ? "tables.quiet.keeps.saved" : "tables.quiet.proposed");
        return "redirect:" + table.path() + "/quiet";
    }

    @PostMapping("/tables/{id}/quiet/endings")
    String end(@PathVariable TableId id, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        quiet.end(table, me);
        Done.say(next, tables.find(id, me).isQuiet() ? "tables.quiet.proposed" : "tables.quiet.ended");
        return "redirect:" + table.path();
    }

    private String page(TableView table, Typed typed, Model model) {
        var waiting = proposals.open(table.id());
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        model.addAttribute("endWaits", waiting.stream().anyMatch(one -> one.isOf(Proposal.NOT_QUIET)));
        model.addAttribute("keepingWaits", waiting.stream().anyMatch(one -> one.isOf(Proposal.KEEPING)));
        return "tables/quiet";
    }
}
