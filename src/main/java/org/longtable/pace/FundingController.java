package org.longtable.pace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.longtable.site.Choice;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FundingController {
    private final Fundings fundings;
    private final Tables tables;
    private final Pages pages;

    FundingController(Fundings fundings, Tables tables, Pages pages) {
        this.fundings = fundings;
        this.tables = tables;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/funding/new")
    String start(@PathVariable TableId id, PersonId me, HttpServletRequest request, Model model) {
        return page(form(id, me, request), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/funding")
    String add(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = form(id, me, request);
        var entered = form.read(typed);
        if (typed.refused()) return again(form, typed, response, model);
        fundings.add(id, entered, me);
        Done.say(next, "pace.done.added");
        return "redirect:/tables/" + id + "/time";
    }

    @GetMapping("/tables/{id}/funding/{funding}")
    String edit(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        var form = form(id, me, request);
        var stored = fundings.find(id, funding, me);
        model.addAttribute("funding", stored);
        return page(form, Typed.stored(form.stored(stored.entered())), model);
    }

    @PostMapping("/tables/{id}/funding/{funding}")
    String change(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = form(id, me, request);
        var stored = fundings.find(id, funding, me);
        var entered = form.read(typed);
        model.addAttribute("funding", stored);
        if (typed.refused()) return again(form, typed, response, model);
        if (!fundings.change(id, funding, entered, typed.version(), me))
            throw meanwhile(form, fundings.find(id, funding, me));
        Done.say(next, "pace.done.saved");
        return "redirect:/tables/" + id + "/time";
    }

    private FundingForm form(TableId id, PersonId me, HttpServletRequest request) {
        return new FundingForm(tables.inside(id, me), pages.texts(request));
    }

    private static SavedMeanwhile meanwhile(FundingForm form, Funding stored) {
        var none = Stream.of(new Choice("", form.texts().t("pace.funder.none")));
        List<Choice> funders = Stream.concat(none, form.funders().stream()).toList();
        return new SavedMeanwhile(stored.version(), form.stored(stored.entered()), Map.of("pace_funder", funders));
    }

    private static String again(FundingForm form, Typed typed, HttpServletResponse response, Model model) {
        return Refused.again(response, page(form, typed, model));
    }

    private static String page(FundingForm form, Typed typed, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        return "pace/funding";
    }
}
