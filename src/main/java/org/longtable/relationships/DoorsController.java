package org.longtable.relationships;

import org.longtable.site.Done;
import org.longtable.site.Turn;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.DoorId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of doors one knocked on, and taking one off it. */
@Controller
class DoorsController {
    private final DoorsKnocked doors;
    private final Tables tables;

    DoorsController(DoorsKnocked doors, Tables tables) {
        this.doors = doors;
        this.tables = tables;
    }

    @GetMapping("/me/doors")
    String list(Turn from, PersonId me, Model model) {
        var begun = doors.begun();
        var mine = tables.ofPerson(me).stream()
                .filter(table -> begun.contains(table.id()))
                .toList();
        model.addAttribute("listed", doors.all(from));
        model.addAttribute("counted", doors.since(tables.today().minusYears(1)));
        model.addAttribute("begun", mine);
        return "relationships/doors";
    }

    @GetMapping("/me/doors/{door}/removal")
    String ask(@PathVariable DoorId door, Model model) {
        model.addAttribute("door", doors.find(door));
        return "relationships/remove-door";
    }

    @PostMapping("/me/doors/{door}/removals")
    String remove(@PathVariable DoorId door, RedirectAttributes next) {
        doors.remove(door);
        Done.say(next, "relationships.door.removed");
        return "redirect:/me/doors";
    }
}
