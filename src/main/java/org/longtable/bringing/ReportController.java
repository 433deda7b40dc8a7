package org.longtable.bringing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every cell of a list that was mended, refused or left as it is, as a file. */
@Controller
class ReportController {
    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/bringing/{id}/report")
    void report(@PathVariable BringingId id, PersonId me, Texts texts, HttpServletResponse response)
            throws IOException {
        reports.write(id, texts, SpreadsheetAnswer.begin(response, texts.t("bringing.report.file") + ".csv"));
    }
}
