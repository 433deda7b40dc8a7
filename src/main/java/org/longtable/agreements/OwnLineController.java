package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.longtable.agreements.OwnLines.Written;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For one's own people alone: where the limit is, whether one could have said no, and a way out (C12). */
@Controller
class OwnLineController {
    private final Tables tables;
    private final Agreements agreements;
    private final OwnLines lines;

    OwnLineController(Tables tables, Agreements agreements, OwnLines lines) {
        this.tables = tables;
        this.agreements = agreements;
        this.lines = lines;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/own")
    String show(@PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var written = lines.of(table, agreement);
        var typed = OwnLines.mine(written)
                .map(mine -> Typed.stored(mine.line().fields()))
                .orElseGet(Typed::nothing);
        return page(table, agreement, written, typed, model);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/own")
    String write(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var line = OwnLineForm.read(typed);
        if (typed.refused())
            return Refused.again(response, page(table, agreement, lines.of(table, agreement), typed, model));
        if (!lines.write(table, agreement, line, typed.version(), me)) {
            var now = OwnLines.mine(lines.of(table, agreement)).orElseThrow();
            throw new SavedMeanwhile(now.version(), now.line().fields());
        }
        Done.say(next, "agreements.done.own");
        return "redirect:" + table.path() + "/agreements/" + agreement + "/own#way-out";
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/own/removals")
    String remove(@PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        lines.remove(table, agreement);
        Done.say(next, "agreements.done.words-gone");
        return "redirect:" + table.path() + "/agreements/" + agreement + "/own";
    }

    private String page(TableView table, AgreementId id, List<Written> written, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("agreement", agreements.find(table, id).agreement());
        model.addAttribute("written", written);
        model.addAttribute("typed", typed);
        return "agreements/own";
    }
}
