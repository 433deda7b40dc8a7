package org.longtable.directory;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.longtable.people.SeenBy;

/** What a subject tells in the directory, as far as whoever asks may see it. */
public record Profile(Subject subject, List<Line> lines) {
    public List<String> all(Field field) {
        return lines.stream()
                .filter(line -> line.field() == field)
                .map(Line::value)
                .toList();
    }

    public Optional<String> one(Field field) {
        return all(field).stream().findFirst();
    }

    /** Who sees what is told under this field: of several lines the narrowest. */
    public Optional<SeenBy> seenBy(Field field) {
        return lines.stream()
                .filter(line -> line.field() == field)
                .map(Line::seenBy)
                .min(SeenBy::compareTo);
    }

    /** The same number as long as nothing that is told under these fields changes. */
    long version(Collection<Field> fields) {
        var sum = new CRC32();
        lines.stream()
                .filter(line -> fields.contains(line.field()))
                .map(Line::toString)
                .sorted()
                .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }
}
