package org.longtable.demonstration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.longtable.community.Capacity;
import org.longtable.community.Listening;
import org.longtable.community.ListeningTimes;
import org.longtable.directory.Community;
import org.longtable.directory.Field;
import org.longtable.directory.Organisation;
import org.longtable.directory.OrganisationView;
import org.longtable.directory.Subject;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.growing.Goals;
import org.longtable.growing.JointStatements;
import org.longtable.language.InBoth;
import org.longtable.language.Word;
import org.longtable.network.Whom;
import org.longtable.network.Wishes;
import org.longtable.pace.Familiarity;
import org.longtable.pace.Funding;
import org.longtable.pace.TimeRequest;
import org.longtable.pace.TimeRequests.Given;
import org.longtable.people.Detail;
import org.longtable.people.PersonView;
import org.longtable.people.SeenBy;
import org.longtable.relationships.Door;
import org.longtable.relationships.Note;
import org.longtable.relationships.Told;
import org.longtable.reviews.Heading;
import org.longtable.site.Language;
import org.longtable.tables.Form;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Plans.Planned;
import org.longtable.tables.Promises.Said;
import org.longtable.tables.Promises.Standing;
import org.longtable.tables.Role;
import org.longtable.tables.SeatView;
import org.longtable.tables.Stage;
import org.longtable.tables.TableView;
import org.longtable.tables.Wanted;
import org.longtable.understanding.Difference;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.DoorId;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.WordId;

/** What someone does on one day. */
final class Voice extends Speaker {
    Voice(Telling told, Part part, LocalDate day) {
        super(told, part, day);
    }

    OrganisationId begins(String organisation, String role) {
        return does(() -> doors.organisations().beginOwn(organisation, role, me));
    }

    /** Writes down a group of one's own. */
    Voice begins(Group group) {
        begins(group.name(), part.role());
        return describes(group);
    }

    /** Sets the table for a group of one's own, which is written down for it. */
    Voice sets(Story story, String purpose, Group group, Role... roles) {
        var id = begins(group.name(), part.role());
        return describes(group).sets(story, purpose, id).comesAs(roles);
    }

    Voice sets(Story story, String purpose, @Nullable OrganisationId organisation) {
        told.isAbout(does(() -> doors.tables().start(story.table(), purpose, organisation)));
        return this;
    }

    Voice invites(Part who, Wanted.For partner, String words, Role... roles) {
        return invites(who, _ -> partner, words, Set.of(roles));
    }

