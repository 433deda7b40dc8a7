package org.longtable.bringing;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.longtable.ground.Secret;
import org.longtable.vocabulary.Ids;

/** Reads a grant from a row: who gave it, who received it, and what a funder tells of it. */
final class GrantRow {
    /** An identifier that says whose number it is, as org-id.guide lists them. */
    private static final Pattern NUMBERED = Pattern.compile("([A-Z]{2}-[A-Z0-9_]{2,15})-(.{1,80})");

    private final Cells cells;
    private final String placeholder;

    private GrantRow(Cells cells, String placeholder) {
        this.cells = cells;
        this.placeholder = placeholder;
    }

    static void read(Cells cells, String placeholder, Batch batch) {
        new GrantRow(cells, placeholder).read(batch);
    }

    private void read(Batch batch) {
        var recipient =
                organisation(Column.RECIPIENT, Column.RECIPIENT_KEY, true).orElseThrow();
        var funder = organisation(Column.FUNDER, Column.FUNDER_KEY, false);
        batch.add(recipient);
        funder.ifPresent(batch::add);
        var title = words(Column.TITLE, 500);
        var about = words(Column.ABOUT, 2000);
        var key = Optional.of(cells.ours())
                .filter(ours -> !ours.isEmpty())
                .or(() -> cells.text(Column.KEY).filter(own -> own.length() <= 200))
                .orElseGet(() -> hashed(cells.whole()));
        var money = cells.text(Column.AMOUNT).flatMap(this::money);
        var day = cells.text(Column.AWARDED).map(Days::of);
        day.filter(one -> !one.reason().isEmpty()).ifPresent(one -> cells.note(Column.AWARDED, one.reason()));
        batch.award(
                cells.row(),
                key,
                cells.ours(),
                funder.map(Staged::key),
                recipient.key(),
                title,
                about,
                money,
                day.flatMap(Days::day));
    }

    private Optional<org.longtable.vocabulary.Money> money(String amount) {
        var read = Amounts.read(amount, cells.text(Column.CURRENCY).orElse("CAD"));
        if (read.isEmpty()) cells.note(Column.AMOUNT, "amount");
        return read;
    }

    private String words(Column column, int most) {
        return cells.text(column).map(text -> cells.cut(text, most, column)).orElse("");
    }

    private Optional<Staged> organisation(Column called, Column number, boolean received) {
        var name = cells.text(called).map(text -> cells.cut(text, 200, called));
        var own = cells.text(number);
        if (name.isEmpty() && own.isEmpty() && !received) return Optional.empty();
        SortedMap<String, List<String>> told = new TreeMap<>();
        name.ifPresent(text -> told.put("!name", List.of(text)));
        if (name.isEmpty()) cells.note(called, "no-name");
        own.ifPresent(text -> number(text, told));
        if (received) about(told);
        var key = own.filter(text -> text.length() <= 190)
                .orElseGet(() ->
                        hashed(name.map(text -> text.toLowerCase(Locale.ROOT)).orElseGet(cells::whole)));
        return Optional.of(
                new Staged(cells.row(), "org:" + key, name.or(() -> own).orElse(placeholder), told, Ids.fresh()));
    }

    private void about(SortedMap<String, List<String>> told) {
        cells.text(Column.WEBSITE)
                .flatMap(Contacts::website)
                .ifPresent(website -> told.put("website", List.of(website)));
        tell(Column.ADDRESS, 200, told);
        tell(Column.POSTAL, 10, told);
        var place = String.join(
                ", ",
                cells.text(Column.PLACE).map(List::of).orElse(List.of()).isEmpty()
                        ? cells.all(Column.COUNTRY)
                        : java.util.stream.Stream.concat(
                                        cells.all(Column.PLACE).stream(), cells.all(Column.COUNTRY).stream())
                                .toList());
        if (!place.isEmpty()) told.put("place", List.of(cells.cut(place, 200, Column.PLACE)));
        cells.text(Column.CHARITY_NUMBER)
                .ifPresent(text -> told.put("#charity_number", List.of(cells.cut(text, 100, Column.CHARITY_NUMBER))));
        cells.text(Column.CORPORATION_NUMBER)
                .ifPresent(text ->
                        told.put("#corporation_number", List.of(cells.cut(text, 100, Column.CORPORATION_NUMBER))));
    }

    private void tell(Column column, int most, SortedMap<String, List<String>> told) {
        var words = String.join(" ", cells.all(column));
        if (!words.isEmpty()) told.put(column.code(), List.of(cells.cut(words, most, column)));
    }

    private static void number(String own, SortedMap<String, List<String>> told) {
        if (Cells.isOurs(own)) {
            told.put("!longtable", List.of(own));
            return;
        }
        var numbered = NUMBERED.matcher(own);
        if (!numbered.matches()) {
            if (own.length() <= 100) told.put("#other_number", List.of(own));
        } else if (numbered.group(1).equals("CA-CRA_ACR")) told.put("#charity_number", List.of(numbered.group(2)));
        else told.put("#" + numbered.group(1), List.of(numbered.group(2)));
    }

    private static String hashed(String text) {
        return "~" + HexFormat.of().formatHex(Secret.hash(text), 0, 16);
    }
}
