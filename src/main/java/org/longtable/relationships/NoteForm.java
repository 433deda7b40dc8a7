package org.longtable.relationships;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.Kind;

/** Reads what someone writes about a moment: {@code note}, {@code learned}, and for whom in {@code seen}. */
public final class NoteForm {
    private NoteForm() {}

    /** For whom a note can be. @param kind of the moment; null while it is not known */
    public static List<Choice> seen(Texts texts, @Nullable Kind kind) {
        var present = kind == Kind.VISITING_WORK ? "relationships.watching.seen" : "relationships.note.seen.present";
        return List.of(
                new Choice("me", texts.t("relationships.note.seen.me")), new Choice("present", texts.t(present)));
    }

    static Map<String, String> fields(Note note) {
        return Map.of("note", note.note(), "learned", note.learned(), "seen", note.shared() ? "present" : "me");
    }

    static Note read(Typed typed) {
        var seen = typed.optionalChoice("seen", code -> switch (code) {
            case "me" -> Optional.of(false);
            case "present" -> Optional.of(true);
            default -> Optional.empty();
        });
        return new Note(typed.optionalText("note", 4000), typed.optionalText("learned", 2000), seen.orElse(false));
    }
}
