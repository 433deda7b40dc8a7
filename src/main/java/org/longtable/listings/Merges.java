package org.longtable.listings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Field;
import org.longtable.ground.Settings;
import org.longtable.listings.Merge.LeftOver;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Front door: two organisations are made one by people. Where an organisation has people here one of them says yes for it,
 * elsewhere the site host or whoever began it. Everything goes to the one that stays, and all of it can go back.
 */
@Component
public class Merges {
    /** What became of asking, saying yes, or undoing. */
    public enum Outcome {
        DONE,
        ASKED,
        DECLINED,
        UNDONE,
        /** Both have a place at one table. */
        ONE_TABLE,
        /** One of the two has been made one with another meanwhile. */
        MERGED_MEANWHILE,
        ASKED_ALREADY,
        /** What was made one later is put asunder first. */
        LATER_FIRST,
        /** The one that stays has itself been made one with another. */
        MERGED_ON
    }

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Merges(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks for two to be made one; does it at once where the asking person may say yes for both.
     *
     * @param choices of which a value stays where only one can, by field: {@code kept} or {@code merged}
     * @throws NotFound when the asking person may not see both, or speaks for neither
     */
    @Transactional
    public Outcome propose(MergeId id, OrganisationId kept, OrganisationId merged, Map<String, String> choices) {
        insistOnSeeing(kept, merged);
        var once = Arrays.stream(Field.values()).filter(Field::isOne).map(Field::code);
        return outcome(db.sql("""
                select listings.propose(:id, :kept, :merged, cast(:choices as jsonb), :once, :now)
                """)
                .param("id", id.value())
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("choices", JsonMapper.shared().writeValueAsString(choices))
                .param("once", once.toArray(String[]::new))
                .param("now", now())
                .query(String.class)
                .single());
    }

    private void insistOnSeeing(OrganisationId one, OrganisationId other) {
        var seen = db.sql("select count(*) from directory.organisation where id in (:one, :other)")
                .param("one", one.value())
                .param("other", other.value())
                .query(Long.class)
                .single();
        if (seen != 2) throw new NotFound();
    }

    /** Says yes or no to what was asked. @throws NotFound for whom it does not wait */
    @Transactional
    public Outcome answer(MergeId id, boolean yes) {
        return outcome(db.sql("select listings.answer(:id, :yes, :now)")
                .param("id", id.value())
                .param("yes", yes)
                .param("now", now())
                .query(String.class)
                .single());
    }

    /** Puts two asunder again. @throws NotFound for anyone who does not speak for the one that stayed */
    @Transactional
    public Outcome undo(MergeId id) {
        return outcome(db.sql("select listings.undo(:id, :now)")
                .param("id", id.value())
                .param("now", now())
                .query(String.class)
                .single());
    }

    private static Outcome outcome(String answer) {
        if (answer.equals("unknown")) throw new NotFound();
        return Outcome.valueOf(answer.toUpperCase(java.util.Locale.ROOT));
    }

    /** One, for those whom it concerns. */
    @Transactional(readOnly = true)
    public Merge find(MergeId id) {
        return read(id.value()).stream()
                .filter(merge -> merge.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those of one organisation, for those whom they concern; the latest first. */
    @Transactional(readOnly = true)
    public List<Merge> of(OrganisationId organisation) {
        return read(organisation.value()).stream()
                .filter(merge -> merge.state() != Merge.State.DECLINED)
                .toList();
    }

    /** Those that wait for the asking person's yes. */
    @Transactional(readOnly = true)
    public List<Merge> waiting() {
        return read(null).stream().filter(Merge::waitsForMe).toList();
    }

    /** Whether both have a place, or are offered one, at a table; the names of those the asking person may see. */
    @Transactional(readOnly = true)
    public List<String> tablesOfBoth(OrganisationId one, OrganisationId other) {
        return db.sql("""
                select t.name from tables.longtable t
                  join tables.partner a on a.table_id = t.id and a.organisation_id = :one
                  join tables.partner b on b.table_id = t.id and b.organisation_id = :other
                where a.state in ('proposed', 'invited', 'seated') and b.state in ('proposed', 'invited', 'seated')
                order by t.name
                """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /** The organisation to which the id of one that was given up leads on, if the asking person may see it. */
    @Transactional(readOnly = true)
    public Optional<OrganisationId> leadsTo(OrganisationId organisation) {
        return db.sql("""
                select id from directory.organisation where id = directory.leads_to(:id) and id <> :id
                """)
                .param("id", organisation.value())
                .query(UUID.class)
                .optional()
                .map(OrganisationId::new);
    }

    private List<Merge> read(@Nullable UUID about) {
        return db.sql("select * from listings.merges(:about)")
                .param("about", about, Types.OTHER)
                .query(this::row)
                .list();
    }

    private Merge row(ResultSet row, int number) throws SQLException {
        return new Merge(
                new MergeId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("kept", UUID.class)),
                new OrganisationId(row.getObject("merged", UUID.class)),
                row.getString("kept_name"),
                row.getString("merged_name"),
                choices(row.getString("choices")),
                row.getString("asked_by"),
                Objects.requireNonNull(day(row.getTimestamp("asked_at"))),
                Objects.requireNonNullElse(row.getString("kept_yes"), ""),
                Objects.requireNonNullElse(row.getString("merged_yes"), ""),
                Merge.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                Objects.requireNonNullElse(row.getString("settled_by"), ""),
                day(row.getTimestamp("settled_at")),
                Objects.requireNonNullElse(row.getString("undone_by"), ""),
                day(row.getTimestamp("undone_at")),
                leftOver(row.getString("left_over")),
                row.getBoolean("i_speak_for_kept"),
                row.getBoolean("i_speak_for_merged"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> choices(String json) {
        return (Map<String, String>) JsonMapper.shared().readValue(json, Map.class);
    }

    @SuppressWarnings("unchecked")
    private static List<LeftOver> leftOver(String json) {
        return ((List<Map<String, String>>) JsonMapper.shared().readValue(json, List.class))
                .stream()
                        .map(one -> LeftOver.of(one.getOrDefault("what", "since"), one.getOrDefault("tab", "")))
                        .distinct()
                        .toList();
    }

    private @Nullable LocalDate day(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant().atZone(settings.zone()).toLocalDate();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
