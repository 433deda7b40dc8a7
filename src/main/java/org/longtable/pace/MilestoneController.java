package org.longtable.pace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.pace.Milestone.Planned;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.MilestoneId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class MilestoneController {
    private static final String OF_GRANT = "/tables/{id}/funding/{funding}/milestones";

    private final Milestones milestones;
    private final Fundings fundings;
    private final Tables tables;
    private final Pages pages;

    MilestoneController(Milestones milestones, Fundings fundings, Tables tables, Pages pages) {
        this.milestones = milestones;
        this.fundings = fundings;
        this.tables = tables;
        this.pages = pages;
    }

    @GetMapping(OF_GRANT + "/new")
    String start(@PathVariable TableId id, @PathVariable FundingId funding, PersonId me, Model model) {
        return page(tables.inside(id, me), fundings.find(id, funding, me), null, Typed.nothing(), model);
    }

    @PostMapping(OF_GRANT)
    String add(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var grant = fundings.find(id, funding, me);
        var planned = read(typed);
        if (typed.refused() || planned.isEmpty())
            return Refused.again(response, page(table, grant, null, typed, model));
        milestones.add(id, funding, planned.get(), me);
        Done.say(next, "pace.milestone.done.added");
        return "redirect:/tables/" + id + "/time";
    }

    @GetMapping(OF_GRANT + "/{milestone}")
    String edit(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            @PathVariable MilestoneId milestone,
            PersonId me,
            Model model) {
        var stored = milestones.find(id, funding, milestone, me);
        return page(tables.inside(id, me), fundings.find(id, funding, me), stored, Typed.stored(stored(stored)), model);
    }

    @PostMapping(OF_GRANT + "/{milestone}")
    String change(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            @PathVariable MilestoneId milestone,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = milestones.find(id, funding, milestone, me);
        var planned = read(typed);
        var done = typed.optionalDay("pace_step_done");
        if (done.filter(day -> day.isAfter(tables.today(table))).isPresent())
            typed.problem("pace_step_done", "pace.answer.to-come");
        if (typed.refused() || planned.isEmpty())
            return Refused.again(response, page(table, fundings.find(id, funding, me), stored, typed, model));
        if (!milestones.change(id, funding, milestone, planned.get(), done, typed.version(), me)) {
            var now = milestones.find(id, funding, milestone, me);
            throw new SavedMeanwhile(
                    now.version(), stored(now), Map.of("pace_step_kind", Milestone.Kind.choices(texts(request))));
        }
        Done.say(next, "pace.done.saved");
        return "redirect:/tables/" + id + "/time";
    }

    @PostMapping(OF_GRANT + "/{milestone}/removals")
    String remove(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            @PathVariable MilestoneId milestone,
            PersonId me,
            RedirectAttributes next) {
        milestones.remove(id, funding, milestone, me);
        Done.say(next, "pace.done.removed");
        return "redirect:/tables/" + id + "/time";
    }

    private Texts texts(HttpServletRequest request) {
        return pages.texts(request);
    }

    private static Optional<Planned> read(Typed typed) {
        var kind = typed.choice("pace_step_kind", Milestone.Kind::chosen);
        var words = typed.optionalText("pace_step_words", 200);
        var by = typed.optionalDay("pace_step_by");
        if (kind.filter(Milestone.Kind.OTHER::equals).isPresent() && words.isEmpty())
            typed.problem("pace_step_words", "pace.milestone.words-missing");
        return kind.map(one -> new Planned(one, words, by));
    }

    private static Map<String, String> stored(Milestone milestone) {
        return Map.of(
                "pace_step_kind",
                milestone.planned().kind().code(),
                "pace_step_words",
                milestone.planned().words(),
                "pace_step_by",
                milestone.planned().by().map(LocalDate::toString).orElse(""),
                "pace_step_done",
                milestone.doneOn().map(LocalDate::toString).orElse(""));
    }

    private static String page(
            TableView table, Funding funding, @Nullable Milestone milestone, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("funding", funding);
        if (milestone != null) model.addAttribute("milestone", milestone);
        model.addAttribute("typed", typed);
        return "pace/milestone";
    }
}
