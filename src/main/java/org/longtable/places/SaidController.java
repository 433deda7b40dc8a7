package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.longtable.places.Spoken.Check;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A helper enters what someone said; another records what they checked on paper. */
@Controller
class SaidController {
    private final PaperCodes papers;
    private final Spoken spoken;
    private final Helpers helpers;
    private final GuestController place;
    private final Tables tables;
    private final Pages pages;

    SaidController(
            PaperCodes papers, Spoken spoken, Helpers helpers, GuestController place, Tables tables, Pages pages) {
        this.papers = papers;
        this.spoken = spoken;
        this.helpers = helpers;
        this.place = place;
        this.tables = tables;
        this.pages = pages;
    }

    @PostMapping("/tables/{id}/places/{guest}/said")
    String enter(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = papers.guest(id, guest);
        var matter = matter(typed.raw("matter"));
        var on = day(id, me, typed);
        var answer =
                typed.choice("answer", said -> said.matches("yes|no|absence") ? Optional.of(said) : Optional.empty());
        var words = typed.optionalText("words", 1000);
        if (!typed.refused()) {
            var kind = answer.orElseThrow().equals("absence") ? Matter.Kind.ABSENCE : matter.kind();
            var yes = !answer.get().equals("no");
            if (spoken.enter(found, kind, matter.target(), yes, words, on, me, pages.texts(request))) {
                Done.say(next, "places.entered", found.name());
                return "redirect:" + found.path();
            }
            typed.problem("answer", "places.said.between", found.name());
        }
        return Refused.again(response, place.page(id, guest, me, typed, request, model));
    }

    @PostMapping("/tables/{id}/places/{guest}/checks")
    String check(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = papers.guest(id, guest);
        var on = day(id, me, typed);
        var check = typed.choice("check", Check::of);
        if (typed.refused()) return Refused.again(response, place.page(id, guest, me, typed, request, model));
        spoken.checkOnPaper(id, entry(typed), check.orElseThrow(), on, pages.texts(request));
        Done.say(next, "places.checked-on-paper", found.name());
        return "redirect:" + found.path();
    }

    @PostMapping("/tables/{id}/places/{guest}/helpers")
    String name(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = papers.guest(id, guest);
        var table = tables.inside(id, me);
        var on = day(id, me, typed);
        var helper = typed.choice(
                "helper",
                person -> table.seatsOn(tables.today(table)).stream()
                        .filter(seat -> seat.person().toString().equals(person)
                                && !seat.person().equals(me))
                        .findFirst());
        if (typed.refused()) return Refused.again(response, place.page(id, guest, me, typed, request, model));
        helpers.name(id, guest, helper.orElseThrow().person(), on, me);
        Done.say(next, "places.helper.named", helper.get().name(), found.name());
        return "redirect:" + found.path();
    }

    @PostMapping("/tables/{id}/places/{guest}/helpers/endings")
    String end(
            @PathVariable TableId id, @PathVariable PersonId guest, PersonId me, Typed typed, RedirectAttributes next) {
        papers.guest(id, guest);
        helpers.end(id, entry(typed));
        Done.say(next, "places.helper.ended");
        return "redirect:/tables/" + id;
    }

    private LocalDate day(TableId id, PersonId me, Typed typed) {
        var today = tables.today(tables.find(id, me));
        var on = typed.day("on");
        if (on.isAfter(today)) typed.problem("on", "places.said.later");
        return on;
    }

    private record Asked(Matter.Kind kind, UUID target) {}

    private static Asked matter(String key) {
        try {
            var parts = key.split(":", 2);
            return new Asked(Matter.Kind.of(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new NotFound();
        }
    }

    static UUID entry(Typed typed) {
        try {
            return UUID.fromString(typed.raw("entry"));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
