package org.longtable.demonstration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/** Someone on one day of a story; what they do is in {@link Voice}. */
abstract class Speaker {
    protected final Telling told;
    protected final FrontDoors doors;
    protected final Part part;
    protected final PersonId me;
    protected final LocalDate day;

    Speaker(Telling told, Part part, LocalDate day) {
        this.told = told;
        this.doors = told.doors();
        this.part = part;
        this.me = told.id(part);
        this.day = day;
    }

    protected Voice as(Part other) {
        return new Voice(told, other, day);
    }

    protected Set<PersonId> ids(Part... parts) {
        return Arrays.stream(parts).map(told::id).collect(Collectors.toSet());
    }

    protected TableId here() {
        return told.table();
    }

    protected TableView view() {
        return doors.tables().find(here(), me);
    }

    /** At the table, in a transaction of its own. */
    protected <T> T at(Function<TableView, T> deed) {
        return does(() -> deed.apply(view()));
    }

    protected <T> T does(Supplier<T> deed) {
        return told.does(me, day, deed);
    }
}
