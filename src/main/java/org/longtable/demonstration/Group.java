package org.longtable.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.directory.Organisation;
import org.longtable.people.SeenBy;
import org.longtable.site.Language;

/**
 * An invented organisation, and what it tells about itself in its own language.
 *
 * @param place town and province or territory
 * @param listed whether everyone signed in may find it
 * @param staff how many are paid there, as a band from 0 to 4, or null where it has not said
 */
record Group(
        String name,
        Language language,
        String kind,
        String sector,
        String place,
        @Nullable Integer staff,
        String languages,
        String about,
        boolean listed) {

    Group(
            String name,
            Language language,
            String kind,
            String sector,
            String place,
            @Nullable Integer staff,
            String languages,
            String about) {
        this(name, language, kind, sector, place, staff, languages, about, true);
    }

    /** Known to the people at its tables alone. */
    Group unlisted() {
        return new Group(name, language, kind, sector, place, staff, languages, about, false);
    }

    /** As it is kept. */
    Organisation in(Organisation stored) {
        return new Organisation(
                stored.id(),
                name,
                null,
                staff,
                Organisation.SeenBy.valueOf(circle().name()),
                stored.mine(),
                stored.version());
    }

    /** What it tells in the directory, for everyone where it is listed. */
    List<Line> told(InCodes codes) {
        var lines = codes.lines(circle(), Field.KIND, kind);
        lines.addAll(codes.lines(circle(), Field.ABOUT, about));
        lines.addAll(codes.lines(circle(), Field.PLACE, place));
        lines.addAll(codes.each(circle(), Field.SECTOR, sector));
        lines.addAll(codes.each(circle(), Field.LANGUAGE, languages));
        lines.addAll(ToldInTheDirectory.of(name, circle()));
        return lines.stream().distinct().toList();
    }

    private SeenBy circle() {
        return listed ? SeenBy.EVERYONE : SeenBy.TABLES;
    }
}
