package org.longtable.fears;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.longtable.envelopes.Answer;
import org.longtable.envelopes.Envelopes;
import org.longtable.envelopes.Outcome;
import org.longtable.envelopes.Own;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Role;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.AskedAlone;
import org.longtable.understanding.RoundsAbout;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.RoundId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: what you may think of us. It exists for nobody who sits for a funder, whatever else that one is there for,
 * nor for anyone who belongs to one (C8). What is written never enters the history.
 */
@Component
public class Fears implements AskedAlone {
    static final String US = "us";

    /** What became of the end of a talk. */
    public enum Ending {
        KEPT,
        GONE
    }

    private final Tables tables;
    private final Envelopes envelopes;
    private final RoundsAbout rounds;
    private final TalkStore store;
    private final History history;

    Fears(Tables tables, Envelopes envelopes, TalkStore store, History history) {
        this.tables = tables;
        this.envelopes = envelopes;
        this.rounds = new RoundsAbout(about(), texts(), envelopes, tables, history, Fears::readers);
        this.store = store;
        this.history = history;
    }

    @Override
    public String about() {
        return "fears";
    }

    @Override
    public String texts() {
        return "fears";
    }

    @Override
    public String path(TableView table, RoundId round) {
        return table.path() + "/fears";
    }

    @Transactional(readOnly = true)
    public boolean mayTakePart(TableView table) {
        return table.inside() && store.mayTakePart(table.id());
    }

    /** The latest first. @throws NotFound for anyone who may not take part */
    @Transactional(readOnly = true)
    public List<Talk> at(TableView table) {
        if (!mayTakePart(table)) throw new NotFound();
        return store.at(table.id());
    }

    /** @throws NotFound unless it is one that the asking person may know of */
    @Transactional(readOnly = true)
    public Talk find(TableView table, UUID talk) {
        return at(table).stream()
                .filter(one -> one.id().equals(talk))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Round> round(TableView table, Talk talk) {
        return talk.round().map(round -> rounds.find(table, round));
    }

    @Transactional(readOnly = true)
    Optional<Own> own(Round round) {
        return envelopes.own(round.id());
    }

    @Transactional(readOnly = true)
    List<Answer> read(Round round) {
        return envelopes.read(round.id());
    }

    /** Asks the others whether they want it, with one's own partner's yes. @return false when it stands open already */
    @Transactional
    public boolean ask(TableView table) {
        return switch (store.ask(Ids.fresh(), table.id(), tables.today(table))) {
            case "asked" -> {
                keep(table, "asked");
                yield true;
            }
            case "running", "alone" -> false;
            default -> throw new NotFound();
        };
    }

    /** Yes or not now for one's own partner; once every one that may take part has said yes, the writing begins. */
    @Transactional
    public void say(TableView table, UUID id, boolean yes) {
        if (!store.say(find(table, id).id(), yes, tables.today(table))) throw new NotFound();
        if (yes && find(table, id).yes().size() == eligible(table).size()) begin(table, id);
    }

    /** Those who said yes begin to write, though others have not. @return false when there are fewer than two */
    @Transactional
    public boolean begin(TableView table, UUID id) {
        return switch (store.begin(find(table, id).id(), RoundId.fresh(), tables.today(table))) {
            case "begun" -> {
                keep(table, "begun");
                yield true;
            }
            case "alone", "running" -> false;
            default -> throw new NotFound();
        };
    }

    /** @return sealed, opened, closed or meanwhile */
    @Transactional
    public Outcome write(TableView table, UUID id, String words, long version) {
        return rounds.answer(table, writing(table, id), List.of(new Sealed(US, OptionalInt.empty(), words)), version);
    }

    /** Withdraws what one's own partner wrote, until it is opened. */
    @Transactional
    public Outcome withdraw(TableView table, UUID id) {
        return rounds.leaveOut(table, writing(table, id));
    }

    @Transactional
    public Outcome agree(TableView table, UUID id) {
        return rounds.agree(table, writing(table, id));
    }

    /** Takes back for good what the asking person wrote, also once it is opened (C5). */
    @Transactional
    public void takeBack(TableView table, UUID id) {
        rounds.takeBack(table, writing(table, id), US);
    }

    @Transactional
    public void choose(TableView table, UUID id, Talk.Guide guide) {
        if (!store.guide(find(table, id).id(), guide)) throw new NotFound();
    }

    /** Whether one's own partner wants to keep what was opened. */
    @Transactional
    public void wish(TableView table, UUID id, boolean keep) {
        if (!store.wish(find(table, id).id(), keep)) throw new NotFound();
    }

    /** They have talked, or call it off: what was written is gone, unless it was opened and all of them keep it. */
    @Transactional
    public Ending close(TableView table, UUID id) {
        var before = find(table, id);
        return switch (store.close(before.id(), tables.today(table))) {
            case "kept" -> ended(table, "talked", Ending.KEPT);
            case "gone" -> ended(table, wasOpened(table, before) ? "talked" : "called-off", Ending.GONE);
            default -> throw new NotFound();
        };
    }

    /** Partners that may take part: those with someone seated that fund nothing here. */
    static List<PartnerView> eligible(TableView table) {
        return table.seated().stream()
                .filter(partner -> !partner.roles().contains(Role.FUNDER)
                        && table.seats().stream()
                                .anyMatch(seat -> seat.partner().equals(partner.id())
                                        && seat.until().isEmpty()))
                .toList();
    }

    private Ending ended(TableView table, String what, Ending ending) {
        keep(table, what);
        return ending;
    }

    private boolean wasOpened(TableView table, Talk talk) {
        return round(table, talk).filter(Round::isOpened).isPresent();
    }

    private RoundId writing(TableView table, UUID id) {
        return find(table, id).round().orElseThrow(NotFound::new);
    }

    private void keep(TableView table, String what) {
        history.keep(table.id(), "fears.history." + what, List.of(), readers(table), null);
    }

    private static Audience readers(TableView table) {
        return Audience.only(eligible(table).stream().map(PartnerView::id).toList());
    }
}
