package org.longtable.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.ground.Asking;
import org.longtable.ground.StoryClock;
import org.longtable.pace.Familiarity;
import org.longtable.pace.Funding;
import org.longtable.pace.TimeRequest;
import org.longtable.relationships.Door;
import org.longtable.relationships.Note;
import org.longtable.relationships.Told;
import org.longtable.site.Language;
import org.longtable.tables.Form;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Plans.Planned;
import org.longtable.tables.Promises.Said;
import org.longtable.tables.Promises.Standing;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.tables.TableView;
import org.longtable.tables.Wanted;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.DoorId;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words in which a story is told, as in {@code on(49).as(ANNA).notes(MEAL, DEV)}. Each deed goes through the
 * product's own front doors, on behalf of whoever does it, in a transaction of its own and as of its own day.
 */
final class Telling {
    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final Duration BETWEEN_DEEDS = Duration.ofMinutes(11);

    private final FrontDoors doors;
    private final StoryClock clock;
    private final ZoneId zone;
    private final LocalDate today;
    private final TransactionTemplate transaction;
    private final Map<Part, PersonId> people = new HashMap<>();
    private @Nullable TableId table;
    private Instant last = Instant.EPOCH;

    Telling(FrontDoors doors, StoryClock clock) {
        this.doors = doors;
        this.clock = clock;
        this.zone = doors.settings().zone();
        this.today = LocalDate.now(clock.withZone(zone));
        this.transaction = new TransactionTemplate(doors.transactions());
    }

    /** That many days ago; 0 is today. */
    Day on(int daysAgo) {
        return new Day(today.minusDays(daysAgo));
    }

    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    LocalDate in(int days) {
        return today.plusDays(days);
    }

    private PersonId id(Part part) {
        return Objects.requireNonNull(people.get(part), part.name());
    }

    private Set<PersonId> ids(Part... parts) {
        return Arrays.stream(parts).map(this::id).collect(Collectors.toSet());
    }

    /** Deeds of one day follow each other, the first in the morning, and none is still to come. */
    private Instant next(LocalDate day) {
        var morning = day.atTime(MORNING).atZone(zone).toInstant();
        var then = morning.isAfter(last) ? morning : last.plus(BETWEEN_DEEDS);
        last = then;
        var now = clock.instant();
        return then.isAfter(now) ? now : then;
    }

    final class Day {
        private final LocalDate day;

        private Day(LocalDate day) {
            this.day = day;
        }

        Day arrive(List<Part> parts) {
            for (var part : parts)
                people.put(
                        part,
                        clock.at(next(day), () -> doors.cast().arrives(part.name(), part.address(), part.language())));
            return this;
        }

        Voice as(Part part) {
            return new Voice(id(part), day);
        }
    }

    /** What someone does on one day. */
    final class Voice {
        private final PersonId me;
        private final LocalDate day;

        private Voice(PersonId me, LocalDate day) {
            this.me = me;
            this.day = day;
        }

        OrganisationId begins(String organisation, String role) {
            return does(() -> doors.organisations().beginOwn(organisation, role, me));
        }

        Voice sets(Story story, String purpose, @Nullable OrganisationId organisation) {
            table = does(() -> doors.tables().start(story.table(), purpose, organisation));
            return this;
        }

        Voice invites(Part who, Wanted.For partner, String words, Role... roles) {
            return invites(who, _ -> partner, words, Set.of(roles));
        }

        /** Someone more for one's own partner. */
        Voice invites(Part who, String words) {
            return invites(who, at -> new Wanted.For.Partner(at.mine()), words, Set.of());
        }

        private Voice invites(Part who, Function<TableView, Wanted.For> partner, String words, Set<Role> roles) {
            return here(at -> doors.invitations()
                    .invite(
                            at,
                            new Wanted(partner.apply(at), roles, who.name(), who.address(), words, who.language()),
                            me));
        }

        /** Says yes to the invitation that waits; the first one of an organisation may speak for it. */
        Voice comes() {
            does(() -> {
                var invitation = doors.places().forMe().getFirst();
                return doors.places().take(invitation.id().toString(), "", true);
            });
            return this;
        }

        /** Says yes for their partner to whatever is proposed. */
        Voice agrees() {
            return here(at -> {
                doors.proposals()
                        .open(at.id())
                        .forEach(proposal -> doors.proposals().answer(at, proposal.id(), true, me));
                return at;
            });
        }

        Voice proposes(Form form) {
            return here(at -> {
                doors.proposals().newForm(at, form, me);
                return at;
            });
        }

        Voice turnsTo(Stage stage) {
            return here(at -> {
                doors.changes().turnTo(at, stage, me);
                return at;
            });
        }

        Voice comesAs(Role... roles) {
            return here(at -> {
                doors.roles().say(at, Set.of(roles));
                return at;
            });
        }

