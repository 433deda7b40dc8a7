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

/** One word: what it means, how it is written, and that it is read differently or not needed any more. */
@Controller
class WordController {
    private final Tables tables;
    private final Words words;

    WordController(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/tables/{id}/words/{word}")
    String show(@PathVariable TableId id, @PathVariable WordId word, PersonId me, Model model) {
        var table = tables.inside(id, me);
        model.addAttribute("shown", WordPage.of(table, words.find(table, word), tables.today(table)));
        return "language/word";
    }

    @GetMapping("/tables/{id}/words/{word}/names")
    String names(@PathVariable TableId id, @PathVariable WordId word, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var stored = words.find(table, word);
        return names(table, stored, Typed.stored(WordForm.names(stored.name(), stored.forms())), model);
    }

    @PostMapping("/tables/{id}/words/{word}/names")
    String rename(
            @PathVariable TableId id,
            @PathVariable WordId word,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = words.find(table, word);
        var name = WordForm.name(typed);
        var forms = WordForm.forms(typed);
        if (!typed.refused() && !words.rename(table, stored, name, forms, typed.version()))
            WordForm.taken(typed, name, words.named(table, word, name));
        if (typed.refused()) return Refused.again(response, names(table, stored, typed, model));
        Done.say(next, "language.done.saved");
        return "redirect:" + stored.path();
    }

    @PostMapping("/tables/{id}/words/{word}/differences")
    String differ(@PathVariable TableId id, @PathVariable WordId word, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        words.differ(table, words.find(table, word));
        Done.say(next, "language.done.differs");
        return "redirect:" + table.path() + "/words/" + word;
    }

    private static String names(TableView table, Word word, Typed typed, Model model) {
        model.addAllAttributes(Map.of("table", table, "word", word, "typed", typed));
        return "language/names";
    }
}
