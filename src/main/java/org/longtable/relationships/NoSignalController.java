package org.longtable.relationships;

import jakarta.servlet.http.HttpServletRequest;
import org.longtable.site.Language;
import org.longtable.site.Pages;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Notes taken without a signal: choosing that a device is ready, and the one page that it keeps. */
@Controller
class NoSignalController {
    private final ReadyTables ready;
    private final Pages pages;

    NoSignalController(ReadyTables ready, Pages pages) {
        this.ready = ready;
        this.pages = pages;
    }

    @GetMapping("/me/no-signal")
    String choice() {
        return "relationships/keep-ready";
    }

    @GetMapping("/me/no-signal/tables")
    ResponseEntity<ReadyTables.Ready> tables(PersonId me, HttpServletRequest request) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ready.of(me, pages.texts(request)));
    }

    /** The same for everyone: it holds nobody's names. */
    @GetMapping("/no-signal/{language}")
    String without(@PathVariable String language, HttpServletRequest request) {
        pages.speak(request, Language.of(language).orElseThrow(NotFound::new));
        return "relationships/no-signal";
    }
}
