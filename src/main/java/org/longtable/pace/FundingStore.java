package org.longtable.pace;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Together;
import org.longtable.pace.Due.Kind;
import org.longtable.pace.Funding.Dated;
import org.longtable.pace.Funding.Entered;
import org.longtable.vocabulary.DueId;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grants and their dates, as the asking person may see them: two queries, however many. */
@Component
class FundingStore {
    private record Row(
            FundingId id,
            TableId table,
            String name,
            Optional<PartnerId> funder,
            Optional<Money> amount,
            long version) {}

    private record DueRow(UUID funding, Due due) {}

    private final JdbcClient db;

    FundingStore(JdbcClient db) {
        this.db = db;
    }

    List<Funding> at(TableId table) {
        return Together.read("pace.funding", table, this::at).orElse(List.of());
    }

    private Map<TableId, List<Funding>> at(List<TableId> tables) {
        return read("f.table_id = any(:of)", tables.stream().map(TableId::value).toArray(UUID[]::new)).stream()
                .collect(groupingBy(Funding::table));
    }

    /** Those of the asking person's partners, wherever they are. */
    List<Funding> ofOwnGrants() {
        return read("f.id = any(array(select pace.own_fundings())) and :of = '{}'::uuid[]", new UUID[0]);
    }

    private List<Funding> read(String which, UUID[] of) {
        var dues = db
                .sql("""
                        select d.id, d.funding_id, d.kind, d.words, d.on_day, d.replaced_at is not null as moved
                        from pace.due d join pace.funding f on f.id = d.funding_id
                        where %s and f.removed_at is null
                        order by d.set_at, d.id
                        """.formatted(which))
                .param("of", of)
                .query((row, _) -> new DueRow(row.getObject("funding_id", UUID.class), due(row)))
                .list()
                .stream()
                .collect(groupingBy(DueRow::funding));
        return db.sql("""
                        select f.id, f.table_id, f.name, f.partner_id, f.cents, f.currency, f.version from pace.funding f
                        where %s and f.removed_at is null order by f.made_at, f.id
                        """.formatted(which)).param("of", of).query((row, _) -> row(row)).list().stream()
                .map(row -> funding(
                        row.table(),
                        row,
                        dues.getOrDefault(row.id().value(), List.of()).stream()
                                .map(DueRow::due)
                                .toList()))
                .toList();
    }

    void add(FundingId id, TableId table, Entered entered, PersonId by, Instant at) {
        db.sql("""
                insert into pace.funding (id, table_id, name, partner_id, cents, currency, made_by, made_at)
                values (:id, :table, :name, :funder, :cents, :currency, :by, :at)
                """)
                .param("id", id.value())
                .param("table", table.value())
                .param("name", entered.name())
                .param("funder", entered.funder().map(PartnerId::value).orElse(null))
                .param("cents", entered.amount().map(Money::cents).orElse(null))
                .param("currency", currency(entered))
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
        for (var date : entered.dates()) add(id, date, by, at);
    }

    /** @return false when someone else saved it since this version */
    boolean change(FundingId id, Entered entered, long version) {
        return db.sql("""
                        update pace.funding set name = :name, partner_id = :funder, cents = :cents, currency = :currency,
                          version = version + 1
                        where id = :id and version = :version and removed_at is null
                        """)
                        .param("id", id.value())
                        .param("name", entered.name())
                        .param("funder", entered.funder().map(PartnerId::value).orElse(null))
                        .param("cents", entered.amount().map(Money::cents).orElse(null))
                        .param("currency", currency(entered))
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean remove(FundingId id, Instant at) {
        return db.sql(
                                "update pace.funding set removed_at = :at, version = version + 1 where id = :id and removed_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void add(FundingId funding, Dated date, PersonId by, Instant at) {
        db.sql("""
                insert into pace.due (id, funding_id, kind, words, on_day, set_by, set_at)
                values (:id, :funding, :kind, :words, :day, :by, :at)
                """)
                .param("id", DueId.fresh().value())
                .param("funding", funding.value())
                .param("kind", date.kind().code())
                .param("words", date.words())
                .param("day", date.on())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The date no longer holds; it stays, struck through. */
    void replace(DueId due, Instant at) {
        db.sql("update pace.due set replaced_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", due.value())
                .update();
    }

    void reword(DueId due, String words) {
        db.sql("update pace.due set words = :words where id = :id")
                .param("words", words)
                .param("id", due.value())
                .update();
    }

    private static Funding funding(TableId table, Row row, List<Due> dues) {
        var places = new EnumMap<Kind, Integer>(Kind.class);
        var dates = new ArrayList<Dated>();
        for (var due : dues)
            if (!due.moved())
                dates.add(new Dated(due.kind(), places.merge(due.kind(), 1, Integer::sum) - 1, due.words(), due.on()));
        dates.sort(Comparator.comparing(Dated::kind));
        return new Funding(
                row.id(), table, new Entered(row.name(), row.funder(), row.amount(), dates), dues, row.version());
    }

    private static String currency(Entered entered) {
        return entered.amount().map(Money::currency).orElse(Money.CANADIAN).getCurrencyCode();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new FundingId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                row.getString("name"),
                partner(row.getObject("partner_id", UUID.class)),
                amount(row.getObject("cents", Long.class), row.getString("currency")),
                row.getLong("version"));
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new DueId(row.getObject("id", UUID.class)),
                Kind.fromCode(row.getString("kind")),
                row.getString("words"),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("moved"));
    }

    private static Optional<PartnerId> partner(@Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.of(new PartnerId(id));
    }

    private static Optional<Money> amount(@Nullable Long cents, String currency) {
        return cents == null ? Optional.empty() : Optional.of(new Money(cents, Currency.getInstance(currency)));
    }
}
