package org.longtable.pace;

import java.util.Map;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Papers;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TimeRequestId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter on paper, in either language. */
@Controller
class TimeLetterController {
    private final TimeRequests requests;
    private final FundingStore fundings;
    private final Tables tables;
    private final Papers papers;
    private final Languages languages;

    TimeLetterController(
            TimeRequests requests, FundingStore fundings, Tables tables, Papers papers, Languages languages) {
        this.requests = requests;
        this.fundings = fundings;
        this.tables = tables;
        this.papers = papers;
        this.languages = languages;
    }

    @GetMapping("/tables/{id}/requests/{request}/letter-{language}.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable TableId id,
            @PathVariable("request") TimeRequestId which,
            @PathVariable String language,
            PersonId me) {
        var table = tables.find(id, me);
        var asking = requests.find(id, which);
        var texts = languages.in(Language.of(language).orElseThrow(NotFound::new));
        var funding = fundings.at(id).stream()
                .filter(one -> one.id().equals(asking.funding()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var letter = requests.letter(table, funding, asking, texts);
        var day = asking.sent().map(TimeRequest.Sent::on).orElseGet(() -> tables.today(table));
        return papers.print(
                        "pace/letter-paper",
                        texts,
                        Map.of("letter", letter, "day", day, "words", asking.wordsIn(texts.language())),
                        texts.t("pace.letter.file"))
                .handedOver();
    }
}
