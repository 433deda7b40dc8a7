package org.longtable.relationships;

import java.util.Arrays;
import java.util.Optional;
import org.longtable.relationships.TakingOn.What;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passing on what one has in hand: asking someone to take it on, or taking it on oneself. */
@Controller
class TakingOnController {
    private final Tables tables;
    private final TakingsOn takings;

    TakingOnController(Tables tables, TakingsOn takings) {
        this.tables = tables;
        this.takings = takings;
    }

    @PostMapping("/tables/{id}/handovers/{handover}/takings")
    String ask(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var person = person(typed.raw("person")).orElse(me);
        takings.ask(table, handover, what(typed), person, me);
        Done.say(next, person.equals(me) ? "relationships.handover.taken-on" : "relationships.handover.asked");
        return "redirect:" + table.path() + "/handovers/" + handover;
    }

    private static What what(Typed typed) {
        var duty = Arrays.stream(Duty.values())
                .filter(one -> one.code().equals(typed.raw("duty")))
                .findFirst();
        if (duty.isPresent()) return new What.ToLookAfter(duty.get());
        try {
            return new What.ToDo(PromiseId.of(typed.raw("promise")));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static Optional<PersonId> person(String text) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(PersonId.of(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
