package org.longtable.places;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Typed;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;

/** What the forms about what someone said have in common: a day, a helper, and which entry is meant. */
record SaidForm(Typed typed, TableView table, LocalDate today) {
    /** What was asked: which kind of matter, and which one. */
    record Asked(Matter.Kind kind, UUID target) {}

    /** A day that is not still to come. */
    LocalDate day() {
        var on = typed.day("on");
        if (on.isAfter(today)) typed.problem("on", "places.said.later");
        return on;
    }

    /** Someone who sits here now, and is not the one who names them. */
    Optional<SeatView> helper(PersonId me) {
        return typed.choice(
                "helper",
                person -> table.seatsOn(today).stream()
                        .filter(seat -> seat.person().toString().equals(person)
                                && !seat.person().equals(me))
                        .findFirst());
    }

    Asked matter() {
        try {
            var parts = typed.raw("matter").split(":", 2);
            return new Asked(Matter.Kind.of(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new NotFound();
        }
    }

    /** Yes, no, or the matter itself taken as the word that they were not there. */
    Optional<String> answer() {
        return typed.choice("answer", said -> Optional.of(said).filter(one -> one.matches("yes|no|absence")));
    }

    static UUID entry(Typed typed) {
        try {
            return UUID.fromString(typed.raw("entry"));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
