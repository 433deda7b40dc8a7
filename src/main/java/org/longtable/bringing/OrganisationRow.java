package org.longtable.bringing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.longtable.directory.Field;
import org.longtable.gazetteer.Province;
import org.longtable.ground.Secret;
import org.longtable.vocabulary.Ids;

/** Reads an organisation from a row: what can be read is kept, what was mended or refused is noted. */
final class OrganisationRow {
    /** Finds a place among those known here. @see Places */
    interface KnownPlaces {
        Optional<String> find(String place, Optional<Province> province);
    }

    /** Finds the choices of the directory that words mean. @see Codes */
    interface KnownCodes {
        Optional<Codes.Meant> find(Field field, String words);
    }

    /** What the directory has choices for, several at a time. */
    private static final List<Column> CODED =
            List.of(Column.SECTOR, Column.ART_FORM, Column.POPULATION, Column.LANGUAGE, Column.VALUE, Column.ISSUE);

    private static final String BETWEEN = "\\s*[;|]\\s*";
    /** Where one cell names several choices in a row. */
    private static final String AND = "\\s*[,/&+]\\s*|\\s+(?:and|et)\\s+";

    private static final int NAME = 200;
    private static final int WORDS = 2000;

    private final Cells cells;
    private final KnownPlaces places;
    private final KnownCodes codes;
    private final Tally tally;
    private final SortedMap<String, List<String>> told = new TreeMap<>();

    private OrganisationRow(Cells cells, KnownPlaces places, KnownCodes codes, Tally tally) {
        this.cells = cells;
        this.places = places;
        this.codes = codes;
        this.tally = tally;
    }

    /** @param placeholder name of an organisation without one */
    static Staged read(Cells cells, KnownPlaces places, KnownCodes codes, String placeholder, Tally tally) {
        return new OrganisationRow(cells, places, codes, tally).read(placeholder);
    }

    private Staged read(String placeholder) {
        var name = cells.text(Column.NAME).map(text -> cells.cut(text, NAME, Column.NAME));
        name.ifPresent(text -> tell("!name", text));
        if (name.isEmpty()) {
            cells.note(Column.NAME, "no-name");
            tally.noName++;
        }
        words(Column.KIND, 60);
        words(Column.ABOUT, WORDS);
        CODED.forEach(this::coded);
        several(Column.PRACTICE, text -> Optional.of(cells.cut(text, most(Column.PRACTICE), Column.PRACTICE)), BETWEEN);
        setting();
        place();
        address();
        postal();
        coordinates();
        several(Column.WEBSITE, Contacts::website, "[\\s;|]+");
        several(Column.EMAIL, Contacts::email, "[\\s;,|]+");
        several(Column.PHONE, Contacts::phone, BETWEEN);
        number(Column.CHARITY_NUMBER);
        number(Column.CORPORATION_NUMBER);
        number(Column.OTHER_NUMBER);
        numbers();
        if (!cells.ours().isEmpty()) tell("!longtable", cells.ours());
        return new Staged(cells.row(), key(name), name.orElse(placeholder), told, Ids.fresh());
    }

    /** By the list's own number; else by name and place; else by all that stands there. */
    private String key(Optional<String> name) {
        var own = cells.text(Column.LONGTABLE).or(() -> cells.text(Column.KEY));
        if (own.isPresent()) return own.get().length() > 200 ? hashed(own.get()) : own.get();
        var place = String.join(" ", cells.all(Column.PLACE)) + "\n" + String.join(" ", cells.all(Column.PROVINCE));
        return hashed(name.map(text -> text.toLowerCase(Locale.ROOT) + "\n" + place.toLowerCase(Locale.ROOT))
                .orElseGet(cells::whole));
    }

    private static String hashed(String text) {
        return "~" + java.util.HexFormat.of().formatHex(Secret.hash(text), 0, 16);
    }

    private void tell(String field, String value) {
        told.put(field, List.of(value));
    }

    private void words(Column column, int most) {
        cells.text(column).ifPresent(text -> tell(column.code(), cells.cut(text, most, column)));
    }

    private void several(Column column, Function<String, Optional<String>> reading, String parted) {
        var values = new LinkedHashSet<String>();
        for (var cell : cells.all(column)) {
            var read = (column == Column.ABOUT ? List.of(cell) : parts(cell, parted))
                    .stream().map(reading).toList();
            read.forEach(one -> one.ifPresent(values::add));
            if (read.stream().anyMatch(Optional::isEmpty)) cells.note(column, column.code());
        }
        if (!values.isEmpty()) told.put(column.code(), values.stream().sorted().toList());
    }

    private List<String> parts(String cell, String parted) {
        if (cells.wentOut()) return Several.split(cell);
        var parts = new ArrayList<String>();
        for (var one : Several.split(cell))
            for (var part : one.split(parted)) if (!Cells.isNothing(part)) parts.add(part.strip());
        return parts;
    }

    /** Words that mean choices of the directory become those; what means none stays as it is written. */
    private void coded(Column column) {
        var values = new TreeSet<String>();
        for (var cell : cells.all(column))
            for (var part : parts(cell, BETWEEN))
                values.addAll(meant(column, part).orElseGet(() -> List.of(cells.cut(part, most(column), column))));
        if (!values.isEmpty()) told.put(column.code(), List.copyOf(values));
    }

