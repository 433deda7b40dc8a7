package org.longtable.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.longtable.people.SeenBy;
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
    private static final List<Field> TOLD = List.of(Field.PLACE, Field.ABOUT);

    private final JdbcClient db;
    private final LineStore lines;
    private final Clock clock;

    Communities(JdbcClient db, LineStore lines, Clock clock) {
        this.db = db;
        this.lines = lines;
        this.clock = clock;
    }

    @Transactional
    public CommunityId begin(String name, PersonId by) {
        return begin(name, "", "", by);
    }

    @Transactional
    public CommunityId begin(String name, String place, String about, PersonId by) {
        var id = CommunityId.fresh();
        db.sql("""
                insert into directory.community (id, name, begun_by, begun_at) values (:id, :name, :by, :now)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        tell(id, place, about);
        return id;
    }

    /** Those whose name the asking person may see, to choose one when inviting; in no order. */
    @Transactional(readOnly = true)
    public List<CommunityView> inSight() {
        return db.sql("""
                select id, name, coalesce((
                  select min(value) from directory.line where community_id = c.id and field = 'place'), '') as place
                from directory.community c
                """)
                .query((row, _) -> new CommunityView(
                        new CommunityId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("place")))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<CommunityView> named(CommunityId id) {
        return stored(id).map(community -> new CommunityView(community.id(), community.name(), community.place()));
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
                update directory.community set name = :name, version = version + 1
                where id = :id and version = :version
                """)
                .param("name", changed.name())
                .param("id", changed.id().value())
                .param("version", version)
                .update();
        if (saved == 1) {
            tell(changed.id(), changed.place(), changed.about());
            return;
        }
        var stored = stored(changed.id()).filter(Community::mine).orElseThrow(NotFound::new);
        throw new SavedMeanwhile(stored.version(), stored.fields());
    }

    private void tell(CommunityId id, String place, String about) {
        var told = Stream.of(new Line(Field.PLACE, place, SeenBy.TABLES), new Line(Field.ABOUT, about, SeenBy.TABLES))
                .filter(line -> !line.value().isEmpty())
                .toList();
        lines.tell(Subject.of(id), TOLD, told);
    }

    private static String words(List<Line> told, Field field) {
        return told.stream()
                .filter(line -> line.field() == field)
                .map(Line::value)
                .findFirst()
                .orElse("");
    }

    private Optional<Community> stored(CommunityId id) {
        var told = lines.of(Subject.of(id));
        return db.sql("""
                select id, name, version, directory.is_my_community(id) as mine
                from directory.community where id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> new Community(
                        new CommunityId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        words(told, Field.PLACE),
                        words(told, Field.ABOUT),
                        row.getBoolean("mine"),
                        row.getLong("version")))
                .optional();
    }
}
