package org.longtable.listings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those that are close to one about to be listed, or are called so, as far as the asking person may see them. */
@Component
class AlikeViews {
    private static final int MOST = 8;
    static final int SHOWN = 20;

    private final JdbcClient db;
    private final Looking looking;
    private final PlaceNames places;

    AlikeViews(JdbcClient db, Looking looking, PlaceNames places) {
        this.db = db;
        this.places = places;
        this.looking = looking;
    }

    @Transactional(readOnly = true)
    public List<Alike> to(Wanted wanted) {
        looking.some(); // also at what was listed a moment ago
        return db.sql("""
                select o.id, o.name, coalesce(p.value, '') as place
                from listings.near(:plain, :place, :website, :email, :most) n
                  join directory.organisation o on o.id = n.organisation_id
                  left join directory.line p on p.organisation_id = o.id and p.field = 'place'
                order by n.closeness desc, o.id
                """)
                .param("plain", PlainName.of(wanted.name()).text())
                .param("place", PlainName.place(places.name(wanted.place())))
                .param("website", Domain.of(wanted.website()).orElse(""))
                .param("email", Domain.of(wanted.email()).orElse(""))
                .param("most", MOST)
                .query(this::alike)
                .list();
    }

    /** Those called so, also one of a moment ago, and those close to it that were looked at already; the closest first. */
    @Transactional(readOnly = true)
    public List<Alike> called(String name) {
        return db.sql("""
                select o.id, o.name, coalesce(p.value, '') as place
                from (select id, 2 as closeness from directory.organisation where lower_name = lower(:name)
                    union all select organisation_id, closeness from listings.near(:plain, '', '', '', :most)) n
                  join directory.organisation o on o.id = n.id
                  left join directory.line p on p.organisation_id = o.id and p.field = 'place'
                group by o.id, o.name, p.value order by max(n.closeness) desc, o.id limit :most
                """)
                .param("name", name)
                .param("plain", PlainName.of(name).text())
                .param("most", MOST)
                .query(this::alike)
                .list();
    }

    /** Those whose name has these words or words close to them, without the one they are looked for from. */
    @Transactional(readOnly = true)
    public List<Alike> named(String words, OrganisationId from) {
        var plain = PlainName.of(words).text();
        if (plain.isEmpty()) return List.of();
        return db.sql("""
                select o.id, o.name, coalesce(p.value, '') as place
                from listings.named(:plain, :most) n
                  join directory.organisation o on o.id = n.organisation_id and o.id <> :from
                  left join directory.line p on p.organisation_id = o.id and p.field = 'place'
                order by n.closeness desc, o.name, o.id limit :shown
                """)
                .param("plain", plain)
                .param("most", 4 * SHOWN)
                .param("from", from.value())
                .param("shown", SHOWN)
                .query(this::alike)
                .list();
    }

    private Alike alike(ResultSet row, int number) throws SQLException {
        return new Alike(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                places.name(row.getString("place")));
    }
}
