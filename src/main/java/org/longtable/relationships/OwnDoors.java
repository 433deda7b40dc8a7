package org.longtable.relationships;

import java.util.List;
import org.longtable.people.AboutMe;
import org.longtable.site.Texts;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** On one's own place: the way to the doors one knocked on, and how many they were. */
@Component
class OwnDoors implements AboutMe {
    private static final int LATE = 60;

    private final DoorsKnocked doors;
    private final Tables tables;

    OwnDoors(DoorsKnocked doors, Tables tables) {
        this.doors = doors;
        this.tables = tables;
    }

    @Override
    public List<Part> parts(PersonId me, Texts texts) {
        var counted = doors.since(tables.today().minusYears(1));
        return List.of(new Part(
                LATE,
                texts.t("relationships.doors"),
                List.of(),
                counted.doors() == 0 ? texts.t("relationships.doors.lead") : new InWords(texts).lastYear(counted),
                texts.t("relationships.doors.open"),
                "/me/doors"));
    }
}
