package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Rows that any spreadsheet opens: UTF-8 with its mark, and no cell that would be taken for a formula. */
final class Sheet implements AutoCloseable {
    private final CsvWriter csv;

    private Sheet(CsvWriter csv) {
        this.csv = csv;
    }

    static Sheet to(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, UTF_8);
        writer.write('\ufeff');
        return new Sheet(CsvWriter.builder().build(writer));
    }

    void row(String... cells) {
        row(Arrays.asList(cells));
    }

    void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(Formulas::harmless).toList());
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
