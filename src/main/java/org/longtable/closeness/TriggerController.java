package org.longtable.closeness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.longtable.site.Done;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A short list of yes or no about what may call for an agreement, answered once by anyone seated. */
@Controller
class TriggerController {
    private final Tables tables;
    private final Triggers triggers;

    TriggerController(Tables tables, Triggers triggers) {
        this.tables = tables;
        this.triggers = triggers;
    }

    /** What is still open; with {@code all}, also what was answered. */
    @GetMapping("/tables/{id}/closeness/reasons")
    String form(@PathVariable TableId id, PersonId me, Typed asked, Model model) {
        var table = tables.inside(id, me);
        var typed = Typed.nothing();
        triggers.told(table).forEach(one -> typed.with(one.what().field(), one.yes() ? "yes" : "no"));
        return form(table, asked(table, asked.ticked("all")), typed, model);
    }

    @PostMapping("/tables/{id}/closeness/reasons")
    String tell(@PathVariable TableId id, PersonId me, Typed typed, Texts texts, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var answers = new EnumMap<Trigger, Boolean>(Trigger.class);
        for (var one : asked(table, true))
            switch (typed.raw(one.field())) {
                case "yes" -> answers.put(one, true);
                case "no" -> answers.put(one, false);
                default -> {}
            }
        try {
            triggers.tell(table, answers, typed.version(), me);
        } catch (SavedMeanwhile meanwhile) {
            throw meanwhile.choosing(
                    answers.keySet().stream().collect(Collectors.toMap(Trigger::field, _ -> Trigger.answers(texts))));
        }
        Done.say(next, "closeness.done.told");
        return "redirect:" + table.path() + "/closeness";
    }

    private List<Trigger> asked(TableView table, boolean all) {
        var today = tables.today(table);
        var known = triggers.known(table, today);
        return all
                ? Trigger.asked().stream().filter(one -> !known.contains(one)).toList()
                : triggers.at(table, today).open();
    }

    private String form(TableView table, List<Trigger> asked, Typed typed, Model model) {
        model.addAllAttributes(
                Map.of("table", table, "asked", asked, "typed", typed, "version", triggers.version(table)));
        return "closeness/reasons";
    }
}
