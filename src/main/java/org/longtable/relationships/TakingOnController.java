package org.longtable.relationships;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.longtable.relationships.TakingOn.What;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TakingOnId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Passing on what one has in hand: asking, taking on, declining; and introductions with one tap. */
@Controller
class TakingOnController {
    private final Tables tables;
    private final TakingsOn takings;
    private final Pages pages;

    TakingOnController(Tables tables, TakingsOn takings, Pages pages) {
        this.tables = tables;
        this.takings = takings;
        this.pages = pages;
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

    @PostMapping("/tables/{id}/handovers/{handover}/takings/{taking}/answers")
    String answer(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            @PathVariable TakingOnId taking,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var yes = typed.raw("answer").equals("yes");
        takings.answer(table, handover, taking, yes, me);
        Done.say(next, yes ? "relationships.handover.taken-on" : "relationships.handover.declined");
        return "redirect:" + (typed.raw("back").equals("today") ? "/" : table.path() + "/handovers/" + handover);
    }

    @PostMapping("/tables/{id}/handovers/{handover}/introductions")
    String introduce(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        takings.introduce(table, handover, typed.raw("who"), typed.raw("to"), pages.texts(request), me);
        Done.say(next, "relationships.handover.introduction.planned");
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
