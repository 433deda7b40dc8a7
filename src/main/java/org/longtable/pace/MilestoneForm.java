package org.longtable.pace;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.pace.Milestone.Planned;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.springframework.ui.Model;

/** The form of a milestone of relationship work: what it reads, and how it shows what is stored. */
final class MilestoneForm {
    private MilestoneForm() {}

    /** What was typed; nothing where no kind was chosen. */
    static Optional<Planned> read(Typed typed) {
        var kind = typed.choice("pace_step_kind", Milestone.Kind::chosen);
        var words = typed.optionalText("pace_step_words", 200);
        var by = typed.optionalDay("pace_step_by");
        if (kind.filter(Milestone.Kind.OTHER::equals).isPresent() && words.isEmpty())
            typed.problem("pace_step_words", "pace.milestone.words-missing");
        return kind.map(one -> new Planned(one, words, by));
    }

    /** The day on which it was done, which is not still to come. */
    static Optional<LocalDate> done(Typed typed, LocalDate today) {
        var done = typed.optionalDay("pace_step_done");
        if (done.filter(day -> day.isAfter(today)).isPresent()) typed.problem("pace_step_done", "pace.answer.to-come");
        return done;
    }

    static Map<String, String> stored(Milestone milestone) {
        return Map.of(
                "pace_step_kind",
                milestone.planned().kind().code(),
                "pace_step_words",
                milestone.planned().words(),
                "pace_step_by",
                milestone.planned().by().map(LocalDate::toString).orElse(""),
                "pace_step_done",
                milestone.doneOn().map(LocalDate::toString).orElse(""));
    }

    static SavedMeanwhile meanwhile(Milestone now, Texts texts) {
        return new SavedMeanwhile(now.version(), stored(now), Map.of("pace_step_kind", Milestone.Kind.choices(texts)));
    }

    static String page(TableView table, Funding funding, @Nullable Milestone milestone, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("funding", funding);
        if (milestone != null) model.addAttribute("milestone", milestone);
        model.addAttribute("typed", typed);
        return "pace/milestone";
    }
}
