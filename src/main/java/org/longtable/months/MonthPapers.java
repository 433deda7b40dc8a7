package org.longtable.months;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.longtable.site.Paper;
import org.longtable.site.Papers;
import org.longtable.site.Texts;
import org.springframework.stereotype.Component;

/**
 * A month on paper: always one page. What does not fit is set smaller; where that is not enough, every list is cut to the
 * same length and says how many lines are on the screen alone. The sums are those of the whole month.
 */
@Component
class MonthPapers {
    private final Papers papers;

    MonthPapers(Papers papers) {
        this.papers = papers;
    }

    Paper print(Month told, Texts texts) {
        var longest = told.longest();
        var whole = print(told, longest, false, texts);
        if (isOnePage(whole)) return whole;
        var small = print(told, longest, true, texts);
        return isOnePage(small) ? small : cut(told, longest, texts);
    }

    /** The most lines of each list that one page holds, found by halving. */
    private Paper cut(Month told, int longest, Texts texts) {
        int fits = 0;
        int tooMany = longest;
        var best = print(told, fits, true, texts);
        while (tooMany - fits > 1) {
            int lines = (fits + tooMany) / 2;
            var tried = print(told, lines, true, texts);
            if (isOnePage(tried)) {
                fits = lines;
                best = tried;
            } else tooMany = lines;
        }
        return best;
    }

    private Paper print(Month told, int lines, boolean small, Texts texts) {
        return papers.print(
                "months/month-paper",
                texts,
                Map.of("told", told, "lines", lines, "small", small),
                texts.t("months.file", told.month().toString()));
    }

    private static boolean isOnePage(Paper paper) {
        try (var read = Loader.loadPDF(paper.bytes())) {
            return read.getNumberOfPages() == 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
