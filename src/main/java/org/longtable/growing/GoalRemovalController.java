package org.longtable.growing;

import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words of a goal, taken back by whoever wrote them. */
@Controller
class GoalRemovalController {
    private final Tables tables;
    private final Goals goals;

    GoalRemovalController(Tables tables, Goals goals) {
        this.tables = tables;
        this.goals = goals;
    }

    @PostMapping("/tables/{id}/goals/{goal}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable UUID goal, PersonId me, RedirectAttributes next) {
        goals.takeBack(tables.inside(id, me), goal);
        Done.say(next, "growing.done.removed");
        return "redirect:/tables/" + id + "/growth";
    }
}
