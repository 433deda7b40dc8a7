package org.longtable.growing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.longtable.growing.Goal.State;
import org.longtable.site.Texts;
import org.longtable.tables.Proposals;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How a table grew, and what a lighter or a more formal way would take. */
@Controller
class GrowthController {
    private final Tables tables;
    private final Goals goals;
    private final Forms forms;
    private final Steps steps;
    private final Proposals proposals;

    GrowthController(Tables tables, Goals goals, Forms forms, Steps steps, Proposals proposals) {
        this.tables = tables;
        this.goals = goals;
        this.forms = forms;
        this.steps = steps;
        this.proposals = proposals;
    }

    @GetMapping("/tables/{id}/growth")
    String show(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        var all = goals.at(table);
        model.addAllAttributes(Map.of("table", table, "goals", all, "parts", forms.parts(table)));
        model.addAttribute("picture", steps.picture(table, texts));
        model.addAttribute(
                "formWaits",
                proposals.open(id).stream().anyMatch(one -> one.form().isPresent()));
        model.addAttribute(
                "figures",
                Goal.byCommunity(all).map(share -> share(all, share, tables.today(table))).stream()
                        .toList());
        return "growing/growth";
    }

    private static Figure share(List<Goal> goals, Fraction share, LocalDate on) {
        return Figure.index(
                "growing.goals-by-community",
                "n(set by the community) ÷ n",
                share.rounded(2),
                List.of(new Input(
                        "growing.goals-all",
                        goals.stream()
                                .filter(goal -> goal.state() != State.DROPPED)
                                .count())),
                on);
    }
}
