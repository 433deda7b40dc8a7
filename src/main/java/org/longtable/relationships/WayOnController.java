package org.longtable.relationships;

import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Going on with the organisation, through others, when someone has gone to another one (R31). */
@Controller
class WayOnController {
    private final Tables tables;
    private final Handovers handovers;
    private final WaysOn ways;

    WayOnController(Tables tables, Handovers handovers, WaysOn ways) {
        this.tables = tables;
        this.handovers = handovers;
        this.ways = ways;
    }

    @PostMapping("/tables/{id}/handovers/{handover}/ways")
    String stay(@PathVariable TableId id, @PathVariable HandoverId handover, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        ways.found(table, handovers.open(table, handover));
        ways.choose(table, handover, Way.STAY, me);
        Done.say(next, "relationships.way.kept");
        return "redirect:" + table.path();
    }
}
