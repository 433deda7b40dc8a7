package org.longtable.tables;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.site.Typed;

/** The form of the note of what we said. */
final class WhatWeSaidForm {
    static final int LONGEST = 4000;

    private WhatWeSaidForm() {}

    /** The words as they stand, and a day for looking at them again that is still to come. */
    static Typed from(Optional<Said> before, LocalDate today) {
        var look = before.map(Said::lookAgain)
                .filter(day -> day.isAfter(today))
                .orElse(today.plusDays(Said.LOOK_AGAIN_AFTER));
        return before.map(one -> Typed.stored(one.fields()))
                .orElseGet(Typed::nothing)
                .with("look", look.toString());
    }

    static String words(Typed typed) {
        return typed.text("said", LONGEST);
    }

    /** A day that is still to come. */
    static LocalDate lookAgain(Typed typed, LocalDate today) {
        var look = typed.day("look");
        if (typed.problem("look").isEmpty() && !look.isAfter(today)) typed.problem("look", "tables.note.look.past");
        return look;
    }
}
