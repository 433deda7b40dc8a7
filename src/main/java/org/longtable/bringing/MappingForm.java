package org.longtable.bringing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;

/** The form in which a host says what each column becomes, and under which name a list is known. */
final class MappingForm {
    static final String FRESH = "new";

    /** @param before the list that this is a newer copy of */
    record Wanted(Optional<UUID> before, String name, String seenBy, Mapping mapping) {}

    private MappingForm() {}

    /** As it was when this list came last; else as its headers say. */
    static Typed begin(Bringing bringing, List<Source> before) {
        var last = before.stream()
                .filter(one ->
                        one.mapping().columns().size() == bringing.header().size())
                .findFirst();
        var mapping = last.map(Source::mapping).orElseGet(() -> Mapping.guess(bringing.holds(), bringing.header()));
        var typed = Typed.nothing()
                .with("name", bringing.fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", ""))
                .with("seen", last.map(Source::seenBy).orElse("everyone"));
        if (before.isEmpty()) typed.with("before", FRESH);
        for (var i = 0; i < bringing.header().size(); i++)
            typed.with(field(i), mapping.columns().get(i).map(Column::code).orElse(""));
        return typed;
    }

    static Wanted read(Typed typed, Bringing bringing, List<Source> before) {
        var offered = Column.of(bringing.holds());
        var mapping = new Mapping(IntStream.range(0, bringing.header().size())
                .mapToObj(i -> typed.optionalChoice(field(i), Column::of).filter(offered::contains))
                .toList());
        // Not answered for them: in a list with numbers, row 1 of another list would become what row 1 of this one is.
        var known = before.isEmpty()
                ? Optional.<UUID>empty()
                : typed.choice("before", chosen -> known(chosen, before)).flatMap(one -> one);
        var name = known.isPresent() ? "" : typed.text("name", 120);
        var seen = typed.choice(
                        "seen",
                        code -> List.of("everyone", "anyone").contains(code) ? Optional.of(code) : Optional.empty())
                .orElse("everyone");
        missing(bringing.holds(), mapping).ifPresent(key -> typed.problem(field(0), key));
        mapping.twice()
                .ifPresent(twice -> typed.problem(
                        field(mapping.columns().lastIndexOf(Optional.of(twice))), "bringing.columns.twice"));
        return new Wanted(known, name, seen, mapping);
    }

    /** What is said where a column lacks without which no row can be read. */
    private static Optional<String> missing(Holds holds, Mapping mapping) {
        return switch (holds) {
            case ORGANISATIONS -> mapping.has(Column.NAME) ? Optional.empty() : Optional.of("bringing.columns.no-name");
            case GRANTS ->
                mapping.has(Column.RECIPIENT) ? Optional.empty() : Optional.of("bringing.columns.no-recipient");
            case PEOPLE ->
                mapping.has(Column.EMAIL) && (mapping.has(Column.ORGANISATION) || mapping.has(Column.LONGTABLE))
                        ? Optional.empty()
                        : Optional.of("bringing.columns.no-address");
            case TIES ->
                (mapping.has(Column.FROM) || mapping.has(Column.FROM_KEY))
                                && (mapping.has(Column.TO) || mapping.has(Column.TO_KEY))
                        ? Optional.empty()
                        : Optional.of("bringing.columns.no-ends");
        };
    }

    /** The list chosen, or that it is none of them; nothing where neither was chosen. */
    private static Optional<Optional<UUID>> known(String chosen, List<Source> before) {
        if (chosen.equals(FRESH)) return Optional.of(Optional.empty());
        return before.stream()
                .map(Source::id)
                .filter(id -> id.toString().equals(chosen))
                .map(Optional::of)
                .findFirst();
    }

    /** What a column can become. */
    static List<Choice> columns(Holds holds, Texts texts) {
        return Column.of(holds).stream()
                .map(one -> new Choice(one.code(), texts.t("bringing.column." + one.code())))
                .toList();
    }

    /** The lists that this may be a newer copy of. */
    static List<Choice> lists(List<Source> before, Texts texts) {
        return Stream.concat(
                        before.stream().map(one -> new Choice(one.id().toString(), one.name())),
                        Stream.of(new Choice(FRESH, texts.t("bringing.columns.fresh"))))
                .toList();
    }

    static String field(int column) {
        return "column" + column;
    }
}
