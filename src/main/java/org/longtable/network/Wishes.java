package org.longtable.network;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what someone chooses about introducing and being introduced. Without a choice nobody is asked to introduce. */
@Component
public class Wishes {
    public enum Wish {
        /** May be asked to introduce people to each other. */
        MAY_INTRODUCE,
        /** As a host, may be asked to introduce whoever knows nobody yet (R106); of nobody else it counts. */
        FIRST_INTRODUCTIONS,
        /** No more introductions from anyone. */
        NO_INTRODUCTIONS,
        /** Not suggested to anyone as a possible partner. */
        NO_MATCHING;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final JdbcClient db;

    Wishes(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Set<Wish> of(PersonId me) {
        var fields = new HashSet<>(db.sql("select field from directory.line where person_id = :me and value = 'yes'")
                .param("me", me.value())
                .query(String.class)
                .list());
        var wishes = new HashSet<Wish>();
        for (var wish : Wish.values()) if (fields.contains(wish.field())) wishes.add(wish);
        return wishes;
    }

    /** Whether the asking person looks after the installation. */
    @Transactional(readOnly = true)
    public boolean isHost() {
        return db.sql("select network.i_host()").query(Boolean.class).single();
    }

    /** Keeps what the asking person chose, all of it. */
    @Transactional
    public void choose(Set<Wish> wishes, PersonId me) {
        var before = of(me);
        for (var wish : Wish.values()) {
            if (before.contains(wish) == wishes.contains(wish)) continue;
            db.sql("select network.choose(:field, :chosen, :line)")
                    .param("field", wish.field())
                    .param("chosen", wishes.contains(wish))
                    .param("line", Ids.fresh())
                    .query((_, _) -> 0)
                    .list();
        }
    }
}
