package org.longtable.listings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.longtable.directory.Affiliations;
import org.longtable.ground.Allowances;
import org.longtable.ground.Settings;
import org.longtable.people.People;
import org.longtable.site.Texts;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: <i>this is us</i>. Counts at once when the own address is at the organisation's domain; else the site host
 * says yes, or someone who is there already. A wrong one is undone within thirty days.
 */
@Component
public class Claims {
    static final int DAYS_TO_UNDO = 30;
    private static final int MOST_A_DAY = 10;

    /** What became of it. */
    public enum Outcome {
        CONFIRMED,
        WAITS,
        TOO_OFTEN
    }

    private final JdbcClient db;
    private final Listings listings;
    private final Affiliations affiliations;
    private final People people;
    private final HostLetters letters;
    private final Allowances allowances;
    private final Settings settings;
    private final Clock clock;

    Claims(
            JdbcClient db,
            Listings listings,
            Affiliations affiliations,
            People people,
            HostLetters letters,
            Allowances allowances,
            Settings settings,
            Clock clock) {
        this.db = db;
        this.listings = listings;
        this.affiliations = affiliations;
        this.people = people;
        this.letters = letters;
        this.allowances = allowances;
        this.settings = settings;
        this.clock = clock;
    }

    /** A listed organisation that this person may say is theirs. @throws NotFound when there is none of this id to be seen */
    @Transactional(readOnly = true)
    public String claimable(OrganisationId organisation, PersonId me) {
        if (listings.of(organisation).isEmpty() || belongs(organisation, me)) throw new NotFound();
        return db.sql("select name from directory.organisation where id = :id")
                .param("id", organisation.value())
                .query(String.class)
                .single();
    }

    private boolean belongs(OrganisationId organisation, PersonId me) {
        return affiliations.of(me).stream()
                .anyMatch(one -> one.organisation().equals(organisation) && !one.isOverOn(today()));
    }

    /** Says that it is mine. */
    @Transactional
    public Outcome claim(OrganisationId organisation, String role, String words, PersonId me) {
        var name = claimable(organisation, me);
        if (!allowances.take("claim:" + me, MOST_A_DAY, Duration.ofDays(1))) return Outcome.TOO_OFTEN;
        var nobodyYet = listings.of(organisation).orElseThrow().nobodyYet();
        var said = affiliations.say(organisation, role, DateSpan.since(today()), false, me);
        db.sql("select directory.claim_it(:id, :affiliation, :words, :now)")
                .param("id", ClaimId.fresh().value())
                .param("affiliation", said.value())
                .param("words", words)
                .param("now", now())
                .query((_, _) -> 0)
                .list();
        var confirmed = db.sql("select directory.confirm(:id, :now)")
                .param("id", said.value())
                .param("now", now())
                .query(Boolean.class)
                .single();
        if (confirmed) return Outcome.CONFIRMED;
        if (nobodyYet) letters.someoneClaims(name, people.find(me).name());
        return Outcome.WAITS;
    }

    /** Those that wait for the site host. */
    @Transactional(readOnly = true)
    public List<Claim> waiting() {
        return db.sql("select * from directory.claims_waiting()")
                .query((row, _) -> new Claim(
                        row.getObject("affiliation_id", UUID.class),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("organisation"),
                        row.getString("person"),
                        row.getString("email") == null ? "" : row.getString("email"),
                        row.getString("role"),
                        row.getString("words"),
                        day(row.getTimestamp("at"))))
                .list();
    }

    /** Those of the last thirty days, which can still be undone. */
    @Transactional(readOnly = true)
    List<Claim.Settled> settled() {
        return db.sql("select * from directory.claims_settled(:since)")
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(DAYS_TO_UNDO))))
                .query((row, _) -> new Claim.Settled(
                        new ClaimId(row.getObject("claim_id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("organisation"),
                        row.getString("person"),
                        row.getString("how"),
                        day(row.getTimestamp("settled_at")),
                        row.getTimestamp("undone_at") != null))
                .list();
    }

    /**
     * Undoes a wrong claim: whoever it let in never belonged, and what the organisation told before stands again.
     *
     * @return text key of why it cannot be undone, or of what was done
     * @throws NotFound for anyone but the site host, and for what was undone already
     */
    @Transactional
    public String undo(ClaimId claim, PersonId me) {
        listings.onlyHost(me);
        var outcome = db.sql("select directory.undo_claim(:id, :now, :today)")
                .param("id", claim.value())
                .param("now", now())
                .param("today", today())
                .query(String.class)
                .single();
        return switch (outcome) {
            case "undone" -> "listings.claim.undone";
            case "too_late" -> "listings.claim.too-late";
            case "merged" -> "listings.claim.merged";
            default -> throw new NotFound();
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private LocalDate day(Timestamp at) {
        return at.toInstant().atZone(settings.zone()).toLocalDate();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static String how(Claim.Settled settled, Texts texts) {
        return texts.t("listings.claim.how." + settled.how());
    }
}
