package org.longtable.language;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.WordId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Words taken back by whoever wrote them, and a word taken off the list. */
@Controller
class WordRemovalController {
    private final Tables tables;
    private final Words words;

    WordRemovalController(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    @PostMapping("/tables/{id}/words/{word}/removals")
    String remove(
            @PathVariable TableId id, @PathVariable WordId word, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = words.find(table, word);
        switch (typed.raw("what")) {
            case "meaning" -> words.takeBackMeaning(table, stored);
            case "offer" -> words.takeBackOffer(stored);
            case "word" -> words.remove(table, stored);
            default -> throw new NotFound();
        }
        Done.say(next, "language.done.removed");
        return "redirect:" + (typed.raw("what").equals("word") ? table.path() + "/words" : stored.path());
    }
}
