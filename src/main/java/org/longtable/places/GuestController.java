package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.longtable.site.Choice;
import org.longtable.site.Done;
import org.longtable.site.Pages;
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

/** The place of someone without an account, for those who make their paper and for those who help them. */
@Controller
class GuestController {
    private final PaperCodes papers;
    private final Helpers helpers;
    private final Spoken spoken;
    private final Matters matters;
    private final Sheets sheets;
    private final Tables tables;
    private final Pages pages;

    GuestController(
            PaperCodes papers,
            Helpers helpers,
            Spoken spoken,
            Matters matters,
            Sheets sheets,
            Tables tables,
            Pages pages) {
        this.papers = papers;
        this.helpers = helpers;
        this.spoken = spoken;
        this.matters = matters;
        this.sheets = sheets;
        this.tables = tables;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/places/{guest}")
    String show(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        return page(id, guest, me, Typed.nothing(), request, model);
    }

    /** The code is on this page alone: whoever opens it again makes a new one. */
    @PostMapping("/tables/{id}/places/{guest}/papers")
    String make(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        var table = tables.find(id, me);
        var found = papers.guest(id, guest);
        model.addAttribute("sheet", sheets.of(found, table, papers.make(found), spoken.helps(found)));
        pages.speak(request, Sheets.language(found));
        return "places/sheet";
    }

    @PostMapping("/tables/{id}/places/{guest}/endings")
    String end(@PathVariable TableId id, @PathVariable PersonId guest, PersonId me, RedirectAttributes next) {
        var found = papers.guest(id, guest);
        papers.end(found);
        Done.say(next, "places.ended", found.name());
        return "redirect:" + found.path();
    }

    /** The same paper without a code, for whoever still has theirs. */
    @GetMapping("/tables/{id}/places/{guest}/sheet")
    String sheet(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        var found = papers.guest(id, guest);
        if (!found.sits() || !spoken.helps(found)) throw new NotFound();
        model.addAttribute("sheet", sheets.of(found, tables.find(id, me), null, true));
        pages.speak(request, Sheets.language(found));
        return "places/sheet";
    }

    String page(TableId id, PersonId person, PersonId me, Typed typed, HttpServletRequest request, Model model) {
        var table = tables.find(id, me);
        var guest = papers.guest(id, person);
        if (person.equals(me)) return "redirect:/place/mine";
        var texts = pages.texts(request);
        var helps = guest.sits() && spoken.helps(guest);
        model.addAttribute("table", table);
        model.addAttribute("guest", guest);
        model.addAttribute("helps", helps);
        model.addAttribute("matters", helps ? matters.of(id, person, texts) : List.of());
        model.addAttribute("entered", guest.sits() ? spoken.of(id, person, texts) : List.of());
        model.addAttribute("helpers", helpers.of(id, person));
        model.addAttribute("others", others(table, person, me));
        model.addAttribute("typed", typed);
        return "places/guest";
    }

    /** Who else could help: everyone inside but the person and the reader. */
    private List<Choice> others(TableView table, PersonId person, PersonId me) {
        return table.seatsOn(tables.today(table)).stream()
                .filter(seat -> !seat.person().equals(person) && !seat.person().equals(me))
                .map(seat -> new Choice(seat.person().toString(), seat.name()))
                .toList();
    }
}
