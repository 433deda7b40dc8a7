package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.vocabulary.NoteId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Someone has read what we said. */
@Controller
class SaidReadingController {
    private final Tables tables;
    private final WhatWeSaid said;

    SaidReadingController(Tables tables, WhatWeSaid said) {
        this.tables = tables;
        this.said = said;
    }

    @PostMapping("/tables/{id}/said/{note}/readings")
    String read(@PathVariable TableId id, @PathVariable NoteId note, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        said.read(table, note, me);
        Done.say(next, "tables.note.read.done");
        return "redirect:" + table.path() + "/said";
    }
}
