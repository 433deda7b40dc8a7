package org.longtable.envelopes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: rounds in which each partner answers alone and all open together. The database holds what is sealed:
 * before a round is opened an answer is read by the one who wrote it and by nobody else, colleagues included, who
 * replace it only by answering anew. Everything here is done on behalf of the asking person.
 */
@Component
public class Envelopes {
    private final JdbcClient db;
    private final EnvelopeViews views;
    private final Clock clock;

    Envelopes(JdbcClient db, EnvelopeViews views, Clock clock) {
        this.db = db;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Begins a round for every partner that sits at the table and is there as more than a funder.
     *
     * @param about what is answered; one round about the same runs at a time
     * @param on today at that table
     * @return begun, alone or running
     * @throws NotFound for anyone who does not sit inside
     */
    @Transactional
    public Outcome begin(RoundId round, TableId table, String about, LocalDate on) {
        return outcome(db.sql("select envelopes.begin(:round, :table, :about, :on, :at)")
                .param("round", round.value())
                .param("table", table.value())
                .param("about", about)
                .param("on", on)
                .param("at", now()));
    }

    /**
     * Seals one's own partner's answer, or a new one in its place. The last one opens the round.
     *
     * @param version of one's own side when the form was shown
     * @return sealed, opened, closed or meanwhile
     * @throws NotFound for anyone whose partner is not in the round
     */
    @Transactional
    public Outcome seal(RoundId round, List<Sealed> answers, long version, LocalDate on) {
        return outcome(db.sql("select envelopes.seal(:round, :items, :numbers, :words, :version, :on, :at)")
                .param("round", round.value())
                .param("items", answers.stream().map(Sealed::item).toArray(String[]::new))
                .param(
                        "numbers",
                        answers.stream()
                                .map(one ->
                                        one.number().isPresent() ? one.number().getAsInt() : null)
                                .toArray(Integer[]::new))
                .param("words", answers.stream().map(Sealed::words).toArray(String[]::new))
                .param("version", version)
                .param("on", on)
                .param("at", now()));
    }

    /** One's own partner leaves this round out; until it is opened it may still answer. @return left out or closed */
    @Transactional
    public Outcome leaveOut(RoundId round) {
        return outcome(db.sql("select envelopes.leave_out(:round)").param("round", round.value()));
    }

    /**
     * One's own partner says yes to opening without those who are missing. The last yes of those who answered opens.
     *
     * @return agreed, opened, closed, not answered, too few or too early
     */
    @Transactional
    public Outcome agree(Round round, LocalDate on) {
        return outcome(db.sql("select envelopes.agree(:round, :ends, :on, :at)")
                .param("round", round.id().value())
                .param("ends", round.patienceEnds())
                .param("on", on)
                .param("at", now()));
    }

    /** Calls off a round that is not opened; what was answered is gone. @return called off or closed */
    @Transactional
    public Outcome callOff(RoundId round) {
        return outcome(db.sql("select envelopes.call_off(:round, :at)")
                .param("round", round.value())
                .param("at", now()));
    }

    /** Removes for good what the asking person wrote about one item (C5). @throws NotFound if they wrote nothing */
    @Transactional
    public void takeBack(RoundId round, String item, LocalDate on) {
        var taken = db.sql("select envelopes.take_back(:round, :item, :on)")
                .param("round", round.value())
                .param("item", item)
                .param("on", on)
                .query(Boolean.class)
                .single();
        if (!taken) throw new NotFound();
    }

    /** Every round about this at a table, the newest first. */
    @Transactional(readOnly = true)
    public List<Round> at(TableId table, String about) {
        return views.rounds(table, about);
    }

    /** Rounds at all tables of the asking person that wait for the answer of their partner, by what they are about. */
    @Transactional(readOnly = true)
    public Map<String, List<Round>> waiting() {
        return views.waiting();
    }

    /** One round about this, wherever it is; empty for anyone who does not sit there. */
    @Transactional(readOnly = true)
    public Optional<Round> find(RoundId round, String about) {
        return views.find(round, about);
    }

    /** Rounds that were opened within so many days with the answer of the asking person's partner, by what is answered. */
    @Transactional(readOnly = true)
    public Map<String, List<Round>> openedWithMine(int days) {
        return views.opened(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days));
    }

    /** One's own side of a round; empty for someone whose partner is not in it. */
    @Transactional(readOnly = true)
    public Optional<Own> own(RoundId round) {
        return views.own(round);
    }

    /** Every answer that the asking person may read. */
    @Transactional(readOnly = true)
    public List<Answer> read(RoundId round) {
        return views.answers(round);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Outcome outcome(JdbcClient.StatementSpec deed) {
        var outcome = deed.query(String.class).single();
        if (outcome.equals("unknown")) throw new NotFound();
        return Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
    }
}
