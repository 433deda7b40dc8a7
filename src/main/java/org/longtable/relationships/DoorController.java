package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.DoorId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One door of one's own: how, when, and what came of it. */
@Controller
class DoorController {
    private final DoorsKnocked doors;
    private final Tables tables;

    DoorController(DoorsKnocked doors, Tables tables) {
        this.doors = doors;
        this.tables = tables;
    }

    @GetMapping("/me/doors/new")
    String blank(@RequestParam Optional<DoorId> again, Model model) {
        var typed = DoorForm.fresh(tables.today());
        again.map(doors::find).ifPresent(door -> DoorForm.again(typed, door));
        return form(typed, Optional.empty(), model);
    }

    @PostMapping("/me/doors")
    String note(PersonId me, Typed typed, Model model, HttpServletResponse response, RedirectAttributes next) {
        var told = new DoorForm(typed, tables.today()).read();
        if (typed.refused()) return refused(typed, Optional.empty(), model, response);
        doors.note(told, me);
        Done.say(next, "relationships.door.kept");
        return "redirect:/me/doors";
    }

    @GetMapping("/me/doors/{door}")
    String stored(@PathVariable DoorId door, Model model) {
        var found = doors.find(door);
        return form(Typed.stored(DoorForm.stored(found.told())), Optional.of(found), model);
    }

    @PostMapping("/me/doors/{door}")
    String change(
            @PathVariable DoorId door,
            Typed typed,
            Model model,
            Texts texts,
            HttpServletResponse response,
            RedirectAttributes next) {
        var found = doors.find(door);
        var told = new DoorForm(typed, tables.today()).read();
        if (typed.refused()) return refused(typed, Optional.of(found), model, response);
        if (!doors.change(door, told, typed.version())) throw DoorForm.meanwhile(doors.find(door), texts);
        Done.say(next, "relationships.door.kept");
        return "redirect:/me/doors";
    }

    private String refused(Typed typed, Optional<Door> door, Model model, HttpServletResponse response) {
        return Refused.again(response, form(typed, door, model));
    }

    private String form(Typed typed, Optional<Door> door, Model model) {
        model.addAttribute("form", new DoorForm(typed, tables.today()));
        model.addAttribute("door", door);
        return "relationships/door";
    }
}
