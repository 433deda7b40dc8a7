package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own note about a moment. */
@Controller
class NoteController {
    private final Notes notes;
    private final MomentViews views;
    private final Watching watching;

    NoteController(Notes notes, MomentViews views, Watching watching) {
        this.notes = notes;
        this.views = views;
        this.watching = watching;
    }

    @GetMapping("/tables/{id}/moments/{moment}/notes/mine")
    String stored(@PathVariable TableId id, @PathVariable MomentId moment, PersonId me, Model model) {
        var view = writable(id, moment);
        var mine = mine(moment);
        var typed = Typed.stored(NoteForm.fields(mine.map(Notes.Written::note).orElse(Note.EMPTY)));
        return form(model, view, typed, mine.map(Notes.Written::version).orElse(0L));
    }

    @PostMapping("/tables/{id}/moments/{moment}/notes")
    String keep(
            @PathVariable TableId id,
            @PathVariable MomentId moment,
            PersonId me,
            Typed typed,
            Texts texts,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var view = writable(id, moment);
        var note = NoteForm.read(typed);
        if (!note.isEmpty() && watching.waitsForYes(moment)) typed.problem("note", "relationships.watching.first");
        if (typed.refused()) return Refused.again(response, form(model, view, typed, typed.version()));
        try {
            notes.keep(moment, me, note, typed.version());
        } catch (SavedMeanwhile meanwhile) {
            throw meanwhile.choosing(Map.of("seen", NoteForm.seen(texts, view.kind())));
        }
        Done.say(next, "relationships.note.kept");
        return "redirect:" + view.path();
    }

    private Optional<Notes.Written> mine(MomentId moment) {
        return notes.of(moment).stream().filter(Notes.Written::mine).findFirst();
    }

    /** Whoever was there or noted it; what one wrote once can always be taken back (C5). */
    private MomentView writable(TableId id, MomentId moment) {
        return views.find(id, moment)
                .filter(view -> view.mayCorrect() || mine(moment).isPresent())
                .orElseThrow(NotFound::new);
    }

    private static String form(Model model, MomentView moment, Typed typed, long version) {
        model.addAttribute("moment", moment);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        return "relationships/note";
    }
}
