package org.longtable.language;

import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The words of a table as a file. */
@Controller
class GlossaryFileController {
    private final Tables tables;
    private final Words words;

    GlossaryFileController(Tables tables, Words words) {
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/tables/{id}/words/glossary.ttl")
    ResponseEntity<byte[]> file(@PathVariable TableId id, PersonId me) {
        var table = tables.inside(id, me);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/turtle;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"glossary.ttl\"")
                .body(Skos.write(table, words.at(id)));
    }
}
