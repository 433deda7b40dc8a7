package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.vocabulary.NoteId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What we said was looked at again. */
@Controller
class SaidLookController {
    private final Tables tables;
    private final WhatWeSaid said;

    SaidLookController(Tables tables, WhatWeSaid said) {
        this.tables = tables;
        this.said = said;
    }

    @PostMapping("/tables/{id}/said/{note}/looks")
    String lookedAgain(@PathVariable TableId id, @PathVariable NoteId note, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        said.lookedAgain(table, note);
        Done.say(next, "tables.note.look.done");
        return "redirect:" + table.path() + "/said";
    }
}
