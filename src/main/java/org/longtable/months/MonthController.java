package org.longtable.months;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.longtable.site.Pages;
import org.longtable.site.Texts;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What we did this month: on a page, and on paper. */
@Controller
class MonthController {
    private final Months months;
    private final MonthPapers papers;
    private final Pages pages;

    MonthController(Months months, MonthPapers papers, Pages pages) {
        this.months = months;
        this.papers = papers;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/months")
    String now(@PathVariable TableId id, PersonId me) {
        var table = months.table(id, me);
        return "redirect:" + table.path() + "/months/" + months.now(table);
    }

    @GetMapping("/tables/{id}/months/{month}")
    String show(
            @PathVariable TableId id,
            @PathVariable String month,
            @RequestParam(name = "for", defaultValue = "board") String reader,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        var told = told(id, month, reader, me, pages.texts(request));
        model.addAttribute("told", told);
        model.addAttribute("readers", Reader.of(told.table()));
        model.addAttribute("earlier", told.month().isAfter(months.first(told.table())));
        model.addAttribute("later", told.month().isBefore(months.now(told.table())));
        return "months/month";
    }

    @GetMapping("/tables/{id}/months/{month}/paper.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable TableId id,
            @PathVariable String month,
            @RequestParam(name = "for", defaultValue = "board") String reader,
            PersonId me,
            HttpServletRequest request) {
        var texts = pages.texts(request);
        var told = told(id, month, reader, me, texts);
        return papers.print(told, texts).handedOver();
    }

    private Month told(TableId id, String month, String reader, PersonId me, Texts texts) {
        var table = months.table(id, me);
        var whom = Reader.of(table).stream()
                .filter(one -> one.code().equals(reader))
                .findFirst()
                .orElseThrow(NotFound::new);
        return months.of(table, read(month), whom, texts);
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new NotFound();
        }
    }
}
