package org.longtable.bringing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.longtable.ground.Secret;
import org.longtable.site.Language;
import org.longtable.vocabulary.Money;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Some rows on their way into the database, in the form in which PostgreSQL takes in many at once. */
final class Batch {
    private final BringingId bringing;
    private final DataSource dataSource;
    private final BringingStore store;
    private final StringBuilder organisations = new StringBuilder();
    private final StringBuilder awards = new StringBuilder();
    private final StringBuilder people = new StringBuilder();
    private final StringBuilder ties = new StringBuilder();
    private final List<Finding> findings = new ArrayList<>();

    Batch(BringingId bringing, DataSource dataSource, BringingStore store) {
        this.bringing = bringing;
        this.dataSource = dataSource;
        this.store = store;
    }

    List<Finding> findings() {
        return findings;
    }

    void add(Staged one) {
        one.copy(bringing, organisations);
    }

    void award(
            int row,
            String key,
            String ours,
            Optional<String> funder,
            String recipient,
            String title,
            String about,
            Optional<Money> money,
            Optional<LocalDate> day) {
        var what = new StringBuilder();
        cell(funder.orElse(null), what);
        cell(recipient, what);
        cell(title, what);
        cell(about, what);
        cell(money.map(one -> Long.toString(one.cents())).orElse(null), what);
        cell(money.map(one -> one.currency().getCurrencyCode()).orElse(null), what);
        cell(day.map(LocalDate::toString).orElse(null), what);
        awards.append(bringing).append('\t').append(row);
        cell(key, awards);
        cell(ours, awards);
        cell(HexFormat.of().formatHex(Secret.hash(what.toString()), 0, 16), awards);
        awards.append(what).append('\n');
    }

    void person(
            int row,
            String name,
            String email,
            String organisation,
            String number,
            String role,
            Optional<LocalDate> since,
            Language language) {
        people.append(bringing).append('\t').append(row);
        for (var text : List.of(name, email, organisation, number, role)) cell(text, people);
        cell(since.map(LocalDate::toString).orElse(null), people);
        cell(language.code(), people);
        people.append('\n');
    }

    void tie(
            int row,
            String key,
            String ours,
            String from,
            String fromNumber,
            String to,
            String toNumber,
            String kind,
            String knownBy,
            Optional<LocalDate> since,
            Optional<LocalDate> until) {
        ties.append(bringing).append('\t').append(row);
        for (var text : List.of(key, ours, from, fromNumber, to, toNumber, kind, knownBy)) cell(text, ties);
        cell(since.map(LocalDate::toString).orElse(null), ties);
        cell(until.map(LocalDate::toString).orElse(null), ties);
        ties.append('\n');
    }

    /** Hands all of it over to the running transaction. */
    void send() {
        copy("bringing.staged (bringing_id, row_number, key, hash, organisation_id, name, told)", organisations);
        copy("""
                bringing.staged_award (bringing_id, row_number, key, ours, hash, funder_key, recipient_key, title, about, cents,
                  currency, awarded_on)""", awards);
        copy("""
                bringing.staged_person (bringing_id, row_number, name, email, organisation, longtable, role, since,
                  language)""", people);
        copy("""
                bringing.staged_tie (bringing_id, row_number, key, ours, from_name, from_id, to_name, to_id, kind, known_by,
                  since, until)""", ties);
        store.note(bringing, findings);
        findings.clear();
    }

    private void copy(String into, StringBuilder rows) {
        if (rows.isEmpty()) return;
        var connection = DataSourceUtils.getConnection(dataSource);
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
            var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
            rows.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be taken in", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void cell(@org.jspecify.annotations.Nullable String text, StringBuilder to) {
        to.append('\t');
        if (text == null) to.append("\\N");
        else Staged.escaped(text, to);
    }
}
