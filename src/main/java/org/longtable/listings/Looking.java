package org.longtable.listings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Job;
import org.longtable.ground.Works;
import org.longtable.listings.Compared.Told;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for organisations that may be the same: whenever something has changed by which they are compared, some of them
 * at a time. The works do it, for it must see what nobody sees all of; who is told of what is found is another matter.
 */
@Component
class Looking {
    private static final int AT_ONCE = 5000;

    private final Works works;
    private final PlaceNames places;
    private final Clock clock;

    Looking(Works works, PlaceNames places, Clock clock) {
        this.works = works;
        this.places = places;
        this.clock = clock;
    }

    @Bean
    static Job lookForTheSame(Looking looking) {
        return new Job("look-for-the-same-organisations", Duration.ofMinutes(1), looking::all);
    }

    /** Looks at all that have changed; @return how many questions came of it. */
    int all() {
        var found = 0;
        for (var some = some(); some >= 0; some = some()) found += some;
        return found;
    }

    /** Looks at some that have changed; @return how many questions came of it, or -1 when nothing had changed. */
    int some() {
        return works.<Integer>in(db -> {
            var taken = take(db);
            if (taken.isEmpty()) return -1;
            var shared = shared(db);
            keep(db, taken, shared);
            return db.sql("select listings.pair_up(:ids, :now)")
                    .param("ids", taken.stream().map(Taken::id).toArray(UUID[]::new))
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Integer.class)
                    .single();
        });
    }

    /** @param told nothing when it is not here any more */
    private record Taken(UUID id, @Nullable Told told) {}

    private List<Taken> take(JdbcClient db) {
        return db.sql("select * from listings.take(:most)")
                .param("most", AT_ONCE)
                .query((row, _) -> {
                    var id = row.getObject("organisation_id", UUID.class);
                    var name = row.getString("name");
                    return new Taken(
                            id,
                            name == null
                                    ? null
                                    : new Told(
                                            id,
                                            name,
                                            places.name(row.getString("place")),
                                            List.of((String[])
                                                    row.getArray("websites").getArray()),
                                            List.of((String[])
                                                    row.getArray("emails").getArray()),
                                            List.of((String[])
                                                    row.getArray("numbers").getArray())));
                })
                .list();
    }

    private static Set<String> shared(JdbcClient db) {
        return new HashSet<>(db.sql("select listings.shared_domains() as domain")
                .query((row, _) -> row.getString("domain"))
                .list());
    }

    private static void keep(JdbcClient db, List<Taken> taken, Set<String> shared) {
        var gone =
                taken.stream().filter(one -> one.told() == null).map(Taken::id).toArray(UUID[]::new);
        var compared = new ArrayList<Compared>();
        for (var one : taken) if (one.told() != null) compared.add(Compared.of(one.told(), shared));
        var ids = new ArrayList<UUID>();
        var kinds = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var one : compared)
            for (var key : one.keys()) {
                ids.add(one.organisation());
                kinds.add(key.kind());
                values.add(key.value());
            }
        db.sql("select listings.keep(:gone, :ids, :plains, :places, :marks, :keyIds, :kinds, :values)")
                .param("gone", gone)
                .param("ids", compared.stream().map(Compared::organisation).toArray(UUID[]::new))
                .param("plains", compared.stream().map(Compared::plain).toArray(String[]::new))
                .param("places", compared.stream().map(Compared::place).toArray(String[]::new))
                .param("marks", compared.stream().map(Compared::mark).toArray(String[]::new))
                .param("keyIds", ids.toArray(UUID[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("values", values.toArray(String[]::new))
                .query((_, _) -> 0)
                .list();
    }
}
