package org.longtable.pace;

import org.longtable.relationships.DoorsKnocked;
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

@Controller
class TimeController {
    private final Tables tables;
    private final TimesForTrust times;
    private final OwnGrants grants;
    private final Counted counted;
    private final DoorsKnocked doors;

    TimeController(Tables tables, TimesForTrust times, OwnGrants grants, Counted counted, DoorsKnocked doors) {
        this.tables = tables;
        this.times = times;
        this.grants = grants;
        this.counted = counted;
        this.doors = doors;
    }

    @GetMapping("/tables/{id}/time")
    String time(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        var table = tables.find(id, me);
        model.addAttribute("table", table);
        return table.inside() ? inside(table, texts, model) : ownGrants(table, model);
    }

    private String inside(TableView table, Texts texts, Model model) {
        var on = tables.today(table);
        var facts = times.read(table.id(), on);
        var words = new TimeInWords(facts, on, texts);
        model.addAttribute("at", grants.at(table, facts.fundings()));
        model.addAttribute("counted", counted.by(table.id()));
        model.addAttribute("before", doors.before(table.id()));
        model.addAttribute("began", doors.begun().contains(table.id()));
        model.addAttribute("time", TimeView.of(table, facts, words, on));
        model.addAttribute(
                "typed",
                Typed.nothing()
                        .with(
                                FamiliarityController.FIELD,
                                facts.known().map(known -> known.how().code()).orElse("")));
        return "pace/time";
    }

    /** A partner that is there only as a funder sees its own grants and nothing else of the time (C4). */
    private String ownGrants(TableView table, Model model) {
        model.addAttribute("at", grants.at(table));
        return "pace/own-grants";
    }
}
