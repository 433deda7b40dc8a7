package org.longtable.people;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.longtable.site.Pages;
import org.longtable.vocabulary.PersonId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A copy of everything that is one's own, for machines and for reading. */
@Controller
class CopyController {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OwnCopy copy;
    private final TemplateEngine templates;
    private final Pages pages;

    CopyController(OwnCopy copy, TemplateEngine templates, Pages pages) {
        this.copy = copy;
        this.templates = templates;
        this.pages = pages;
    }

    @GetMapping("/me/copy")
    String show(PersonId me) {
        return "people/own-copy";
    }

    @GetMapping("/me/copy/longtable.json")
    ResponseEntity<byte[]> json(PersonId me) {
        return download("longtable.json", MediaType.APPLICATION_JSON, JSON.writeValueAsBytes(copy.of(me)));
    }

    @GetMapping("/me/copy/longtable.html")
    ResponseEntity<byte[]> html(PersonId me, HttpServletRequest request) throws IOException {
        var output = new Utf8ByteOutput();
        templates.render("people/copy.jte", Map.of("page", pages.of(request), "copy", copy.of(me)), output);
        var bytes = new ByteArrayOutputStream();
        output.writeTo(bytes);
        return download("longtable.html", MediaType.valueOf("text/html;charset=UTF-8"), bytes.toByteArray());
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
