package org.longtable.bringing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** A file that may be opened more than once: a spreadsheet as text, a workbook, or grants as funders publish them. */
record ListFile(Supplier<InputStream> bytes, long size, Bounds bounds, Clock clock) {
    private static final byte[] PACKED = {'P', 'K', 3, 4};
    private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static ListFile of(byte[] bytes, Bounds bounds, Clock clock) {
        return new ListFile(() -> new ByteArrayInputStream(bytes), bytes.length, bounds, clock);
    }

    /** @throws Unreadable when it is no list, or holds more than a list may */
    Lines open() {
        try {
            if (size == 0) throw new Unreadable("empty");
            if (size > bounds.file().toBytes())
                throw new Unreadable("large", bounds.file().toMegabytes());
            var first = first();
            if (Arrays.equals(first, OLD_WORKBOOK)) throw new Unreadable("old-workbook");
            return new Bounded(Arrays.equals(first, PACKED) ? Workbook.open(this) : Text.open(this), bounds, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] first() throws IOException {
        try (var in = bytes.get()) {
            return in.readNBytes(4);
        }
    }

    /** Refuses lines past what a list may hold, and leaves out empty ones. */
    private static final class Bounded implements Lines {
        private final Lines lines;
        private final Bounds bounds;
        private final Clock clock;
        private final java.time.Instant until;
        private Line next;
        private int read;

        Bounded(Lines lines, Bounds bounds, Clock clock) {
            this.lines = lines;
            this.bounds = bounds;
            this.clock = clock;
            this.until = clock.instant().plus(bounds.time());
            this.next = advance();
        }

        private Line advance() {
            while (lines.hasNext()) {
                var line = lines.next();
                if (line.cells().stream().allMatch(String::isBlank)) continue;
                check(line);
                return line;
            }
            return END;
        }

        private static final Line END = new Line(-1, List.of());

        private void check(Line line) {
            if (line.cells().size() > bounds.columns())
                throw new Unreadable("columns", line.cells().size(), bounds.columns());
            if (++read > bounds.rows() + 1) throw new Unreadable("rows", bounds.rows());
            for (var cell : line.cells())
                if (cell.length() > bounds.cell()) throw new Unreadable("cell", line.number(), bounds.cell());
            if (read % 1000 == 0 && clock.instant().isAfter(until)) throw new Unreadable("slow");
        }

        @Override
        public boolean hasNext() {
            return next != END;
        }

        @Override
        public Line next() {
            if (!hasNext()) throw new java.util.NoSuchElementException();
            var line = next;
            next = advance();
            return line;
        }

        @Override
        public String readAs() {
            return lines.readAs();
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
