package org.longtable.places;

import java.util.List;
import org.longtable.site.Choice;
import org.longtable.site.Leaf;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the place of someone without an account, whichever of its forms was sent. */
@Component
class GuestPage {
    private final PaperCodes papers;
    private final Helpers helpers;
    private final Spoken spoken;
    private final Matters matters;
    private final Tables tables;

    GuestPage(PaperCodes papers, Helpers helpers, Spoken spoken, Matters matters, Tables tables) {
        this.papers = papers;
        this.helpers = helpers;
        this.spoken = spoken;
        this.matters = matters;
        this.tables = tables;
    }

    String page(TableId id, PersonId person, PersonId me, Typed typed, Texts texts, Model model) {
        return page(id, person, me, typed, Turn.BEGIN, texts, model);
    }

    String page(TableId id, PersonId person, PersonId me, Typed typed, Turn from, Texts texts, Model model) {
        var table = tables.find(id, me);
        var guest = papers.guest(id, person);
        if (person.equals(me)) return "redirect:/place/mine";
        var helps = guest.sits() && spoken.helps(guest);
        model.addAttribute("table", table);
        model.addAttribute("guest", guest);
        model.addAttribute("helps", helps);
        model.addAttribute(
                "matters",
                helps ? Said.without(spoken.waitingFor(id, person, texts), matters.of(id, person, texts)) : List.of());
        model.addAttribute("entered", guest.sits() ? spoken.of(id, person, from, texts) : Leaf.<Said>whole(List.of()));
        model.addAttribute("helpers", helpers.of(id, person));
        model.addAttribute("others", others(table, person, me));
        model.addAttribute("typed", typed);
        return "places/guest";
    }

    SaidForm form(Typed typed, TableId id, PersonId me) {
        var table = tables.find(id, me);
        return new SaidForm(typed, table, tables.today(table));
    }

    /** Who else could help: everyone inside but the person and the reader. */
    private List<Choice> others(TableView table, PersonId person, PersonId me) {
        return table.seatsOn(tables.today(table)).stream()
                .filter(seat -> !seat.person().equals(person) && !seat.person().equals(me))
                .map(seat -> new Choice(seat.person().toString(), seat.name()))
                .toList();
    }
}
