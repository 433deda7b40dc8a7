package org.longtable.agreements;

import org.longtable.site.Language;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An agreement to take along, on paper or as text. */
@Controller
class AgreementPaperController {
    private final Tables tables;
    private final Agreements agreements;
    private final AgreementPapers papers;

    AgreementPaperController(Tables tables, Agreements agreements, AgreementPapers papers) {
        this.tables = tables;
        this.agreements = agreements;
        this.papers = papers;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/agreement-{language}.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable String language,
            PersonId me,
            Typed typed) {
        var table = tables.inside(id, me);
        var standing = agreements.find(table, agreement);
        var wanted = Language.of(language).orElseThrow(NotFound::new);
        return papers.print(table, standing, version(standing, typed), wanted).handedOver();
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/agreement.txt")
    ResponseEntity<String> text(
            @PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, Typed typed, Texts texts) {
        var table = tables.inside(id, me);
        var standing = agreements.find(table, agreement);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"agreement.txt\"")
                .body(papers.text(table, standing, version(standing, typed), texts));
    }

    private Version version(Standing standing, Typed typed) {
        var number = typed.raw("version");
        if (!number.matches("([1-9]\\d{0,5})?")) throw new NotFound();
        return number.isEmpty()
                ? agreements.read(standing.agreement())
                : agreements.read(standing.agreement(), Integer.parseInt(number));
    }
}
