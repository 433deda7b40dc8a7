package org.longtable.listings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.longtable.directory.Field;
import org.longtable.directory.Organisation;
import org.longtable.directory.Organisations;
import org.longtable.directory.Subject;
import org.longtable.site.Texts;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads two organisations side by side, as the asking person may see them. */
@Component
class Comparisons {
    private record Told(UUID organisation, String field, String value) {}

    private final JdbcClient db;
    private final Organisations organisations;
    private final Identifiers identifiers;
    private final PlaceNames places;

    Comparisons(JdbcClient db, Organisations organisations, Identifiers identifiers, PlaceNames places) {
        this.db = db;
        this.organisations = organisations;
        this.identifiers = identifiers;
        this.places = places;
    }

    @Transactional(readOnly = true)
    public Comparison of(OrganisationId one, OrganisationId other, Texts texts) {
        var a = organisations.find(one);
        var b = organisations.find(other);
        var told = told(one, other);
        var first = told.getOrDefault(one.value(), Map.of());
        var second = told.getOrDefault(other.value(), Map.of());
        var rows = new ArrayList<Comparison.Row>();
        rows.add(new Comparison.Row("name", texts.t("directory.name"), true, List.of(a.name()), List.of(b.name())));
        Arrays.stream(Field.values())
                .filter(field -> field.isToldBy(Subject.Kind.ORGANISATION))
                .map(field -> Comparison.row(field, first, second, texts))
                .filter(row -> !row.one().isEmpty() || !row.other().isEmpty())
                .forEach(rows::add);
        rows.add(new Comparison.Row(
                "number", texts.t("listings.numbers"), false, numbers(one, texts), numbers(other, texts)));
        rows.add(new Comparison.Row(
                "budget",
                texts.t("directory.budget"),
                true,
                band(a.budget(), "budget", texts),
                band(b.budget(), "budget", texts)));
        rows.add(new Comparison.Row(
                "staff",
                texts.t("directory.staff"),
                true,
                band(a.staff(), "staff", texts),
                band(b.staff(), "staff", texts)));
        rows.add(new Comparison.Row("seen_by", texts.t("directory.seen"), true, seen(a, texts), seen(b, texts)));
        rows.removeIf(row -> row.one().isEmpty() && row.other().isEmpty());
        return new Comparison(List.copyOf(rows));
    }

    private Map<UUID, Map<String, List<String>>> told(OrganisationId one, OrganisationId other) {
        return db
                .sql("""
                select organisation_id, field, value from directory.line
                where organisation_id in (:one, :other) order by field, value
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, _) -> new Told(
                        row.getObject("organisation_id", UUID.class), row.getString("field"), row.getString("value")))
                .list()
                .stream()
                .map(line -> line.field().equals("place")
                        ? new Told(line.organisation(), line.field(), places.name(line.value()))
                        : line)
                .collect(groupingBy(Told::organisation, groupingBy(Told::field, mapping(Told::value, toList()))));
    }

    private List<String> numbers(OrganisationId organisation, Texts texts) {
        return identifiers.of(organisation).stream()
                .map(one -> one.schemeInWords(texts) + " " + one.value())
                .toList();
    }

    private static List<String> band(@org.jspecify.annotations.Nullable Integer band, String what, Texts texts) {
        return band == null ? List.of() : List.of(texts.t("directory." + what + "." + band));
    }

    private static List<String> seen(Organisation organisation, Texts texts) {
        return List.of(
                texts.t("directory.organisation.seen." + organisation.seenBy().code()));
    }
}