    /** The first person of a group, which is known here already or is written down now. */
    Voice invites(Part who, Group group, String words, Role... roles) {
        return invites(
                who,
                _ -> doors.organisations()
                        .called(group.name())
                        .map(OrganisationView::id)
                        .<Wanted.For>map(Wanted.For.Organisation::new)
                        .orElseGet(() -> new Wanted.For.NewOrganisation(group.name())),
                words,
                Set.of(roles));
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

    /** Says yes, and tells what the group is for which they come. */
    Voice comesFor(Group group) {
        return comes().isThere(group).describes(group);
    }

    /** Others of one's own group, who come the same day. */
    Voice bringsAlong(Group group, String words, Part... others) {
        for (var other : others) {
            invites(other, words);
            as(other).comes().isThere(group);
        }
        return this;
    }

    /** Others of one's own group who have no place at the table. */
    Voice vouchesFor(Group group, Part... others) {
        for (var other : others) {
            var newcomer = told.id(other);
            var belonging = as(other)
                    .does(() -> doors.affiliations()
                            .say(organisation(group), other.role(), DateSpan.since(day), false, newcomer));
            does(() -> {
                doors.affiliations().confirm(belonging);
                return me;
            });
        }
        return this;
    }

    /** What one does in a group to which one belongs. */
    private Voice isThere(Group group) {
        does(() -> {
            doors.affiliations().of(me).stream()
                    .filter(one -> one.organisationName().equals(group.name())
                            && one.role().isEmpty())
                    .forEach(one -> doors.affiliations().change(one.id(), part.role(), one.when(), one.version(), me));
            return me;
        });
        return this;
    }

    /** What one's own group tells about itself, for everyone to find. */
    Voice describes(Group group) {
        does(() -> {
            var stored = doors.organisations().find(organisation(group));
            doors.organisations().change(group.in(stored), stored.version());
            doors.profiles().tell(Subject.of(stored.id()), group.told(doors.codes()));
            return me;
        });
        return this;
    }

    /** What is to be read about the community for which one sits. */
    Voice tellsOf(String community, String place, String about) {
        does(() -> {
            var id = doors.communities().inSight().stream()
                    .filter(one -> one.name().equals(community))
                    .findFirst()
                    .orElseThrow()
                    .id();
            var stored = doors.communities().find(id);
            doors.communities()
                    .change(
                            new Community(id, community, Organisation.SeenBy.EVERYONE, stored.mine(), stored.version()),
                            stored.version());
            var told = doors.codes().lines(SeenBy.EVERYONE, Field.PLACE, place);
            told.addAll(doors.codes().lines(SeenBy.EVERYONE, Field.ABOUT, about));
            told.addAll(ToldInTheDirectory.of(community, SeenBy.EVERYONE));
            doors.profiles().tell(Subject.of(id), told);
            return me;
        });
        return this;
    }

    private OrganisationId organisation(Group group) {
        return doors.organisations().called(group.name()).orElseThrow().id();
    }

    /** What one tells about oneself; the place is for everyone to read, and one lets everyone signed in find oneself. */
    Voice tells(String pronouns, String languages, String place) {
        does(() -> {
            var stored = doors.people().find(me);
            var details = List.of(new Detail(Detail.Field.PRONOUNS, pronouns, SeenBy.TABLES));
            doors.people().change(new PersonView(me, stored.name(), stored.seenBy(), stored.version(), details));
            doors.people().mayBeFoundBy(SeenBy.EVERYONE, me);
            var lines = doors.codes().lines(SeenBy.EVERYONE, Field.PLACE, place);
            lines.addAll(doors.codes().each(SeenBy.TABLES, Field.LANGUAGE, languages));
            lines.addAll(ToldInTheDirectory.of(stored.name(), SeenBy.EVERYONE));
            doors.profiles().tell(Subject.of(me), lines);
            return me;
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

    /** As {@link #notes(Kind, Part...)}, and everyone who was there says the same day that it was so. */
    MomentId shares(Kind kind, Part... with) {
        return shares(told(kind, with), with);
    }

    MomentId shares(Told moment, Part... with) {
        var noted = notes(moment);
        for (var other : with) as(other).confirms();
        return noted;
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
                .note(new Door.Told(day, way, Optional.of(cameOfIt), whom, "", Optional.of(Hours.of(hours)), ""), me));
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

    /** A grant of this funder, in dollars. */
    FundingId enters(String name, Group funder, long dollars, Funding.Dated... dates) {
        var of = Optional.of(partner(funder.name()));
        return enters(new Funding.Entered(name, of, Optional.of(Money.ofCents(dollars * 100)), List.of(dates)));
    }

    FundingId enters(Funding.Entered funding) {
        return does(() -> doors.fundings().add(here(), funding, me));
    }

    Voice moves(FundingId funding, Funding.Entered entered) {
        does(() -> doors.fundings().change(here(), funding, entered, 0, me));
        return this;
    }

    Voice beginsALetter(FundingId funding, TimeRequest.Asked asked) {
        does(() -> doors.timeRequests().begin(here(), funding, asked, part.language(), me));
        return this;
    }

    /** Sends what was begun, by hand. */
    Voice sendsTheLetter(FundingId funding) {
        return here(at -> {
            var draft = doors.timeRequests().underWay(at.id(), funding).orElseThrow();
            return doors.timeRequests().send(at.id(), draft.id(), Optional.empty(), draft.version(), me);
        });
    }

    /** Says yes, for the funder, to the dates that are asked for. */
    Voice grantsTheTime(String note) {
        return here(at -> {
            var asked = doors.timeRequests().at(at.id()).stream()
                    .filter(TimeRequest::isWaiting)
                    .findFirst()
                    .orElseThrow();
            var yes = new Given(
                    TimeRequest.Said.APPROVED, day, note, asked.asked().dates());
            return doors.timeRequests().answer(at.id(), asked.id(), asked.version(), yes, me);
        });
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

    /** Where a difference stands now, in the order in which they came up, with what was agreed. */
    Voice says(int difference, Difference.State state, String note) {
        return says(difference, state, note, "");
    }

    /** As above, with what it costs the community that partners agree to differ. */
    Voice says(int difference, Difference.State state, String note, String cost) {
        return here(at -> {
            var one = doors.differences().at(at.id()).get(difference);
            var again = state == Difference.State.TALKED ? Optional.of(day.plusDays(30)) : Optional.<LocalDate>empty();
            var change = new Difference.Change(state, Optional.of(me), again, note, cost);
            return doors.differences().change(at, one.id(), change, one.version(), me);
        });
    }

    /** What is going on at the table, in a few words. */
    Voice posts(String words, boolean beyond) {
        return here(at -> doors.updates().write(at, words, beyond, me));
    }

    /** Asks someone without a place whether they want to be kept posted. */
    Voice asksToFollow(String name, String mailbox) {
        return here(at ->
                doors.followers().ask(at, name, mailbox + "@demonstration.example", part.language(), part.name()));
    }

    /** Adds a word in the language of the story, with what their partner means by it. */
    Voice addsAWord(String word, String meaning) {
        return here(at -> doors.words().add(at, WordId.fresh(), said(word), List.of(), said(meaning), me));
    }

    /** What their partner means by a word. */
    Voice means(String word, String meaning) {
        return here(at -> {
            doors.words().mean(at, word(at, word), said(meaning), 0, me);
            return at;
        });
    }

    /** Suggests one meaning for all. */
    Voice suggestsAMeaning(String word, String meaning) {
        return here(at -> {
            var one = word(at, word);
            doors.words().offer(at, one, said(meaning), one.version());
            return at;
        });
    }

    Voice takesTheMeaning(String word) {
        return here(at -> doors.words().take(at, word(at, word), word(at, word).version()));
    }

    private Word word(TableView at, String word) {
        return doors.words().at(at.id()).stream()
                .filter(one -> one.name().equals(said(word)))
                .findFirst()
                .orElseThrow();
    }

    private InBoth said(String words) {
        return part.language() == Language.FR ? new InBoth("", words) : new InBoth(words, "");
    }

    /** Looks back, under these headings. */
    Voice looksBack(Map<Heading, String> words) {
        return here(at -> {
            var all = new EnumMap<Heading, String>(Heading.class);
            for (var heading : Heading.values()) all.put(heading, words.getOrDefault(heading, ""));
            doors.reviews().look(at, all, doors.reviews().at(at).size(), me);
            return at;
        });
    }

    /** A goal that these partners set, and the community where it did. */
    Voice setsAGoal(String words, boolean community, Part... by) {
        return here(at -> {
            var partners = ids(by).stream()
                    .flatMap(person -> at.seats().stream()
                            .filter(seat -> seat.person().equals(person))
                            .map(SeatView::partner))
                    .distinct()
                    .toList();
            doors.goals().set(at, new Goals.Said(words, community, partners), me);
            return at;
        });
    }

    /** A statement to sign together, in the language of the story. */
    Voice writesAStatement(String title, String words) {
        var french = part.language() == Language.FR;
        return here(at ->
                doors.joint().begin(at, new JointStatements.Text(title, french ? "" : words, french ? words : ""), me));
    }

    /** Their organisation signs on to the latest statement. */
    Voice signsOn(String approvedBy) {
        return here(at -> {
            var statement = doors.joint().at(at).getFirst();
            return doors.joint().signOn(at, statement, statement.number(), approvedBy, day, me);
        });
    }

    /** Writes down what partners said to each other. */
    Voice notesWhatWasSaid(String words, LocalDate lookAgain) {
        return here(at -> {
            var before = doors.said().latest(at.id()).map(said -> said.number()).orElse(0);
            doors.said().write(at, words, lookAgain, before, me);
            return at;
        });
    }

    /** Reads the same in it. */
    Voice readsItSo() {
        return here(at -> {
            doors.said().read(at, doors.said().latest(at.id()).orElseThrow().id(), me);
            return at;
        });
    }

    /** Adds what someone of the community said, in their words. */
    UUID hears(String words, Capacity capacity, int young, String place) {
        return does(() -> doors.listening()
                .add(here(), new Listening.Told(words, capacity, young, day, place, false, false, null), me));
    }

    /** It began with these words. */
    Voice beginsWith(UUID line) {
        does(() -> {
            doors.listening().begin(doors.listening().find(here(), line), true);
            return me;
        });
        return this;
    }

    /** It was read back, and was right. */
    Voice hearsThatItIsRight(UUID line) {
        does(() -> {
            doors.listening().confirmed(doors.listening().find(here(), line), day);
            return me;
        });
        return this;
    }

    /** A time of listening: how many were invited and how many came, and what was promised back. */
    Voice listens(String questions, String promised, Map<Capacity, ListeningTimes.Count> counts) {
        does(() -> {
            doors.listeningTimes().note(here(), day, questions, promised, counts, me);
            return me;
        });
        return this;
    }

    /** Offers a place on paper, for one's own partner, to someone who has no account; they take it that day. */
    Voice welcomesByPaper(Part who, String words) {
        var offered = at(at -> {
            doors.invitations()
                    .invite(
                            at,
                            new Wanted(
                                    new Wanted.For.Partner(at.mine()), Set.of(), who.name(), "", words, who.language()),
                            me);
            return doors.invitations().written(at.id()).stream()
                    .filter(one -> one.onPaper() && one.name().equals(who.name()))
                    .findFirst()
                    .orElseThrow();
        });
        var person = offered.person().orElseThrow();
        told.comesByPaper(who, person);
        at(at -> doors.papers().make(doors.papers().guest(at.id(), person)));
        as(who).does(() -> doors.places().take(offered.id().toString(), who.name(), false));
        return this;
    }

    /** Names are no longer kept at this table (C7), and moments for this many days. */
    Voice quietens(int days) {
        here(at -> {
            doors.quiet().begin(at);
            return at;
        });
        return here(at -> {
            doors.quiet().keepFor(at, days, me);
            return at;
        });
    }

    /** Says on which day one's place ends; one's own side may read what would be uncovered. */
    Voice givesNotice(LocalDate lastDay) {
        return here(at -> doors.handovers().give(at, lastDay, true, null, me));
    }

    /** In their own right: who would know if they were away. */
    Voice saysWhoWouldKnow(String words) {
        return here(at -> {
            doors.absences().keep(at.id(), at.mine(), words, 0);
            return at;
        });
    }

    /** For a funder: asks whether it may come and see, and why. */
    Voice asksToVisit(String purpose, LocalDate on) {
        return here(at -> doors.visits().propose(at.id(), purpose, on, me));
    }

    /** May be asked to introduce people to each other. */
    Voice mayBeAsked() {
        does(() -> {
            doors.wishes().choose(Set.of(Wishes.Wish.MAY_INTRODUCE), me);
            return me;
        });
        return this;
    }

    /** May be asked by newcomers too, in the place of the host whom a demonstration has not. */
    Voice givesFirstIntroductions() {
        does(() -> {
            doors.wishes().choose(Set.of(Wishes.Wish.MAY_INTRODUCE, Wishes.Wish.FIRST_INTRODUCTIONS), me);
            return me;
        });
        return this;
    }

    /** Asks to be introduced to someone, through whoever stands nearest on the way. */
    Voice asksToMeet(Part other, String why, String hope) {
        does(() -> doors.introductions().ask(Whom.person(told.id(other)), why, hope, me));
        return this;
    }

    PartnerId partner(String name) {
        return does(() -> view().partners().stream()
                .filter(partner -> partner.name().equals(name))
                .map(PartnerView::id)
                .findFirst()
                .orElseThrow());
    }

    private Voice here(Function<TableView, ?> deed) {
        at(at -> {
            deed.apply(at);
            return me;
        });
        return this;
    }
}
