package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.vocabulary.NoteId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Words of what we said taken back by whoever wrote them. */
@Controller
class SaidRemovalController {
    private final Tables tables;
    private final WhatWeSaid said;

    SaidRemovalController(Tables tables, WhatWeSaid said) {
        this.tables = tables;
        this.said = said;
    }

    @PostMapping("/tables/{id}/said/{note}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable NoteId note, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        said.takeBack(table, note);
        Done.say(next, "tables.note.removed.done");
        return "redirect:" + table.path() + "/said";
    }
}
