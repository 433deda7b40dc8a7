package org.longtable.relationships;

import java.util.Optional;
import org.longtable.site.Typed;

/** Reads what someone writes about a moment: {@code note}, {@code learned}, and for whom in {@code seen}. */
final class NoteForm {
    private NoteForm() {}

    static Note read(Typed typed) {
        var seen = typed.optionalChoice("seen", code -> switch (code) {
            case "me" -> Optional.of(false);
            case "present" -> Optional.of(true);
            default -> Optional.empty();
        });
        return new Note(typed.optionalText("note", 4000), typed.optionalText("learned", 2000), seen.orElse(false));
    }
}
