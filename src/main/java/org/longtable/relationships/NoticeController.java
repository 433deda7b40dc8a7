package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.longtable.directory.Affiliation;
import org.longtable.directory.Affiliations;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying when one leaves: this table, or the whole organisation; or, with their yes, when a colleague does. */
@Controller
class NoticeController {
    private final Tables tables;
    private final Handovers handovers;
    private final Affiliations affiliations;
    private final NoticeForm form;

    NoticeController(Tables tables, Handovers handovers, Affiliations affiliations, NoticeForm form) {
        this.tables = tables;
        this.handovers = handovers;
        this.affiliations = affiliations;
        this.form = form;
    }

    @GetMapping("/tables/{id}/handovers/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        return form.page(table, me, form.begin(table, me), model);
    }

    @PostMapping("/tables/{id}/handovers")
    String give(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var notice = form.read(table, me, typed);
        if (typed.refused()) return Refused.again(response, form.page(table, me, typed, model));
        if (notice.colleague().isPresent()) {
            handovers.ask(table, notice.colleague().get(), notice.day(), me);
            Done.say(next, "relationships.notice.asked");
            return "redirect:" + table.path() + "/handovers/new";
        }
        notice.belonging().ifPresent(one -> leave(one, notice.day(), me));
        var belonging = notice.belonging().map(Affiliation::id).orElse(null);
        var handover = handovers.give(table, notice.day(), notice.ownSide(), belonging, me);
        Done.say(next, "relationships.notice.given");
        return "redirect:" + table.path() + "/handovers/" + handover;
    }

    /** Leaving the organisation tells every table at which one sits for it. */
    private void leave(Affiliation one, LocalDate day, PersonId me) {
        if (!day.equals(one.when().until()))
            affiliations.change(one.id(), one.role(), new DateSpan(one.when().from(), day), one.version(), me);
    }
}
