package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.longtable.understanding.WithStatements;
import org.springframework.beans.factory.annotation.Autowired;

/** People at a table who never sign in, and what they do from their weekly letter. */
abstract class FromTheWeeklyLetter extends WithStatements {
    @Autowired
    private Digests digests;

    /** The letter of the week of this Tuesday. */
    String letterTo(Someone person, String tuesday) {
        clock.isOn(tuesday);
        var week = LocalDate.parse(tuesday).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(digests.write(person.id(), week))
                .as("a letter to " + person.name())
                .isTrue();
        return lettersTo(person.address()).getFirst().body();
    }

    /** What this person is told, whether it makes a letter or not. */
    String lettersOf(Someone person) {
        clock.isOn("2026-01-27");
        digests.write(person.id(), LocalDate.parse("2026-01-26"));
        return lettersTo(person.address()).stream().map(letter -> letter.body()).reduce("", String::concat);
    }

    /** The path behind the link with this label. */
    static String behind(String letter, String label) {
        var from = letter.indexOf("\n" + label + "\n");
        assertThat(from).as(letter).isNotNegative();
        return letter.substring(from)
                .lines()
                .filter(line -> line.contains("/from-letter/"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*?https?://[^/]+", "").strip())
                .orElseThrow();
    }
}
