package org.longtable.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.longtable.ground.Signing;
import org.longtable.people.Doors;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of an invitation, readable before signing in. Reading it does nothing: mail scanners open links too. */
@Controller
class OfferedPlaceController {
    private final OfferedPlaces places;
    private final Tables tables;
    private final History history;
    private final Signing signing;

    OfferedPlaceController(OfferedPlaces places, Tables tables, History history, Signing signing) {
        this.places = places;
        this.tables = tables;
        this.history = history;
        this.signing = signing;
    }

    @GetMapping("/invitations/{key}")
    String read(@PathVariable String key, HttpServletResponse response, Model model) {
        return page(key, Typed.nothing(), response, model);
    }

    @PostMapping("/invitations/{key}/seat")
    String take(
            @PathVariable String key,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var isNew = places.read(key)
                .filter(place -> place.reader() == OfferedPlace.Reader.STRANGER && place.stands())
                .isPresent();
        var name = isNew ? typed.text("name", 200) : "";
        if (typed.refused()) return Refused.again(response, page(key, typed, response, model));
        return switch (places.take(key, name, typed.ticked("speaks"))) {
            case OfferedPlaces.Answer.Seated(var person, var table) -> {
                if (isNew) Doors.letIn(person, request, response, signing);
                yield seated(table, person, next);
            }
            case OfferedPlaces.Answer.Refused(var why) when why.equals("already-there") -> closed(why, model);
            default -> page(key, typed, response, model);
        };
    }

    /** Only for people who are signed in, so that signing in leads back to the invitation. */
    @GetMapping("/places/{key}")
    String signedIn(@PathVariable String key) {
        return "redirect:/invitations/" + key;
    }

    /** Asking first, since it cannot be undone. */
    @GetMapping("/invitations/{key}/refusal")
    String ask(@PathVariable String key, HttpServletResponse response, Model model) {
        var view = page(key, Typed.nothing(), response, model);
        return view.equals("tables/offered") ? "tables/offered-no" : view;
    }

    @PostMapping("/invitations/{key}/refusal")
    String decline(@PathVariable String key, HttpServletResponse response, Model model) {
        return switch (places.decline(key)) {
            case OfferedPlaces.Answer.Declined() -> closed("declined", model);
            default -> page(key, Typed.nothing(), response, model);
        };
    }

    private String seated(TableId id, PersonId me, RedirectAttributes next) {
        var table = tables.find(id, me);
        var mine = table.partner(table.mine()).orElseThrow();
        history.keep(
                id,
                mine.inTheirOwnRight() ? "tables.history.joined" : "tables.history.joined-for",
                mine.inTheirOwnRight() ? List.of() : List.of(mine.name()),
                Audience.everyone(),
                null);
        Done.say(next, "tables.seated", table.name());
        return "redirect:" + table.path();
    }

    private String page(String key, Typed typed, HttpServletResponse response, Model model) {
        var place = places.read(key).orElse(null);
        if (place == null) {
            response.setStatus(404);
            return closed("unknown", model);
        }
        if (!place.stands()) {
            if (place.state().equals("accepted") && place.reader() == OfferedPlace.Reader.INVITED)
                model.addAttribute("path", "/tables/" + place.table());
            return closed(place.state(), model);
        }
        if (place.reader() == OfferedPlace.Reader.OTHER_PERSON) return closed("other-person", model);
        model.addAttribute("key", key);
        model.addAttribute("place", place);
        model.addAttribute("typed", typed);
        return "tables/offered";
    }

    private static String closed(String why, Model model) {
        model.addAttribute("why", why);
        return "tables/offered-closed";
    }
}
