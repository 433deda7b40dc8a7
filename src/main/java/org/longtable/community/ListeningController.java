package org.longtable.community;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.longtable.community.Listening.Told;
import org.longtable.places.Guests;
import org.longtable.site.Done;
import org.longtable.site.Refused;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading what the community says, and adding to it: first in what capacity someone spoke, then their words. */
@Controller
class ListeningController {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final Listening listening;
    private final ListeningTimes times;
    private final Guests guests;
    private final Tables tables;

    ListeningController(Listening listening, ListeningTimes times, Guests guests, Tables tables) {
        this.listening = listening;
        this.times = times;
        this.guests = guests;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/listening")
    String list(@PathVariable TableId id, PersonId me, Model model) {
        model.addAttribute("table", tables.inside(id, me));
        model.addAttribute("lines", listening.at(id));
        model.addAttribute("times", times.at(id));
        return "community/listening";
    }

    @GetMapping("/tables/{id}/listening/new")
    String form(
            @PathVariable TableId id,
            @RequestParam(name = "as", defaultValue = "") String as,
            @RequestParam(name = "for", defaultValue = "") String guest,
            PersonId me,
            Model model) {
        var table = tables.inside(id, me);
        if (!guest.isEmpty()) guests.helped(id, person(guest));
        return page(
                table,
                Typed.nothing()
                        .with("as", as)
                        .with("for", guest)
                        .with("on", tables.today(table).toString()),
                model);
    }

    @PostMapping("/tables/{id}/listening")
    String add(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var told = read(table, typed);
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        var line = listening.add(id, told, me);
        Done.say(next, "community.added");
        return "redirect:" + table.path() + "/listening/" + line;
    }

    private Told read(TableView table, Typed typed) {
        var capacity = typed.choice("as", Capacity::of).orElse(Capacity.OTHER);
        var words = typed.text("words", 2000);
        var on = typed.day("on");
        if (on.isAfter(tables.today(table))) typed.problem("on", "community.later");
        var young = 0;
        if (capacity == Capacity.YOUNG) {
            young = typed.optionalNumber("young", BigDecimal.ONE, MOST)
                    .map(BigDecimal::intValue)
                    .orElse(0);
            if (young == 0) typed.problem("young", "form.missing");
            if (!typed.ticked("read")) typed.problem("read", "community.young.read.missing");
        }
        var guest = typed.raw("for").isEmpty() ? null : person(typed.raw("for"));
        if (guest != null) guests.helped(table.id(), guest);
        var own = guest == null && capacity != Capacity.YOUNG && typed.ticked("own");
        return new Told(
                words,
                capacity,
                young,
                on,
                typed.optionalText("place", 200),
                own,
                typed.ticked("open") && capacity != Capacity.YOUNG,
                guest);
    }

    private String page(TableView table, Typed typed, Model model) {
        var guest = typed.raw("for").isEmpty() ? "" : guests.helped(table.id(), person(typed.raw("for")));
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        model.addAttribute("guest", guest);
        model.addAttribute("as", chosen(typed));
        return "community/new-line";
    }

    private static @Nullable Capacity chosen(Typed typed) {
        return Capacity.of(typed.raw("as")).orElse(null);
    }

    private static PersonId person(String id) {
        try {
            return PersonId.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
