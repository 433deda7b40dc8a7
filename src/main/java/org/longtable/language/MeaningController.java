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

/** What one's own partner means by a word. */
@Controller
class MeaningController {
    private final Tables tables;
    private final Words words;

    MeaningController(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/tables/{id}/words/{word}/meanings/mine")
    String form(@PathVariable TableId id, @PathVariable WordId word, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var stored = words.find(table, word);
        var said = stored.of(table.mine()).map(Meaning::said).orElse(InBoth.NOTHING);
        return form(table, stored, Typed.stored(WordForm.meaning(said)), model);
    }

    @PostMapping("/tables/{id}/words/{word}/meanings")
    String say(
            @PathVariable TableId id,
            @PathVariable WordId word,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = words.find(table, word);
        var meaning = WordForm.meaning(typed);
        if (typed.refused()) return Refused.again(response, form(table, stored, typed, model));
        words.mean(table, stored, meaning, typed.version(), me);
        Done.say(next, "language.done.meaning");
        return "redirect:" + stored.path();
    }

    private static String form(TableView table, Word word, Typed typed, Model model) {
        var version = typed.refused()
                ? typed.version()
                : word.of(table.mine()).map(Meaning::version).orElse(0L);
        model.addAllAttributes(Map.of("table", table, "word", word, "typed", typed, "version", version));
        return "language/meaning";
    }
}
