package org.longtable.meanings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Front door: what the site host adds to the vocabulary, and takes back. */
@Component
class Additions {
    private final JdbcClient db;
    private final Meanings meanings;
    private final Clock clock;

    Additions(JdbcClient db, Meanings meanings, Clock clock) {
        this.db = db;
        this.meanings = meanings;
        this.clock = clock;
    }

    /** Adds concepts; one that is there already gains the names and places it did not have. */
    @Transactional
    void add(String file, Collection<Concept> concepts, PersonId me) {
        var addition = Ids.fresh();
        db.sql("insert into meanings.addition (id, file, by_person, at) values (:id, :file, :me, :at)")
                .param("id", addition)
                .param("file", file)
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        for (var concept : concepts) add(addition, concept);
        changed();
    }

    private void add(UUID addition, Concept concept) {
        db.sql("""
                insert into meanings.concept
                  (addition_id, id, name_en, name_fr, others_en, others_fr, broader, related, given)
                values (:addition, :id, :en, :fr, :othersEn, :othersFr, :broader, :related, :given)
                """)
                .param("addition", addition)
                .param("id", concept.id())
                .param("en", concept.names().getOrDefault("en", ""))
                .param("fr", concept.names().getOrDefault("fr", ""))
                .param("othersEn", concept.otherNames("en").toArray(String[]::new))
                .param("othersFr", concept.otherNames("fr").toArray(String[]::new))
                .param("broader", concept.broader().toArray(String[]::new))
                .param("related", concept.related().toArray(String[]::new))
                .param("given", concept.given())
                .update();
    }

    /** Takes an addition back, or puts it there again. */
    @Transactional
    void takeBack(UUID addition, boolean back) {
        var marked = db.sql("""
                update meanings.addition set taken_back_at = :at where id = :id and (taken_back_at is null) = :back
                """)
                .param("at", back ? Timestamp.from(clock.instant()) : null)
                .param("id", addition)
                .param("back", back)
                .update();
        if (marked == 0) throw new NotFound();
        changed();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Addition> all() {
        return db.sql("""
                select a.id, a.file, a.at, a.taken_back_at, count(*)::int as many,
                  min(coalesce(nullif(c.name_en, ''), c.name_fr)) as first
                from meanings.addition a join meanings.concept c on c.addition_id = a.id
                group by a.id order by a.at desc, a.id desc limit 100
                """)
                .query((row, _) -> new Addition(
                        row.getObject("id", UUID.class),
                        row.getString("file"),
                        row.getString("first"),
                        row.getInt("many"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("taken_back_at")).map(Timestamp::toInstant)))
                .list();
    }

    private void changed() {
        db.sql("""
                insert into meanings.edition as e (number) values ((extract(epoch from clock_timestamp()) * 1000)::bigint)
                on conflict (only_one) do update set number = greatest(e.number + 1, excluded.number)
                """).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                meanings.isStale();
            }
        });
    }

    static long edition(JdbcClient db) {
        return db.sql("select meanings.edition_now()").query(Long.class).single();
    }

    /** The vocabulary that comes with the product, with all that was added and not taken back. */
    static Edition read(JdbcClient db) {
        var number = edition(db);
        var added = db.sql("select * from meanings.added()")
                .query((row, _) -> concept(row))
                .list();
        return new Edition(number, new Vocabulary(together(Skos.shipped(), added)));
    }

    static Collection<Concept> together(List<Concept> shipped, List<Concept> added) {
        var all = new LinkedHashMap<String, Concept>();
        Stream.concat(shipped.stream(), added.stream())
                .forEach(concept -> all.merge(concept.id(), concept, Additions::joined));
        return all.values();
    }

    /** The first keeps its names; what the other calls it besides becomes another name. */
    private static Concept joined(Concept one, Concept other) {
        var names = new LinkedHashMap<>(one.names());
        var others = new LinkedHashMap<String, List<String>>();
        for (var language : Vocabulary.LANGUAGES) {
            var all = new LinkedHashSet<>(one.otherNames(language));
            all.addAll(other.otherNames(language));
            var name = other.names().get(language);
            if (name != null && names.putIfAbsent(language, name) != null) all.add(name);
            all.remove(names.get(language));
            if (!all.isEmpty()) others.put(language, List.copyOf(all));
        }
        return new Concept(
                one.id(),
                Map.copyOf(names),
                Map.copyOf(others),
                both(one.broader(), other.broader()),
                both(one.related(), other.related()),
                one.given());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var both = new LinkedHashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }

    private static Concept concept(ResultSet row) throws SQLException {
        var names = new LinkedHashMap<String, String>();
        var others = new LinkedHashMap<String, List<String>>();
        for (var language : Vocabulary.LANGUAGES) {
            var name = row.getString("name_" + language);
            if (!name.isEmpty()) names.put(language, name);
            others.put(language, texts(row.getArray("others_" + language)));
        }
        return new Concept(
                row.getString("id"),
                Map.copyOf(names),
                Map.copyOf(others),
                Set.copyOf(texts(row.getArray("broader"))),
                Set.copyOf(texts(row.getArray("related"))),
                row.getBoolean("given"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return new ArrayList<>(Arrays.asList((String[]) array.getArray()));
    }
}
