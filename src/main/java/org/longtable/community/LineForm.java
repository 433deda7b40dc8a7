package org.longtable.community;

import java.math.BigDecimal;
import org.longtable.community.Listening.Told;
import org.longtable.places.Guests;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of one line of what was said: first in what capacity someone spoke, then their words. */
@Component
class LineForm {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final Guests guests;
    private final Tables tables;

    LineForm(Guests guests, Tables tables) {
        this.guests = guests;
        this.tables = tables;
    }

    /** Nothing but in what capacity they speak, and for whom a helper writes. */
    Typed fresh(TableView table, Typed wished) {
        return Typed.nothing()
                .with("as", wished.raw("as"))
                .with("for", wished.raw("for"))
                .with("on", tables.today(table).toString());
    }

    Told read(TableView table, Typed typed) {
        var capacity = typed.choice("as", Capacity::of).orElse(Capacity.OTHER);
        var words = typed.text("words", 2000);
        var on = typed.day("on");
        if (on.isAfter(tables.today(table))) typed.problem("on", "community.later");
        var young = capacity == Capacity.YOUNG ? young(typed) : 0;
        guest(table, typed);
        var guest = typed.raw("for").isEmpty() ? null : person(typed.raw("for"));
        var own = guest == null && capacity != Capacity.YOUNG && typed.ticked("own");
        var open = typed.ticked("open") && capacity != Capacity.YOUNG;
        return new Told(words, capacity, young, on, typed.optionalText("place", 200), own, open, guest);
    }

    String page(TableView table, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        model.addAttribute("guest", guest(table, typed));
        model.addAttribute("as", Capacity.of(typed.raw("as")).orElse(null));
        return "community/new-line";
    }

    private static int young(Typed typed) {
        var young = typed.optionalNumber("young", BigDecimal.ONE, MOST)
                .map(BigDecimal::intValue)
                .orElse(0);
        if (young == 0) typed.problem("young", "form.missing");
        if (!typed.ticked("read")) typed.problem("read", "community.young.read.missing");
        return young;
    }

    /** The name of the person for whom a helper writes, or nothing. @throws NotFound for whom the reader does not help */
    private String guest(TableView table, Typed typed) {
        return typed.raw("for").isEmpty() ? "" : guests.helped(table.id(), person(typed.raw("for")));
    }

    private static PersonId person(String id) {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
