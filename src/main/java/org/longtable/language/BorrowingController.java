package org.longtable.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Words of another table of one's own, chosen and brought here. */
@Controller
class BorrowingController {
    private final Tables tables;
    private final Words words;

    BorrowingController(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/tables/{id}/words/borrowings/new")
    String choose(@PathVariable TableId id, PersonId me, Typed asked, Model model) {
        var table = tables.inside(id, me);
        var lenders = lenders(id, me);
        var from = lenders.stream()
                .filter(other -> other.id().toString().equals(asked.raw("from")))
                .findFirst();
        model.addAllAttributes(Map.of("table", table, "lenders", lenders, "from", from, "typed", asked));
        model.addAttribute("words", from.map(other -> words.at(other.id())).orElse(List.of()));
        return "language/borrow";
    }

    @PostMapping("/tables/{id}/words/borrowings")
    String bring(@PathVariable TableId id, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var from = lenders(id, me).stream()
                .filter(other -> other.id().toString().equals(typed.raw("from")))
                .findFirst();
        if (from.isEmpty()) return "redirect:" + table.path() + "/words/borrowings/new";
        var chosen = Set.copyOf(typed.all("word"));
        var came = words.bring(
                table,
                from.get().id(),
                words.at(from.get().id()).stream()
                        .map(Word::id)
                        .filter(word -> chosen.contains(word.toString()))
                        .collect(Collectors.toSet()),
                me);
        Done.say(next, came == 0 ? "language.done.nothing-brought" : "language.done.brought");
        return "redirect:" + table.path() + "/words";
    }

    private List<TableView> lenders(TableId id, PersonId me) {
        return tables.ofPerson(me).stream().filter(other -> mayLend(other, id)).toList();
    }

    /** What is said at a quiet table stays there (C7). */
    static boolean mayLend(TableView other, TableId to) {
        return other.inside() && !other.isQuiet() && !other.id().equals(to);
    }
}
