package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Map;

/** A spreadsheet as text: which letters its bytes are and what parts its cells is found out from the file itself. */
final class Text implements Lines {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Map<Charset, String> NAMES =
            Map.of(UTF_8, "UTF-8", UTF_16LE, "UTF-16", UTF_16BE, "UTF-16", WINDOWS, "Windows-1252");
    /** What a list may be parted by; the first wins where none is more frequent. */
    private static final String SEPARATORS = ",;\t";

    private static final int LOOKED_AT = 64 * 1024;

    private final CloseableIterator<CsvRecord> records;
    private final Charset charset;

    private Text(CloseableIterator<CsvRecord> records, Charset charset) {
        this.records = records;
        this.charset = charset;
    }

    @SuppressWarnings("removal") // a quote in the midst of a cell is read kindly; the library has no other way yet
    static Lines open(ListFile file) throws IOException {
        var charset = charset(file);
        var beginning = beginning(file, charset);
        if (beginning.isBlank()) throw new Unreadable("empty");
        if (beginning.indexOf('\0') >= 0) throw new Unreadable("not-a-list");
        var first = beginning.strip().charAt(0);
        if (first == '{' || first == '[') return Grants360.open(reader(file, charset));
        var csv = CsvReader.builder()
                .fieldSeparator(separator(beginning))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(false)
                .maxBufferSize(16 * 1024 * 1024)
                .ofCsvRecord(reader(file, charset));
        return new Text(csv.iterator(), charset);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new Unreadable("quote");
        } catch (UncheckedIOException e) {
            throw unread(e);
        }
    }

    @Override
    public Line next() {
        try {
            var one = records.next();
            return new Line((int) one.getStartingLineNumber(), one.getFields());
        } catch (CsvParseException e) {
            throw new Unreadable("quote");
        } catch (UncheckedIOException e) {
            throw unread(e);
        }
    }

    private static RuntimeException unread(UncheckedIOException e) {
        return e.getCause() instanceof CharacterCodingException ? new Unreadable("not-a-list") : e;
    }

    @Override
    public String readAs() {
        return NAMES.getOrDefault(charset, charset.name());
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By its mark, else UTF-8 if all of it is, else Windows-1252, in which any byte is some letter. */
    private static Charset charset(ListFile file) throws IOException {
        try (var in = file.bytes().get()) {
            var mark = in.readNBytes(3);
            if (mark.length >= 2 && (mark[0] & 0xff) == 0xff && (mark[1] & 0xff) == 0xfe) return UTF_16LE;
            if (mark.length >= 2 && (mark[0] & 0xff) == 0xfe && (mark[1] & 0xff) == 0xff) return UTF_16BE;
        }
        try (var in = file.bytes().get()) {
            return isUtf8(in) ? UTF_8 : WINDOWS;
        }
    }

    static boolean isUtf8(InputStream in) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(LOOKED_AT);
        var letters = CharBuffer.allocate(LOOKED_AT);
        for (var more = true; more; ) {
            var read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            more = read >= 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            if (decoder.decode(bytes, letters.clear(), !more).isError()) return false;
            bytes.compact();
        }
        return true;
    }

    private static String beginning(ListFile file, Charset charset) throws IOException {
        try (var reader = reader(file, charset)) {
            var letters = new char[LOOKED_AT];
            var length = reader.read(letters);
            return length < 0 ? "" : new String(letters, 0, length);
        }
    }

    /** What parts the cells of the first line, outside of quotes. */
    static char separator(String beginning) {
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        for (var i = 0; i < beginning.length(); i++) {
            var letter = beginning.charAt(i);
            if (letter == '"') quoted = !quoted;
            if (!quoted && (letter == '\n' || letter == '\r') && i > 0) break;
            if (!quoted && SEPARATORS.indexOf(letter) >= 0) counts[SEPARATORS.indexOf(letter)]++;
        }
        var best = 0;
        for (var i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return SEPARATORS.charAt(best);
    }

    /** Without the mark at the beginning; a byte that is no letter in this encoding is shown as one that is none. */
    private static Reader reader(ListFile file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(file.bytes().get(), charset), LOOKED_AT);
        reader.mark(1);
        if (reader.read() != '\ufeff') reader.reset();
        return reader;
    }
}
