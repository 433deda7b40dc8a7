package org.longtable.listings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.ground.Allowances;
import org.longtable.ground.Settings;
import org.longtable.site.Language;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: <i>please take us off</i>, from anyone and without an account; the site host answers. */
@Component
public class OffTheList {
    private static final int MOST_OF_A_NETWORK = 10;
    private static final int MOST = 200;

    private final JdbcClient db;
    private final Listings listings;
    private final HostLetters letters;
    private final Allowances allowances;
    private final Settings settings;
    private final Clock clock;

    OffTheList(
            JdbcClient db,
            Listings listings,
            HostLetters letters,
            Allowances allowances,
            Settings settings,
            Clock clock) {
        this.db = db;
        this.listings = listings;
        this.letters = letters;
        this.allowances = allowances;
        this.settings = settings;
        this.clock = clock;
    }

    /** The name of a listed organisation that whoever asks may see. */
    @Transactional(readOnly = true)
    public Optional<String> named(String organisation) {
        return id(organisation)
                .flatMap(id -> db.sql("select name from directory.organisation where id = :id and listed")
                        .param("id", id.value())
                        .query(String.class)
                        .optional());
    }

    static Optional<OrganisationId> id(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(OrganisationId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Asks the site host. @return false when too much was asked lately */
    @Transactional
    public boolean ask(AskedOff asked, String network) {
        if (!allowances.take("off-the-list:network:" + network, MOST_OF_A_NETWORK, Duration.ofHours(1))
                || !allowances.take("off-the-list", MOST, Duration.ofDays(1))) return false;
        db.sql("""
                insert into listings.asked_off
                  (id, organisation_id, organisation, wish, who, email, words, language, at)
                values (:id, :organisation, :name, :wish, :who, :email, :words, :language, :now)
                """)
                .param("id", asked.id())
                .param(
                        "organisation",
                        asked.organisation() == null
                                ? null
                                : asked.organisation().value())
                .param("name", asked.organisationName())
                .param("wish", asked.wish())
                .param("who", asked.who())
                .param("email", asked.email())
                .param("words", asked.words())
                .param("language", asked.language().code())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        letters.someoneAsksOff(asked);
        return true;
    }

    /** What waits for the site host; nothing for anyone else. */
    @Transactional(readOnly = true)
    public List<AskedOff> waiting() {
        return db.sql("select * from listings.asked_off where settled_at is null order by at, id limit 100")
                .query((row, _) -> new AskedOff(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                                .map(OrganisationId::new)
                                .orElse(null),
                        row.getString("organisation"),
                        row.getString("wish"),
                        row.getString("who"),
                        row.getString("email"),
                        row.getString("words"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getTimestamp("at")
                                .toInstant()
                                .atZone(settings.zone())
                                .toLocalDate()))
                .list();
    }

    /**
     * The site host has answered: taken off, mended, or left as it is.
     *
     * @return false when it cannot be taken off, because its own people are here by now
     * @throws NotFound for anyone but the site host, and for what was settled already
     */
    @Transactional
    public boolean settle(UUID id, String how, PersonId me) {
        listings.onlyHost(me);
        var asked = waiting().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (how.equals("taken_off") && asked.organisation() != null && !takeOff(asked.organisation())) return false;
        db.sql("""
                update listings.asked_off set settled_at = :now, settled_by = :me, how = :how
                where id = :id and settled_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("me", me.value())
                .param("how", how)
                .param("id", id)
                .update();
        letters.answer(asked, how);
        return true;
    }

    private boolean takeOff(OrganisationId organisation) {
        return db.sql("select directory.take_off(:id)")
                .param("id", organisation.value())
                .query(Boolean.class)
                .single();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }
}
