package org.longtable.places;

import org.longtable.people.People;
import org.longtable.site.Choice;
import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
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
    private final Matters matters;
    private final OwnTable own;
    private final People people;

    MineController(PaperCodes papers, Helpers helpers, Spoken spoken, Matters matters, OwnTable own, People people) {
        this.papers = papers;
        this.helpers = helpers;
        this.spoken = spoken;
        this.matters = matters;
        this.own = own;
        this.people = people;
    }

    @GetMapping("/place/mine")
    String show(PersonId me, Turn from, Texts texts, Model model) {
        var table = own.of(me);
        model.addAttribute("table", table);
        model.addAttribute("guest", papers.guest(table.id(), me));
        model.addAttribute("entered", spoken.of(table.id(), me, from, texts));
        model.addAttribute(
                "matters", Said.without(spoken.waitingFor(table.id(), me, texts), matters.of(table.id(), me, texts)));
        model.addAttribute("words", matters.words(table.id(), me));
        model.addAttribute("known", matters.known(table.id(), me, texts));
        model.addAttribute("helpers", helpers.of(table.id(), me));
        model.addAttribute(
                "others",
                table.seatsOn(own.today(table)).stream()
                        .filter(seat -> !seat.person().equals(me))
                        .map(seat -> new Choice(seat.person().toString(), seat.name()))
                        .toList());
        model.addAttribute("typed", Typed.nothing());
        return "places/mine";
    }

    @PostMapping("/place/mine/name")
    String call(PersonId me, Typed typed, RedirectAttributes next) {
        own.of(me);
        var name = typed.text("name", 200);
        if (!typed.refused()) {
            people.isCalled(me, name);
            Done.say(next, "places.mine.called", name);
        }
        return "redirect:/place/mine";
    }

    @PostMapping("/place/mine/endings")
    String end(PersonId me) {
        papers.end(papers.guest(own.of(me).id(), me));
        return "redirect:/place?over=yes";
    }
}
