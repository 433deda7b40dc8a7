package org.longtable.bringing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.longtable.vocabulary.NotFound;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Front door: what stands here, as far as the asking person may see it, as spreadsheets. Row security decides; the
 * titles are those that are understood when such a list comes in again.
 */
@Component
class Exports {
    private static final int AT_ONCE = 500;
    /** Fields of the directory that have a column of their own, by its title. */
    private static final List<Map.Entry<String, String>> FIELDS = List.of(
            Map.entry("Kind", "kind"),
            Map.entry("Sector", "sector"),
            Map.entry("Art form", "art_form"),
            Map.entry("Practice", "practice"),
            Map.entry("Population", "population"),
            Map.entry("Language", "language"),
            Map.entry("Values", "value"),
            Map.entry("Issues", "issue"),
            Map.entry("Setting", "setting"),
            Map.entry("Address", "address"),
            Map.entry("Postal code", "postal"),
            Map.entry("Website", "website"),
            Map.entry("E-mail", "email"),
            Map.entry("Telephone", "phone"),
            Map.entry("About", "about"));

    private final JdbcClient db;
    private final DataSource dataSource;
    private final Gazetteer gazetteer;
    private final Map<Place, List<String>> placesOut = new ConcurrentHashMap<>();

    Exports(JdbcClient db, DataSource dataSource, Gazetteer gazetteer) {
        this.db = db;
        this.dataSource = dataSource;
        this.gazetteer = gazetteer;
    }

    /** How much of the lists the asking person does not see. */
    @Transactional(readOnly = true)
    LeftOut leftOut() {
        return db.sql("select * from bringing.left_out()")
                .query((row, _) ->
                        new LeftOut(row.getLong("organisations"), row.getLong("ties"), row.getLong("grants")))
                .single();
    }

    /** @throws NotFound when there is no such list */
    @Transactional(readOnly = true)
    void write(String what, Sheet sheet) {
        switch (what) {
            case "organisations" -> organisations(sheet);
            case "affiliations" -> affiliations(sheet);
            case "ties" -> ties(sheet);
            case "grants" -> grants(sheet);
            default -> throw new NotFound();
        }
    }

    private void organisations(Sheet sheet) {
        var titles = new ArrayList<>(List.of("Longtable id", "Name", "Place", "Province", "Latitude", "Longitude"));
        FIELDS.forEach(field -> titles.add(field.getKey()));
        titles.add("Numbers");
        sheet.row(titles);
        rows("""
                select o.id, o.name, coalesce(t.told, '{}')::text as told, coalesce(i.numbers, '[]')::text as numbers
                from directory.organisation o
                  left join lateral (select jsonb_object_agg(f.field, f.told) as told from (
                    select l.field, jsonb_agg(l.value order by l.value) as told from directory.line l
                    where l.organisation_id = o.id group by l.field) f) t on true
                  left join lateral (select jsonb_agg(i.scheme || ':' || i.value order by i.scheme, i.value) as numbers
                    from directory.identifier i where i.organisation_id = o.id) i on true
                order by o.id
                """, row -> sheet.row(organisation(row)));
    }

    private List<String> organisation(ResultSet row) throws SQLException {
        var told =
                JsonMapper.shared().readValue(row.getString("told"), new TypeReference<Map<String, List<String>>>() {});
        var numbers = JsonMapper.shared().readValue(row.getString("numbers"), new TypeReference<List<String>>() {});
        var at = told.getOrDefault("coordinates", List.of("")).getFirst().split(",", 2);
        var cells = new ArrayList<>(List.of(row.getString("id"), row.getString("name")));
        cells.addAll(place(told.getOrDefault("place", List.of("")).getFirst()));
        cells.add(at[0]);
        cells.add(at.length > 1 ? at[1] : "");
        FIELDS.forEach(field -> cells.add(Several.join(told.getOrDefault(field.getValue(), List.of()))));
        cells.add(Several.join(numbers));
        return cells;
    }

