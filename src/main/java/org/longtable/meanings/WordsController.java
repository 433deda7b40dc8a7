package org.longtable.meanings;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.longtable.people.People;
import org.longtable.site.ByName;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The words that offers and requests are understood by, to be read by everyone and taken away as a file. */
@Controller
class WordsController {
    private final Meanings meanings;
    private final People people;

    WordsController(Meanings meanings, People people) {
        this.meanings = meanings;
        this.people = people;
    }

    @GetMapping("/words")
    String all(PersonId me, Typed typed, Turn from, Texts texts, Model model) {
        var wanted = typed.optionalText("name", 100);
        var language = texts.language().code();
        var found = meanings.vocabulary().concepts().stream()
                .filter(concept -> concept.isCalled(wanted))
                .toList();
        model.addAttribute("wanted", wanted);
        model.addAttribute(
                "concepts",
                new ByName<>(texts, (Concept concept) -> concept.name(language), WordsController::place)
                        .leaf(found, "", from));
        model.addAttribute("host", people.isHost(me));
        return "meanings/words";
    }

    @GetMapping("/words/one")
    String one(PersonId me, Typed typed, Model model) {
        var concept = meanings.concept(typed.raw("id")).orElseThrow(NotFound::new);
        var vocabulary = meanings.vocabulary();
        model.addAttribute("concept", concept);
        model.addAttribute("broader", vocabulary.named(concept.broader()));
        model.addAttribute("narrower", vocabulary.narrower(concept));
        model.addAttribute("related", vocabulary.beside(concept));
        return "meanings/word";
    }

    @GetMapping("/words/vocabulary.ttl")
    ResponseEntity<byte[]> file(PersonId me) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "turtle", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("vocabulary.ttl")
                                .build()
                                .toString())
                .body(Skos.write(meanings.vocabulary().concepts()));
    }

    private static UUID place(Concept concept) {
        return UUID.nameUUIDFromBytes(concept.id().getBytes(StandardCharsets.UTF_8));
    }
}
