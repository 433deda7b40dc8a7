package org.longtable.fears;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.longtable.envelopes.Answer;
import org.longtable.envelopes.Outcome;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
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

/** Writing alone what the others may think of one's own. */
@Controller
class FearWritingController {
    private static final int LONGEST = 1000;

    private final Tables tables;
    private final Fears fears;
    private final FearsPages pages;

    FearWritingController(Tables tables, Fears fears, FearsPages pages) {
        this.tables = tables;
        this.fears = fears;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/fears/{talk}/words")
    String show(@PathVariable TableId id, @PathVariable UUID talk, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var round = fears.round(table, fears.find(table, talk)).orElseThrow(NotFound::new);
        if (!round.running()) throw new NotFound();
        var mine = fears.read(round).stream().map(Answer::words).findFirst().orElse("");
        return page(table, Typed.nothing().with("fear_words", mine), false, model);
    }

    @PostMapping("/tables/{id}/fears/{talk}/words")
    String write(
            @PathVariable TableId id,
            @PathVariable UUID talk,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        if (fears.round(table, fears.find(table, talk)).isEmpty()) throw new NotFound();
        var words = typed.text("fear_words", LONGEST);
        if (!typed.ticked("fear_known")) typed.problem("fear_known", "fears.known.missing");
        if (typed.refused()) return Refused.again(response, page(table, typed, false, model));
        var outcome = fears.write(table, talk, words, typed.version());
        if (outcome == Outcome.MEANWHILE) {
            response.setStatus(409);
            return page(table, typed, true, model);
        }
        return FearsController.back(id, notice(outcome), next);
    }

    static String notice(Outcome outcome) {
        return "understanding.done." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String page(TableView table, Typed typed, boolean meanwhile, Model model) {
        model.addAttribute("shown", pages.of(table));
        model.addAttribute("typed", typed);
        model.addAttribute("meanwhile", meanwhile);
        return "fears/write";
    }
}
