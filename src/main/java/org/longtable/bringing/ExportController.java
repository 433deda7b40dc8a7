package org.longtable.bringing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What one may see here, to take along as spreadsheets. */
@Controller
class ExportController {
    private static final List<String> LISTS = List.of("organisations", "affiliations", "ties", "grants");

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    @GetMapping("/lists")
    String all(PersonId me, Model model) {
        model.addAttribute("lists", LISTS);
        model.addAttribute("leftOut", exports.leftOut());
        return "bringing/lists";
    }

    @GetMapping("/lists/{list}")
    void one(@PathVariable String list, PersonId me, HttpServletResponse response) throws IOException {
        if (!LISTS.contains(list)) throw new NotFound();
        try (var sheet = SpreadsheetAnswer.begin(response, list + ".csv")) {
            exports.write(list, sheet);
        }
    }
}
