package org.longtable.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.longtable.people.SeenBy;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.springframework.stereotype.Component;

/** What people of a story say in words, as it is told in the directory: under a code where there is one. */
@Component
class InCodes {
    private final Gazetteer gazetteer;
    private final Languages languages;

    InCodes(Gazetteer gazetteer, Languages languages) {
        this.gazetteer = gazetteer;
        this.languages = languages;
    }

    /** One thing; nothing when no words are given. */
    List<Line> lines(SeenBy seenBy, Field field, String words) {
        var lines = new ArrayList<Line>();
        if (!words.isBlank()) lines.add(new Line(field, code(field, words.strip()), seenBy));
        return lines;
    }

    /** Several things with commas or <i>and</i> between them. */
    List<Line> each(SeenBy seenBy, Field field, String words) {
        return Arrays.stream(words.split(",| and | et "))
                .flatMap(one -> lines(seenBy, field, one).stream())
                .toList();
    }

    /** A place as it is kept. */
    String place(String words) {
        return code(Field.PLACE, words);
    }

    private String code(Field field, String words) {
        if (field == Field.PLACE)
            return gazetteer.exactly(words).map(Place::code).orElse(words);
        return field.codes().stream()
                .filter(code -> Arrays.stream(Language.values())
                        .anyMatch(language ->
                                field.inWords(code, languages.in(language)).equalsIgnoreCase(words)))
                .findFirst()
                .orElse(words);
    }
}
