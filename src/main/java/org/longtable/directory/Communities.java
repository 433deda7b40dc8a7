package org.longtable.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.longtable.directory.Organisation.SeenBy;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.CommunityId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: communities, as the asking person may see them. */
@Component
public class Communities {
    private static final String SELECT = """
            select c.id, c.name, coalesce((
              select min(l.value) from directory.line l where l.community_id = c.id and l.field = 'place'), '') as place
            from directory.community c
            """;

    private final JdbcClient db;
    private final Gazetteer gazetteer;
    private final Clock clock;

    Communities(JdbcClient db, Gazetteer gazetteer, Clock clock) {
        this.db = db;
        this.gazetteer = gazetteer;
        this.clock = clock;
    }

    @Transactional
    public CommunityId begin(String name, PersonId by) {
        var id = CommunityId.fresh();
        db.sql("""
                insert into directory.community (id, name, begun_by, begun_at) values (:id, :name, :by, :now)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Those whose name the asking person may see, to choose one when inviting; in no order. */
    @Transactional(readOnly = true)
    public List<CommunityView> inSight() {
        return db.sql(SELECT).query(this::view).list();
    }

    /** Those for which the asking person may write; in no order. */
    @Transactional(readOnly = true)
    public List<CommunityView> mine() {
        return db.sql(SELECT + "where c.id in (select directory.communities_i_write())")
                .query(this::view)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<CommunityView> named(CommunityId id) {
        return db.sql(SELECT + "where c.id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    private CommunityView view(ResultSet row, int number) throws SQLException {
        return new CommunityView(
                new CommunityId(row.getObject("id", UUID.class)),
                row.getString("name"),
                gazetteer.briefly(row.getString("place")));
    }

    /** @throws NotFound when the asking person may not see it */
    @Transactional(readOnly = true)
    public Community find(CommunityId id) {
        return stored(id).orElseThrow(NotFound::new);
    }

    /**
     * Saves what was written about it.
     *
     * @param version the version that was shown
     * @throws SavedMeanwhile when someone else saved it since
     * @throws NotFound when it is not the asking person's to change
     */
    @Transactional
    public void change(Community changed, long version) {
        var saved = db.sql("""
                update directory.community set name = :name, seen_by = :seenBy, version = version + 1
                where id = :id and version = :version
                """)
                .param("name", changed.name())
                .param("seenBy", changed.seenBy().code())
                .param("id", changed.id().value())
                .param("version", version)
                .update();
        if (saved == 1) return;
        var stored = stored(changed.id()).filter(Community::mine).orElseThrow(NotFound::new);
        throw new SavedMeanwhile(stored.version(), stored.fields());
    }

    private Optional<Community> stored(CommunityId id) {
        return db.sql("""
                select id, name, seen_by, version, directory.is_my_community(id) as mine
                from directory.community where id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> new Community(
                        new CommunityId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        SeenBy.valueOf(row.getString("seen_by").toUpperCase(Locale.ROOT)),
                        row.getBoolean("mine"),
                        row.getLong("version")))
                .optional();
    }
}
