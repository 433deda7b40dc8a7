package org.longtable.bringing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.directory.Field;
import org.longtable.site.Language;

/**
 * Reads someone who is to be asked whether they belong to an organisation. What is noticed never repeats what stands in
 * the cell: of those who are not here, nothing is kept but the question to them (C1).
 */
final class PersonRow {
    private PersonRow() {}

    static void read(Cells cells, OrganisationRow.KnownCodes codes, Language otherwise, Batch batch) {
        var email = cells.text(Column.EMAIL).flatMap(Contacts::email);
        var organisation = cells.text(Column.ORGANISATION);
        var number = cells.text(Column.LONGTABLE);
        if (email.isEmpty()) cells.noteQuietly(Column.EMAIL, "no-address");
        if (organisation.isEmpty() && number.isEmpty()) cells.noteQuietly(Column.ORGANISATION, "no-organisation");
        if (email.isEmpty() || (organisation.isEmpty() && number.isEmpty())) return;
        batch.person(
                cells.row(),
                beginning(name(cells), 200),
                email.get(),
                organisation.orElse(""),
                number.orElse(""),
                beginning(cells.text(Column.ROLE), 120),
                since(cells),
                cells.text(Column.LANGUAGE)
                        .flatMap(written -> language(written, codes))
                        .orElse(otherwise));
    }

    private static Optional<String> name(Cells cells) {
        return Stream.of(Column.GIVEN_NAME, Column.PERSON)
                .flatMap(column -> cells.text(column).stream())
                .reduce((given, family) -> given + " " + family);
    }

    private static Optional<LocalDate> since(Cells cells) {
        var day = cells.text(Column.SINCE).map(Days::since);
        day.filter(one -> !one.reason().isEmpty()).ifPresent(one -> cells.noteQuietly(Column.SINCE, one.reason()));
        return day.flatMap(Days::day);
    }

    /** The first of ours that is written there, in whatever words. */
    private static Optional<Language> language(String written, OrganisationRow.KnownCodes codes) {
        return codes.find(Field.LANGUAGE, written).stream()
                .flatMap(meant -> meant.codes().stream())
                .flatMap(code -> Language.of(code).stream())
                .findFirst()
                .or(() -> Language.of(written.strip()
                        .substring(0, Math.min(2, written.strip().length()))
                        .toLowerCase(Locale.ROOT)));
    }

    private static String beginning(Optional<String> text, int most) {
        return text.map(words -> words.length() > most ? words.substring(0, most) : words)
                .orElse("");
    }
}
