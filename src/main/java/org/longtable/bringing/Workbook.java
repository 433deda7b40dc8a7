package org.longtable.bringing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook (XLSX): the first visible sheet that holds anything. */
final class Workbook implements Lines {
    private static final int SMALL = 1024 * 1024;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int columns;

    private Workbook(ReadableWorkbook workbook, Stream<Row> stream, int columns) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.columns = columns;
    }

    static Lines open(ListFile file) throws IOException {
        if (file.size() > file.bounds().workbook().toBytes())
            throw new Unreadable("large-workbook", file.bounds().workbook().toMegabytes());
        byte[] bytes;
        try (var in = file.bytes().get()) {
            bytes = in.readAllBytes();
        }
        refuseBomb(bytes, file.bounds());
        @Nullable ReadableWorkbook workbook = null;
        try {
            workbook = read(bytes);
            for (var sheet : workbook.getSheets().toList()) {
                if (sheet.getVisibility() != SheetVisibility.VISIBLE) continue;
                boolean holds;
                try (var some = sheet.openStream()) {
                    holds = some.anyMatch(row -> row.getFirstNonEmptyCell().isPresent());
                }
                if (holds)
                    return new Workbook(
                            workbook, sheet.openStream(), file.bounds().columns());
            }
        } catch (ExcelReaderException | IOException e) {
            throw new Unreadable("broken-workbook");
        } catch (RuntimeException e) {
            throw e instanceof Unreadable ? e : new Unreadable("broken-workbook");
        }
        workbook.close();
        throw new Unreadable("empty");
    }

    /** Some programs write workbooks without any formats; then no number can be told to be a day. */
    private static ReadableWorkbook read(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    /** Unpacks everything once, keeping nothing, before the library reads any of it. */
    static void refuseBomb(byte[] bytes, Bounds bounds) throws IOException {
        var all = 0L;
        var entries = 0;
        var packed = new Counting(bytes);
        try (var zip = new ZipInputStream(packed)) {
            var buffer = new byte[1 << 16];
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > 2000) throw new Unreadable("bomb");
                var before = packed.position();
                var held = 0L;
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    held += read;
                    all += read;
                    var took = Math.max(1, packed.position() - before);
                    if (all > bounds.unpacked().toBytes() || (held > SMALL && held / took > bounds.ratio()))
                        throw new Unreadable("bomb");
                    if (held > bounds.words().toBytes() && !entry.getName().startsWith("xl/worksheets/"))
                        throw new Unreadable("many-words", bounds.words().toMegabytes());
                }
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new Unreadable("broken-workbook");
        }
    }

    private static final class Counting extends ByteArrayInputStream {
        Counting(byte[] bytes) {
            super(bytes);
        }

        long position() {
            return pos;
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw new Unreadable("broken-workbook");
        }
    }

    @Override
    public Line next() {
        var row = rows.next();
        if (row.getCellCount() > columns) throw new Unreadable("columns", row.getCellCount(), columns);
        List<String> cells = new ArrayList<>();
        for (var i = 0; i < row.getCellCount(); i++) cells.add(text(row.getCell(i)));
        return new Line(row.getRowNum(), cells);
    }

    /** What the cell shows, without the formula behind it. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) return "";
        if (cell.getType() == CellType.NUMBER && isDay(cell.getDataFormatString())) return day(cell.asDate());
        if (cell.getType() == CellType.NUMBER)
            return cell.asNumber().stripTrailingZeros().toPlainString();
        return cell.getText() == null ? "" : cell.getText();
    }

    private static boolean isDay(@Nullable String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").matches("(?i).*[dy].*");
    }

    private static String day(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }

    @Override
    public String readAs() {
        return "XLSX";
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
