package org.longtable.relationships;

import java.util.List;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reading moments. Someone who has left a table still reads those they were at. */
@Controller
class MomentPageController {
    private static final int QUESTIONS = 5;

    private final MomentViews views;
    private final Notes notes;
    private final Watching watching;
    private final OpenQuestions questions;

    MomentPageController(MomentViews views, Notes notes, Watching watching, OpenQuestions questions) {
        this.views = views;
        this.notes = notes;
        this.watching = watching;
        this.questions = questions;
    }

    @GetMapping("/tables/{id}/moments")
    String list(@PathVariable TableId id, Turn from, PersonId me, Model model) {
        var listed = views.at(id, from);
        var table = views.table(id);
        if (listed.isEmpty() && !table.map(MomentsTable::inside).orElse(false)) throw new NotFound();
        model.addAttribute("tableId", id);
        model.addAttribute("table", table);
        model.addAttribute("listed", listed);
        model.addAttribute("kinds", views.kinds(id));
        return "relationships/moments";
    }

    @GetMapping("/tables/{id}/moments/{moment}")
    String show(@PathVariable TableId id, @PathVariable MomentId moment, PersonId me, Texts texts, Model model) {
        var view = views.find(id, moment).orElseThrow(NotFound::new);
        model.addAttribute("moment", view);
        model.addAttribute("agreed", view.kind() != Kind.VISITING_WORK || !watching.waitsForYes(moment));
        model.addAttribute("questions", view.kind() == Kind.LONG_TALK ? questions.first(id, QUESTIONS) : List.of());
        model.addAttribute("table", views.table(id));
        model.addAttribute("notes", notes.of(moment));
        return "relationships/moment";
    }
}