    /**
     * Name and province of a place that is known here and alone has them, else what is told as it is: words, or the number
     * of a place whose name another of its province has too.
     */
    private List<String> place(String told) {
        return Optional.of(told)
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(gazetteer::told)
                .map(place -> placesOut.computeIfAbsent(place, this::named))
                .orElse(List.of(told, ""));
    }

    private List<String> named(Place place) {
        var province = place.province().name();
        return gazetteer
                        .exactly(place.name() + ", " + province)
                        .filter(place::equals)
                        .isPresent()
                ? List.of(place.name(), province)
                : List.of(place.code(), "");
    }

    private void affiliations(Sheet sheet) {
        sheet.row("Person", "Organisation", "Longtable id", "Role", "Since", "Until");
        rows(
                """
                select p.name as person, o.name as organisation, o.id, a.role, a.since, a.until
                from directory.affiliation a join people.person p on p.id = a.person_id
                  join directory.organisation o on o.id = a.organisation_id
                where a.confirmed_at is not null order by a.organisation_id, a.id
                """,
                row -> sheet.row(
                        row.getString("person"),
                        row.getString("organisation"),
                        row.getString("id"),
                        row.getString("role"),
                        row.getString("since"),
                        text(row, "until")));
    }

    private void ties(Sheet sheet) {
        sheet.row(
                "Longtable id",
                "Identifier",
                "From",
                "From Longtable id",
                "To",
                "To Longtable id",
                "Kind",
                "Known by",
                "Since",
                "Until",
                "Told in");
        rows(
                """
                select t.id, t.key, f.name as from_name, f.id as from_id, o.name as to_name, o.id as to_id, t.kind, t.known_by,
                  t.since, t.until, bringing.source_name(t.source_id) as told_in
                from bringing.tie t join directory.organisation f on f.id = t.from_id
                  join directory.organisation o on o.id = t.to_id
                order by t.source_id, t.key
                """,
                row -> sheet.row(
                        row.getString("id"),
                        row.getString("key"),
                        row.getString("from_name"),
                        row.getString("from_id"),
                        row.getString("to_name"),
                        row.getString("to_id"),
                        row.getString("kind"),
                        row.getString("known_by").replace('_', ' '),
                        text(row, "since"),
                        text(row, "until"),
                        text(row, "told_in")));
    }

    private void grants(Sheet sheet) {
        sheet.row(
                "Longtable id",
                "Identifier",
                "Title",
                "Description",
                "Currency",
                "Amount Awarded",
                "Award Date",
                "Recipient Org:Identifier",
                "Recipient Org:Name",
                "Funding Org:Identifier",
                "Funding Org:Name",
                "Told in");
        rows(
                """
                select a.id, a.key, a.title, a.about, a.currency, a.cents, a.awarded_on, r.id as recipient_id, r.name as recipient,
                  f.id as funder_id, f.name as funder, bringing.source_name(a.source_id) as told_in
                from bringing.award a join directory.organisation r on r.id = a.recipient_id
                  left join directory.organisation f on f.id = a.funder_id
                order by a.source_id, a.key
                """,
                row -> sheet.row(
                        row.getString("id"),
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("about"),
                        text(row, "currency"),
                        row.getObject("cents") == null
                                ? ""
                                : java.math.BigDecimal.valueOf(row.getLong("cents"), 2)
                                        .toPlainString(),
                        text(row, "awarded_on"),
                        text(row, "recipient_id"),
                        row.getString("recipient"),
                        text(row, "funder_id"),
                        text(row, "funder"),
                        text(row, "told_in")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    /** One row after the other, as the database hands them over. */
    private void rows(String sql, org.springframework.jdbc.core.RowCallbackHandler each) {
        var slowly = new JdbcTemplate(dataSource);
        slowly.setFetchSize(AT_ONCE);
        slowly.query(sql, each);
    }
}
