package org.longtable.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Works;
import org.longtable.letters.Correspondents;
import org.longtable.letters.Rhythm;
import org.longtable.letters.To;
import org.longtable.site.Language;
import org.longtable.site.Readers;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: who someone is. Everything is found as the asking person may see it. */
@Component
public class People implements Readers, Correspondents {
    private final JdbcClient db;
    private final PersonStore store;
    private final Works works;
    private final Clock clock;

    People(JdbcClient db, PersonStore store, Works works, Clock clock) {
        this.db = db;
        this.store = store;
        this.works = works;
        this.clock = clock;
    }

    /** A person with what the asking person may see of them. @throws NotFound when that is nothing */
    @Transactional(readOnly = true)
    public PersonView find(PersonId person) {
        return store.find(person).orElseThrow(NotFound::new);
    }

    /**
     * Keeps what someone tells about themselves, and who sees it.
     *
     * @param changed with the version that was shown
     * @throws SavedMeanwhile when it was saved elsewhere since
     */
    @Transactional
    public void change(PersonView changed) {
        if (store.change(changed)) return;
        var stored = find(changed.id());
        var fields = new HashMap<String, String>();
        fields.put("my_name", stored.name());
        for (var field : Detail.Field.values())
            fields.put(
                    "my_" + field.code(),
                    stored.detail(field).map(Detail::value).orElse(""));
        throw new SavedMeanwhile(stored.version(), fields);
    }

    /**
     * Lets a person be found by these people, by their own yes and if they say that they are of age (C6); back to their
     * own tables at any time.
     */
    @Transactional
    public void mayBeFoundBy(SeenBy seenBy, PersonId person) {
        store.findable(person, seenBy, LocalDate.now(clock));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Known> known(PersonId person) {
        return db.sql("""
                select p.name, coalesce(a.language, w.language) as language from people.person p
                  left join people.account a on a.person_id = p.id
                  left join people.without_account w on w.person_id = p.id
                where p.id = :person and (a.person_id is not null or w.person_id is not null)
                """)
                .param("person", person.value())
                .query((row, _) -> new Known(
                        row.getString("name"),
                        Language.of(row.getString("language")).orElse(Language.EN)))
                .optional();
    }

    @Override
    @Transactional
    public void reads(PersonId person, Language language) {
        for (var kept : List.of("people.account", "people.without_account"))
            db.sql("update " + kept + " set language = :language where person_id = :person")
                    .param("language", language.code())
                    .param("person", person.value())
                    .update();
    }

    /** Whether the person has said how they want to be called. */
    @Transactional(readOnly = true)
    public boolean isWelcomed(PersonId person) {
        return db.sql("select welcomed from people.account where person_id = :person")
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Keeps how a person wants to be called. */
    @Transactional
    public void isCalled(PersonId person, String name) {
        db.sql("update people.person set name = :name, version = version + 1 where id = :person")
                .param("name", name)
                .param("person", person.value())
                .update();
        db.sql("update people.account set welcomed = true where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<To> ownAddress(PersonId person) {
        return db.sql("select email::text, language from people.account where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> new To(
                        person,
                        row.getString("email"),
                        Language.of(row.getString("language")).orElse(Language.EN)))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isHost(PersonId person) {
        return db.sql("select exists (select from people.host where person_id = :person)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Rhythm rhythm(PersonId person) {
        return db.sql(
                        "select case when digest then digest_every end as every from people.account where person_id = :person")
                .param("person", person.value())
                .query((row, _) -> rhythm(row.getString("every")))
                .optional()
                .orElse(Rhythm.NEVER);
    }

    private static Rhythm rhythm(@Nullable String every) {
        if (every == null) return Rhythm.NEVER;
        return every.equals("month") ? Rhythm.MONTHLY : Rhythm.WEEKLY;
    }

    @Override
    @Transactional
    public void rhythm(PersonId person, Rhythm wanted) {
        db.sql("update people.account set digest = :wanted, digest_every = :every where person_id = :person")
                .param("wanted", wanted != Rhythm.NEVER)
                .param("every", wanted == Rhythm.MONTHLY ? "month" : "week")
                .param("person", person.value())
                .update();
    }

    @Override
    public int planDigests(LocalDate week, Instant now, int most) {
        return works.<Integer>in(works -> works.sql("select people.plan_digests(:week, :now, :most)")
                .param("week", week)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Integer.class)
                .single());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean anyoneHere() {
        return db.sql("select people.anyone_here()").query(Boolean.class).single();
    }
}
