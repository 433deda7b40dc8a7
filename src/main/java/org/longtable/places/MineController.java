package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.longtable.people.ByCode;
import org.longtable.people.People;
import org.longtable.places.Spoken.Check;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own place, for someone who came in with a code: their paper, their helpers, and what these entered. */
@Controller
class MineController {
    private final PaperCodes papers;
    private final Helpers helpers;
    private final Spoken spoken;
    private final Sheets sheets;
    private final Tables tables;
    private final People people;
    private final Pages pages;

    MineController(
            PaperCodes papers,
            Helpers helpers,
            Spoken spoken,
            Sheets sheets,
            Tables tables,
            People people,
            Pages pages) {
        this.papers = papers;
        this.helpers = helpers;
        this.spoken = spoken;
        this.sheets = sheets;
        this.tables = tables;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/place/mine")
    String show(PersonId me, HttpServletRequest request, Model model) {
        var table = table(me);
        model.addAttribute("table", table);
        model.addAttribute("guest", papers.guest(table.id(), me));
        model.addAttribute("entered", spoken.of(table.id(), me, pages.texts(request)));
        model.addAttribute("helpers", helpers.of(table.id(), me));
        model.addAttribute("others", others(table, me));
        model.addAttribute("typed", Typed.nothing());
        return "places/mine";
    }

    @PostMapping("/place/mine/name")
    String call(PersonId me, Typed typed, RedirectAttributes next) {
        table(me);
        var name = typed.text("name", 200);
        if (!typed.refused()) {
            people.isCalled(me, name);
            Done.say(next, "places.mine.called", name);
        }
        return "redirect:/place/mine";
    }

    @PostMapping("/place/mine/papers")
    String make(PersonId me, Model model) {
        var table = table(me);
        var guest = papers.guest(table.id(), me);
        model.addAttribute("sheet", sheets.of(guest, table, papers.make(guest), true));
        return "places/sheet";
    }

    @PostMapping("/place/mine/endings")
    String end(PersonId me) {
        papers.end(papers.guest(table(me).id(), me));
        return "redirect:/place?over=yes";
    }

    @PostMapping("/place/mine/checks")
    String check(PersonId me, Typed typed, HttpServletRequest request, RedirectAttributes next) {
        var table = table(me);
        var check = Check.of(typed.raw("check")).orElseThrow(NotFound::new);
        spoken.check(table.id(), SaidController.entry(typed), check, me, pages.texts(request));
        Done.say(
                next,
                "places.checked."
                        + check.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        return "redirect:/place/mine";
    }

    @PostMapping("/place/mine/helpers")
    String name(PersonId me, Typed typed, RedirectAttributes next) {
        var table = table(me);
        var helper = typed.choice(
                "helper",
                person -> table.seatsOn(tables.today(table)).stream()
                        .filter(seat -> seat.person().toString().equals(person)
                                && !seat.person().equals(me))
                        .findFirst());
        if (helper.isPresent()) {
            LocalDate today = tables.today(table);
            helpers.name(table.id(), me, helper.get().person(), today, me);
            Done.say(next, "places.mine.helper", helper.get().name());
        }
        return "redirect:/place/mine";
    }

    @PostMapping("/place/mine/helpers/endings")
    String endHelp(PersonId me, Typed typed, RedirectAttributes next) {
        helpers.end(table(me).id(), SaidController.entry(typed));
        Done.say(next, "places.helper.ended");
        return "redirect:/place/mine";
    }

    private TableView table(PersonId me) {
        TableId id = ByCode.ofThisVisit().map(ByCode::table).orElseThrow(NotFound::new);
        return tables.find(id, me);
    }

    private List<Choice> others(TableView table, PersonId me) {
        return table.seatsOn(tables.today(table)).stream()
                .filter(seat -> !seat.person().equals(me))
                .map(seat -> new Choice(seat.person().toString(), seat.name()))
                .toList();
    }
}
