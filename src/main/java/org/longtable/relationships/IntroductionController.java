package org.longtable.relationships;

import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Introducing two people to each other, with one tap. */
@Controller
class IntroductionController {
    private final Tables tables;
    private final TakingsOn takings;

    IntroductionController(Tables tables, TakingsOn takings) {
        this.tables = tables;
        this.takings = takings;
    }

    @PostMapping("/tables/{id}/handovers/{handover}/introductions")
    String introduce(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            PersonId me,
            Typed typed,
            Texts texts,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        takings.introduce(table, handover, typed.raw("who"), typed.raw("to"), texts, me);
        Done.say(next, "relationships.handover.introduction.planned");
        return "redirect:" + table.path() + "/handovers/" + handover;
    }
}
