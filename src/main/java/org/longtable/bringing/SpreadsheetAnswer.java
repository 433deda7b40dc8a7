package org.longtable.bringing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;

/** An answer that is a file of rows, written while it is sent. */
final class SpreadsheetAnswer {
    private SpreadsheetAnswer() {}

    static Sheet begin(HttpServletResponse response, String fileName) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(fileName, java.nio.charset.StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return Sheet.to(response.getOutputStream());
    }
}