        Voice looksAfter(Map<Duty, List<Part>> duties) {
            var people = duties.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, duty -> ids(duty.getValue().toArray(Part[]::new))));
            return here(at -> {
                doors.duties().lookAfter(at, people);
                return at;
            });
        }

        PromiseId promises(String what, LocalDate by) {
            return promises(new Said(what, Optional.of(by), Optional.of(me), Optional.empty()));
        }

        PromiseId promises(String what, LocalDate by, Money fee) {
            return promises(new Said(what, Optional.of(by), Optional.of(me), Optional.of(fee)));
        }

        private PromiseId promises(Said said) {
            return does(() -> doors.promises().say(view(), said, me));
        }

        Voice keeps(PromiseId promise) {
            return here(at -> {
                doors.promises().now(at, promise, Standing.DONE);
                return at;
            });
        }

        Voice plans(String what, Kind kind, LocalDate on, LocalTime at, String place, Part... asked) {
            var planned = new Planned(what, kind.code(), on, Optional.of(at), place, ids(asked));
            return here(table -> doors.plans().plan(table.id(), planned, me));
        }

        /** Notes something that was shared that day. */
        MomentId notes(Kind kind, Part... with) {
            return notes(told(kind, with));
        }

        MomentId notes(Told told) {
            return does(() -> doors.moments().note(here(), me, told));
        }

        Told told(Kind kind, Part... with) {
            return Told.of(kind, day, ids(with));
        }

        Voice confirms() {
            does(() -> {
                doors.moments().waitingFor(me).forEach(one -> doors.moments().confirm(one.table(), one.moment(), me));
                return me;
            });
            return this;
        }

        /** Says that those whose work was visited agreed to being watched. */
        Voice saysTheyAgreed(MomentId visit) {
            does(() -> {
                doors.watching().agreed(visit, doors.tables().inside(here(), me).mine());
                return me;
            });
            return this;
        }

        Voice wonders(String question) {
            does(() -> doors.openQuestions().ask(here(), me, question));
            return this;
        }

        /** Knocks on a door before there is a table, and writes it down for nobody else. */
        DoorId knocks(Door.Way way, String whom, String hours, Door.CameOfIt cameOfIt) {
            return does(() -> doors.knocked()
                    .note(
                            new Door.Told(day, way, Optional.of(cameOfIt), whom, "", Optional.of(Hours.of(hours)), ""),
                            me));
        }

        /** Lets the time of these doors count at the table that they led to. */
        Voice letsCount(DoorId... knocked) {
            return here(at -> {
                doors.knocked().count(at, Set.of(knocked));
                return at;
            });
        }

        /** Writes about a moment, for those who were there. */
        Voice writes(MomentId moment, String note, String learned) {
            return writes(moment, new Note(note, learned, true));
        }

        /** Writes about a moment, for nobody else. */
        Voice keepsInMind(MomentId moment, String note) {
            return writes(moment, new Note(note, "", false));
        }

        private Voice writes(MomentId moment, Note note) {
            does(() -> {
                doors.notes().keep(moment, me, note, 0);
                return me;
            });
            return this;
        }

        FundingId enters(Funding.Entered funding) {
            return does(() -> doors.fundings().add(here(), funding, me));
        }

        Voice moves(FundingId funding, Funding.Entered entered) {
            does(() -> doors.fundings().change(here(), funding, entered, 0, me));
            return this;
        }

        Voice beginsALetter(FundingId funding, TimeRequest.Asked asked) {
            does(() -> doors.timeRequests().begin(here(), funding, asked, Language.EN, me));
            return this;
        }

        Voice saysTheyWere(Familiarity how) {
            does(() -> doors.fundings().knewEachOther(here(), how, 0, me));
            return this;
        }

        /** Asks every partner a set of statements, to be answered alone. */
        Voice asks(ReadySet set) {
            return here(at -> doors.statements().begin(at, set.wordings(), me));
        }

        /** Answers the round that runs, each statement from 1, not at all, to 5, fully. */
        Voice answers(int... numbers) {
            return here(at -> {
                var round = doors.statements().rounds(at).stream()
                        .filter(Round::running)
                        .findFirst()
                        .orElseThrow();
                var asked = doors.statements().of(round.id());
                var sealed = IntStream.range(0, numbers.length)
                        .mapToObj(i -> Sealed.of(asked.get(i).id().toString(), numbers[i], ""))
                        .toList();
                return doors.statements().answer(at, round.id(), sealed, 0);
            });
        }

        PartnerId partner(String name) {
            return does(() -> view().partners().stream()
                    .filter(partner -> partner.name().equals(name))
                    .map(PartnerView::id)
                    .findFirst()
                    .orElseThrow());
        }

        private TableId here() {
            return Objects.requireNonNull(table);
        }

        private TableView view() {
            return doors.tables().find(here(), me);
        }

        private Voice here(Function<TableView, ?> deed) {
            does(() -> {
                deed.apply(view());
                return me;
            });
            return this;
        }

        private <T> T does(Supplier<T> deed) {
            try {
                return clock.at(
                        next(day),
                        () -> Asking.as(me, () -> Objects.requireNonNull(transaction.execute(_ -> deed.get()))));
            } catch (RuntimeException e) {
                throw new IllegalStateException("what happened on %s could not be told".formatted(day), e);
            }
        }
    }
}