    /** One choice, or several in a row where each of them is known. */
    private Optional<List<String>> meant(Column column, String words) {
        if (cells.wentOut()) return Optional.empty();
        var field = Field.of(column.code()).orElseThrow();
        var whole = codes.find(field, words);
        var parts = whole.isPresent()
                ? List.of(whole)
                : Stream.of(words.split(AND))
                        .filter(part -> !part.isBlank())
                        .map(part -> codes.find(field, part.strip()))
                        .toList();
        if (parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            note(column, "own-words", words);
            return Optional.empty();
        }
        var all = parts.stream().flatMap(Optional::stream).toList();
        if (!all.stream().allMatch(Codes.Meant::byName)) note(column, "understood", words);
        return Optional.of(
                all.stream().flatMap(one -> one.codes().stream()).distinct().toList());
    }

    /** Told where it is written first. */
    private void note(Column column, String reason, String words) {
        if (tally.isNew(column + "\n" + words)) cells.note(column, reason);
    }

    /** Surroundings are one of the choices or nothing. */
    private void setting() {
        cells.text(Column.SETTING)
                .ifPresent(words -> codes.find(Field.SETTING, words)
                        .ifPresentOrElse(
                                meant -> tell(
                                        Column.SETTING.code(), meant.codes().getFirst()),
                                () -> cells.note(Column.SETTING, "setting")));
    }

    /** What went out of here is taken as it is. */
    private int most(Column column) {
        return cells.wentOut() ? 200 : Field.of(column.code()).orElseThrow().most();
    }

    private void number(Column column) {
        var numbers = new LinkedHashSet<String>();
        for (var cell : cells.all(column)) for (var one : Several.split(cell)) numbers.add(cells.cut(one, 100, column));
        if (!numbers.isEmpty())
            told.put("#" + column.code(), numbers.stream().sorted().toList());
    }

    /** Numbers with the scheme of each before it, as they went out of here. */
    private void numbers() {
        for (var cell : cells.all(Column.NUMBERS))
            for (var one : Several.split(cell)) {
                var parts = one.split(":", 2);
                if (parts.length < 2
                        || parts[0].isEmpty()
                        || parts[0].length() > 60
                        || parts[1].isEmpty()
                        || parts[1].length() > 100) cells.note(Column.NUMBERS, "number");
                else
                    told.merge(
                            "#" + parts[0],
                            List.of(parts[1]),
                            (some, more) -> Stream.concat(some.stream(), more.stream())
                                    .distinct()
                                    .sorted()
                                    .toList());
            }
    }

    private void place() {
        var city = cells.text(Column.PLACE);
        var written = cells.text(Column.PROVINCE);
        var province = written.flatMap(Province::named);
        if (written.isPresent() && province.isEmpty()) cells.note(Column.PROVINCE, "province");
        var country = cells.text(Column.COUNTRY).filter(name -> !name.matches("(?i)canada|ca|can"));
        // What went out of here went out with its province where it is known here, else in its own words.
        var known = country.isEmpty() && !(cells.wentOut() && province.isEmpty());
        var found = known ? city.flatMap(name -> places.find(name, province)) : Optional.<String>empty();
        if (known && city.isPresent() && found.isEmpty()) cells.note(Column.PLACE, "place");
        // A list without a column for it may tell the province with the place.
        if (written.isEmpty() && (found.isEmpty() || cells.hasColumn(Column.PROVINCE))) tally.noProvince++;
        var inWords = new ArrayList<String>();
        city.ifPresent(inWords::add);
        province.map(Province::name).or(() -> written).ifPresent(inWords::add);
        country.ifPresent(inWords::add);
        if (!inWords.isEmpty()) tell("!place", String.join(", ", inWords));
        var place = found.orElse(String.join(", ", inWords));
        if (!place.isEmpty()) tell("place", cells.cut(place, 200, Column.PLACE));
    }

    private void address() {
        var address = String.join(" ", cells.all(Column.ADDRESS));
        if (!address.isEmpty()) tell("address", cells.cut(address, 200, Column.ADDRESS));
    }

    private void postal() {
        cells.text(Column.POSTAL).map(Postal::of).ifPresent(postal -> {
            if (!postal.reason().isEmpty()) cells.note(Column.POSTAL, postal.reason());
            tell("postal", cells.cut(postal.code(), 10, Column.POSTAL));
            tally.postal++;
            if (postal.isRural()) tally.rural++;
        });
    }

    private void coordinates() {
        var latitude = cells.text(Column.LATITUDE);
        var longitude = cells.text(Column.LONGITUDE);
        if (latitude.isEmpty() && longitude.isEmpty()) return;
        switch (Coordinates.of(latitude.orElse(""), longitude.orElse(""))) {
            case Coordinates.At at -> {
                at.repaired().ifPresent(reason -> {
                    cells.note(Column.LATITUDE, reason);
                    cells.note(Column.LONGITUDE, reason);
                });
                tell("coordinates", at.written());
                tally.coordinates++;
            }
            case Coordinates.Nowhere(var reason) -> {
                cells.note(Column.LATITUDE, reason);
                cells.note(Column.LONGITUDE, reason);
            }
        }
    }
}
