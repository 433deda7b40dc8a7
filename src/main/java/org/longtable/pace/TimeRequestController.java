package org.longtable.pace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TimeRequestId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TimeRequestController {
    private final TimeRequests requests;
    private final TimeRequestPages shown;
    private final Fundings fundings;
    private final Milestones milestones;
    private final Tables tables;
    private final Pages pages;

    TimeRequestController(
            TimeRequests requests,
            TimeRequestPages shown,
            Fundings fundings,
            Milestones milestones,
            Tables tables,
            Pages pages) {
        this.requests = requests;
        this.shown = shown;
        this.fundings = fundings;
        this.milestones = milestones;
        this.tables = tables;
        this.pages = pages;
    }

    /** A letter that is under way is gone on with: there is one at a time. */
    @GetMapping("/tables/{id}/funding/{funding}/requests/new")
    String start(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        var form = form(id, funding, me, request);
        var underWay = requests.underWay(id, funding);
        if (underWay.isPresent()) return "redirect:" + underWay.get().path();
        return page(form, Typed.stored(form.begun(milestones.at(id))), model);
    }

    @PostMapping("/tables/{id}/funding/{funding}/requests")
    String begin(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = form(id, funding, me, request);
        var asked = form.read(typed);
        var language = form.language(typed);
        if (typed.refused()) return Refused.again(response, page(form, typed, model));
        var underWay = requests.underWay(id, funding).isPresent();
        var draft = requests.begin(id, funding, asked, language.orElseThrow(), me);
        Done.say(next, underWay ? "pace.request.done.under-way" : "pace.request.done.begun");
        return "redirect:/tables/" + id + "/requests/" + draft;
    }

    /** A draft to write on, for people inside; a letter as it was sent, for its funder as well. */
    @GetMapping("/tables/{id}/requests/{request}")
    String show(
            @PathVariable TableId id,
            @PathVariable("request") TimeRequestId which,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        return shown.of(tables.find(id, me), requests.find(id, which), null, request, model);
    }

    @PostMapping("/tables/{id}/requests/{request}")
    String change(
            @PathVariable TableId id,
            @PathVariable("request") TimeRequestId which,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = requests.find(id, which);
        var form = form(id, stored.funding(), me, request);
        var asked = form.read(typed);
        var language = form.language(typed);
        var words = form.letter(typed);
        if (!stored.isDraft() || typed.refused()) {
            response.setStatus(stored.isDraft() ? 422 : 409);
            return shown.of(table, stored, typed, request, model);
        }
        if (!requests.change(id, which, asked, language.orElseThrow(), words, typed.version(), me)) {
            var now = requests.find(id, which);
            throw new SavedMeanwhile(now.version(), form.stored(now), form.choices());
        }
        Done.say(next, "pace.done.saved");
        return "redirect:" + stored.path();
    }

    private TimeRequestForm form(TableId id, FundingId funding, PersonId me, HttpServletRequest request) {
        var table = tables.inside(id, me);
        return new TimeRequestForm(table, fundings.find(id, funding, me), tables.today(table), pages.texts(request));
    }

    private static String page(TimeRequestForm form, Typed typed, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        return "pace/request-new";
    }
}
