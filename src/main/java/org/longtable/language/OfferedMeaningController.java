package org.longtable.language;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.WordId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meaning for all, or keeping both: offered by one partner and taken by the others. */
@Controller
class OfferedMeaningController {
    private final Tables tables;
    private final Words words;

    OfferedMeaningController(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/tables/{id}/words/{word}/offers/new")
    String form(@PathVariable TableId id, @PathVariable WordId word, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var stored = words.find(table, word);
        var before = stored.offer()
                .map(Word.Offer::said)
                .or(() -> stored.brought().map(Word.Brought::said))
                .orElse(InBoth.NOTHING);
        return form(table, stored, Typed.stored(WordForm.meaning(before)), model);
    }

    @PostMapping("/tables/{id}/words/{word}/offers")
    String offer(
            @PathVariable TableId id,
            @PathVariable WordId word,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = words.find(table, word);
        var both = typed.raw("what").equals("both");
        var meaning = both ? InBoth.NOTHING : WordForm.meaning(typed);
        if (typed.refused()) return Refused.again(response, form(table, stored, typed, model));
        words.offer(table, stored, meaning, typed.version());
        Done.say(next, both ? "language.done.both" : "language.done.offered");
        return "redirect:" + stored.path();
    }

    @PostMapping("/tables/{id}/words/{word}/takings")
    String take(
            @PathVariable TableId id, @PathVariable WordId word, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = words.find(table, word);
        var taken = words.take(table, stored, typed.version());
        Done.say(next, taken ? "language.done.taken" : "language.done.changed");
        return "redirect:" + stored.path();
    }

    private static String form(TableView table, Word word, Typed typed, Model model) {
        var version = typed.refused() ? typed.version() : word.version();
        model.addAllAttributes(Map.of("table", table, "word", word, "typed", typed, "version", version));
        return "language/offer";
    }
}
