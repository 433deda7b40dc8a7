package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.longtable.people.Doors;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.OfferedPlaces;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first visit with a code: what is offered, by whom, and a yes or a no to it. */
@Controller
class OfferController {
    private final Visits visits;
    private final OfferedPlaces places;
    private final Tables tables;
    private final History history;

    OfferController(Visits visits, OfferedPlaces places, Tables tables, History history) {
        this.visits = visits;
        this.places = places;
        this.tables = tables;
        this.history = history;
    }

    @GetMapping("/place/offer")
    String read(Model model) {
        return page(Typed.nothing(), model);
    }

    @PostMapping("/place/offer/seat")
    String take(PersonId me, Typed typed, HttpServletResponse response, Model model, RedirectAttributes next) {
        var offer = visits.now().offer();
        var name = typed.text("name", 200);
        if (typed.refused()) return Refused.again(response, page(typed, model));
        if (!(places.take(offer.toString(), name, typed.ticked("speaks"))
                instanceof OfferedPlaces.Answer.Seated seated)) throw new NotFound();
        var table = tables.find(seated.table(), me);
        var mine = table.partner(table.mine()).orElseThrow();
        history.keep(
                table.id(),
                mine.inTheirOwnRight() ? "tables.history.joined" : "tables.history.joined-for",
                mine.inTheirOwnRight() ? List.of() : List.of(mine.name()),
                Audience.everyone(),
                null);
        Done.say(next, "tables.seated", table.name());
        return "redirect:" + table.path();
    }

    @PostMapping("/place/offer/refusal")
    String decline(HttpServletRequest request, HttpServletResponse response) {
        places.decline(visits.now().offer().toString());
        new SecurityContextLogoutHandler().logout(request, response, null);
        Doors.forget(request, response, "cache", "cookies");
        return "redirect:/place?left=yes";
    }

    private String page(Typed typed, Model model) {
        model.addAttribute("place", places.read(visits.now().offer().toString()).orElseThrow(NotFound::new));
        model.addAttribute("typed", typed);
        return "places/offer";
    }
}
