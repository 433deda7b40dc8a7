package org.longtable.finding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Typed;
import org.springframework.ui.Model;

/** The form of a saved search: what it is called, and how soon one wants to be told. */
record SavedForm(String name, LetterRhythm letters) {
    private static final int LONGEST = 100;

    static SavedForm read(Typed typed) {
        return new SavedForm(
                typed.text("its_name", LONGEST),
                typed.choice("letters", LetterRhythm::of).orElse(LetterRhythm.NEVER));
    }

    /** @param id of the one that is changed; none for one that is new */
    static String page(@Nullable UUID id, Search search, Typed typed, long version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("search", search);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        return "finding/saved-form";
    }
}
