package org.longtable.demonstration;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.longtable.site.Language;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The invented people of a demonstration. The database refuses all of this anywhere else. */
@Component
class Cast {
    record Member(PersonId id, String name, Language language, String address) {}

    private final JdbcClient db;
    private final Clock clock;

    Cast(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    PersonId arrives(String name, String address, Language language) {
        var person = PersonId.fresh();
        db.sql("select people.arrive_in_demonstration(:address, :name, :language, :person, :at)")
                .param("address", address)
                .param("name", name)
                .param("language", language.code())
                .param("person", person.value())
                .param("at", Timestamp.from(clock.instant()))
                .query((_, _) -> 0)
                .list();
        return person;
    }

    /** Everyone who can be signed in as with one press, in order of arrival; nobody outside a demonstration. */
    @Transactional(readOnly = true)
    List<Member> everyone() {
        return db.sql("select person, name, language, address from people.cast_of_demonstration()")
                .query((row, _) -> new Member(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("address")))
                .list();
    }

    /** What is told can be told again: within the transaction of a deed, nobody waits for the disk. */
    void doesNotWaitForTheDisk() {
        db.sql("set local synchronous_commit = off").update();
    }

    @Transactional
    void clear() {
        db.sql("select ground.empty_demonstration()").query((_, _) -> 0).list();
    }
}
