package org.longtable.finding;

import java.util.List;
import java.util.Optional;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.people.SeenBy;

/**
 * An organisation, a community or a person, with what someone may read of them; or what they offer or look for, with its
 * words as its name, and where it is.
 */
record Listing(Item item, String name, SeenBy seenBy, List<Line> lines, Optional<Offered> offered) {
    /** What this circle may read of it. */
    Listing forCircle(Circle circle) {
        return new Listing(
                item,
                name,
                seenBy,
                lines.stream().filter(line -> circle.sees(line.seenBy())).toList(),
                offered);
    }

    Optional<String> told(Field field) {
        return lines.stream()
                .filter(line -> line.field() == field)
                .map(Line::value)
                .findFirst();
    }
}
