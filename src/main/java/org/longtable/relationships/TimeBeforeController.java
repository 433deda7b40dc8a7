package org.longtable.relationships;

import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.DoorId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever began a table says that it began with doors they knocked on, and lets their time count there. */
@Controller
class TimeBeforeController {
    private final DoorsKnocked doors;
    private final Tables tables;

    TimeBeforeController(DoorsKnocked doors, Tables tables) {
        this.doors = doors;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/before")
    String choose(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var offered = doors.upTo(table);
        model.addAttribute("table", table);
        model.addAttribute("doors", offered);
        model.addAttribute(
                "typed",
                Typed.nothing()
                        .with(
                                "doors",
                                offered.stream()
                                        .filter(door -> door.countsAt().isPresent())
                                        .map(door -> door.id().toString())
                                        .toList()));
        return "relationships/before";
    }

    @PostMapping("/tables/{id}/before")
    String count(@PathVariable TableId id, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        Set<DoorId> chosen = doors.upTo(table).stream()
                .map(Door::id)
                .filter(door -> typed.chose("doors", door.toString()))
                .collect(Collectors.toSet());
        doors.count(table, chosen);
        Done.say(next, chosen.isEmpty() ? "relationships.before.none-kept" : "relationships.before.kept");
        return "redirect:/tables/" + id + "/time";
    }
}
