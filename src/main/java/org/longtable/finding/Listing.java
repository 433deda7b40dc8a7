package org.longtable.finding;

import java.util.List;
import java.util.Optional;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.directory.Subject;
import org.longtable.people.SeenBy;

/** An organisation, a community or a person, with what someone may read of them. */
record Listing(Subject subject, String name, SeenBy seenBy, List<Line> lines) {
    /** What this circle may read of it. */
    Listing forCircle(Circle circle) {
        return new Listing(
                subject,
                name,
                seenBy,
                lines.stream().filter(line -> circle.sees(line.seenBy())).toList());
    }

    Optional<String> told(Field field) {
        return lines.stream()
                .filter(line -> line.field() == field)
                .map(Line::value)
                .findFirst();
    }
}
