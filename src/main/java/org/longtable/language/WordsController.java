package org.longtable.language;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
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

/** The words of a table, and adding one. */
@Controller
class WordsController {
    private final Tables tables;
    private final Words words;

    WordsController(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/tables/{id}/words")
    String list(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        model.addAttribute("table", table);
        model.addAttribute(
                "words",
                words.at(id).stream()
                        .sorted(texts.byName(word -> word.name(texts)))
                        .toList());
        model.addAttribute(
                "mayBorrow", tables.ofPerson(me).stream().anyMatch(other -> BorrowingController.mayLend(other, id)));
        return "language/words";
    }

    @GetMapping("/tables/{id}/words/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        return form(tables.inside(id, me), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/words")
    String add(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var name = WordForm.name(typed);
        var forms = WordForm.forms(typed);
        var meaning = WordForm.optionalMeaning(typed);
        var word = WordId.fresh();
        if (!typed.refused() && !words.add(table, word, name, forms, meaning, me))
            WordForm.taken(typed, name, words.named(table, word, name));
        if (typed.refused()) return Refused.again(response, form(table, typed, model));
        Done.say(next, "language.done.added");
        return "redirect:" + table.path() + "/words/" + word;
    }

    private static String form(TableView table, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        return "language/new";
    }
}
