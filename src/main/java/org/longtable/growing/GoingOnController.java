package org.longtable.growing;

import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Partners say that an agreement goes on between them when the table is closed. */
@Controller
class GoingOnController {
    private final Tables tables;
    private final GoingOn goingOn;

    GoingOnController(Tables tables, GoingOn goingOn) {
        this.tables = tables;
        this.goingOn = goingOn;
    }

    @PostMapping("/tables/{id}/closing/agreements/{agreement}")
    String say(@PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        goingOn.say(table, agreement);
        Done.say(next, "growing.done.closing");
        return "redirect:" + table.path() + "/closing";
    }
}
