package org.longtable.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.longtable.assumptions.Assumption;
import org.longtable.assumptions.Lesson;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.directory.Subject;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.fears.Talk;
import org.longtable.people.SeenBy;
import org.longtable.reasons.Item;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;

/** Someone who says why they are here, what they learned, and which rules they live by. */
final class Thoughtful extends Speaker {
    Thoughtful(Telling told, Part part, LocalDate day) {
        super(told, part, day);
    }

    Thoughtful asksWhyWeAreHere() {
        at(at -> doors.reasons().begin(at));
        return this;
    }

    /**
     * @param gains codes of what is hoped for, with spaces between
     * @param others how one understands why each of these partners is here
     */
    Thoughtful saysWhy(String why, String learn, String gains, Map<String, String> others) {
        at(at -> {
            var sealed = new ArrayList<>(List.of(words(Item.WHY, why), words(Item.LEARN, learn)));
            if (!gains.isEmpty()) sealed.add(words(Item.GAINS, gains));
            others.forEach((name, words) -> sealed.add(words(Item.of(partner(at, name)), words)));
            return doors.reasons()
                    .answer(at, running(doors.reasons().rounds(at)).id(), sealed, 0);
        });
        return this;
    }

    Thoughtful takesForGranted(String words, String source) {
        at(at -> doors.assumptions().write(at, words, source, me));
        return this;
    }

    /** Writes the plan in words anew, with all that was learned and waits. */
    Thoughtful writesThePlan(String words) {
        at(at -> doors.planVersions()
                .write(
                        at,
                        doors.planVersions().at(at).size() + 1,
                        words,
                        doors.planVersions().waiting(at).stream()
                                .map(Lesson::id)
                                .toList(),
                        me));
        return this;
    }

    /** @param became what holds instead of what was taken for granted; dropped where it is empty */
    Thoughtful learned(String learned, String changes, MomentId from, String assumed, String became) {
        at(at -> {
            var moment = doors.latestMoments().at(at).stream()
                    .filter(one -> one.id().equals(from))
                    .findFirst();
            var known = doors.assumptions().at(at).stream()
                    .filter(one -> one.words().equals(assumed))
                    .findFirst();
            var state = became.isEmpty() ? Assumption.State.DROPPED : Assumption.State.CHANGED;
            doors.planVersions()
                    .learn(
                            at,
                            new Lesson.Told(
                                    learned,
                                    changes,
                                    moment.map(one -> one.on()).orElse(day),
                                    moment,
                                    known,
                                    known.isPresent() ? "" : assumed,
                                    Optional.of(new Assumption.Turn(state, became, learned, moment))),
                            me);
            return at;
        });
        return this;
    }

    /** House rules of the organisation for which one sits, or one's own. */
    Thoughtful livesBy(Map<Field, String> rules) {
        does(() -> {
            var lines = rules.entrySet().stream()
                    .map(rule -> new Line(rule.getKey(), rule.getValue(), SeenBy.TABLES))
                    .toList();
            doors.profiles().tell(subject(), lines);
            return me;
        });
        return this;
    }

    /** Takes up the first clash that nobody has taken up. */
    Thoughtful takesUpAClash(Part owner, LocalDate by) {
        at(at -> doors.policies()
                .takeUp(
                        at,
                        doors.policies().at(at).clashes().stream()
                                .filter(one -> one.difference().isEmpty())
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        told.id(owner),
                        by,
                        me));
        return this;
    }

    Thoughtful asksWhatOthersMayThink() {
        at(at -> doors.fears().ask(at));
        return this;
    }

    Thoughtful saysYesToThat() {
        at(at -> {
            doors.fears().say(at, open(at).id(), true);
            return at;
        });
        return this;
    }

    Thoughtful beginsThat() {
        at(at -> doors.fears().begin(at, open(at).id()));
        return this;
    }

    Thoughtful fears(String words) {
        at(at -> doors.fears().write(at, open(at).id(), words, 0));
        return this;
    }

    Thoughtful preparesAConversation() {
        at(at -> doors.conversations()
                .prepare(
                        at, doors.conversations().open(at, me, doors.languages().in(part.language())), me));
        return this;
    }

    /** The latest time that these partners spent together. */
    MomentId lastTime() {
        return at(at -> doors.latestMoments().at(at).getFirst().id());
    }

    private Talk open(TableView at) {
        return doors.fears().at(at).stream().filter(Talk::isOpen).findFirst().orElseThrow();
    }

    private Subject subject() {
        return view().partner(view().mine())
                .flatMap(partner -> partner.organisation())
                .map((OrganisationId organisation) -> Subject.of(organisation))
                .orElseGet(() -> Subject.of(me));
    }

    private static PartnerId partner(TableView at, String name) {
        return at.partners().stream()
                .filter(partner -> partner.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Round running(List<Round> rounds) {
        return rounds.stream().filter(Round::running).findFirst().orElseThrow();
    }

    private static Sealed words(String item, String words) {
        return new Sealed(item, OptionalInt.empty(), words);
    }
}
