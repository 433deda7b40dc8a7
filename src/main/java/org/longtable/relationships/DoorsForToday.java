package org.longtable.relationships;

import java.util.List;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** A door at which one was asked to come back, on Today: one at a time, for whoever knocked there alone. */
@Component
class DoorsForToday implements ForToday {
    private static final int LATE = 70;

    private final DoorsKnocked doors;
    private final Tables tables;

    DoorsForToday(DoorsKnocked doors, Tables tables) {
        this.doors = doors;
        this.tables = tables;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return doors.toKnockAgain(tables.today()).map(door -> again(door, texts)).stream()
                .toList();
    }

    private static Waiting again(Door door, Texts texts) {
        return new Waiting(
                LATE,
                texts.t("relationships.doors.today", new InWords(texts).title(door)),
                texts.t("relationships.doors.today.text", texts.date(door.told().on())),
                List.of(
                        Step.link(texts.t("relationships.doors.today.note"), "/me/doors/new?again=" + door.id())
                                .asMain(),
                        Step.link(texts.t("relationships.doors.today.look"), door.path())));
    }
}
