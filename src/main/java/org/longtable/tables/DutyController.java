package org.longtable.tables;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.site.Choice;
import org.longtable.site.Done;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Typed;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looks after what: everyone inside reads it, and each partner writes its own. */
@Controller
class DutyController {
    private final Tables tables;
    private final Changes changes;

    DutyController(Tables tables, Changes changes) {
        this.tables = tables;
        this.changes = changes;
    }

    @GetMapping("/tables/{id}/duties")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var held = tables.lookedAfter(id);
        var now = Typed.nothing();
        ours(table, held).forEach(now::with);
        model.addAttribute("table", table);
        model.addAttribute("today", tables.today(table));
        model.addAttribute("held", held);
        model.addAttribute("now", now);
        model.addAttribute("version", changes.formsOfMine(table).duties());
        return "tables/duties";
    }

    @PostMapping("/tables/{id}/duties")
    String save(@PathVariable TableId id, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        if (!changes.lookAfter(table, chosen(table, typed), typed.version())) throw meanwhile(table);
        Done.say(next, "tables.duties.saved");
        return "redirect:" + table.path() + "/duties";
    }

    /** What is stored of one's own partner, by the fields of the form. */
    private static Map<String, List<String>> ours(TableView table, List<LookedAfter> held) {
        var ours = new HashMap<String, List<String>>();
        for (var duty : Duty.values())
            ours.put(
                    duty.code(),
                    held.stream()
                            .filter(one -> one.partner().equals(table.mine()) && one.duty() == duty)
                            .map(one -> one.person().toString())
                            .toList());
        return ours;
    }

    private SavedMeanwhile meanwhile(TableView table) {
        var people = table.seatsOn(tables.today(table)).stream()
                .filter(seat -> seat.partner().equals(table.mine()))
                .map(seat -> new Choice(seat.person().toString(), seat.name()))
                .toList();
        var choices = Arrays.stream(Duty.values()).collect(Collectors.toMap(Duty::code, _ -> people));
        return SavedMeanwhile.several(
                choices.keySet(),
                changes.formsOfMine(table).duties(),
                ours(table, tables.lookedAfter(table.id())),
                choices);
    }

    private Map<Duty, Set<PersonId>> chosen(TableView table, Typed typed) {
        List<PersonId> ours = table.peopleOf(table.mine(), tables.today(table));
        var chosen = new EnumMap<Duty, Set<PersonId>>(Duty.class);
        Arrays.stream(Duty.values())
                .forEach(duty -> chosen.put(
                        duty,
                        ours.stream()
                                .filter(person -> typed.chose(duty.code(), person.toString()))
                                .collect(Collectors.toSet())));
        return chosen;
    }
}
