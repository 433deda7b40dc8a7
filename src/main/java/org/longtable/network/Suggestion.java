package org.longtable.network;

import java.util.List;
import java.util.Optional;
import org.longtable.directory.Subject;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;

/**
 * A possible partner, as the asking person may see them, and why.
 *
 * @param about what they say of themselves first; it tells who they are and makes nobody a partner
 * @param shared what both tell of the arts they do and of what they value and care about, in words
 * @param differs ways of working, side by side where both tell them
 * @param way whether an introduction to them could be asked for through someone the asking person is in touch with; who
 *     that is, is told on asking
 * @param near how near they are: {@code place}, {@code province}, {@code distance} or empty
 * @param bridge the gap that the two would bridge
 * @param farOut whether they are far from where most is, or without connections of their own
 */
public record Suggestion(
        Subject subject,
        String name,
        String place,
        String about,
        List<String> gives,
        List<String> takes,
        List<String> shared,
        List<Beside> differs,
        boolean way,
        String near,
        Optional<String> bridge,
        boolean farOut,
        Figure figure) {

    /** One way of working of both. */
    public record Beside(String field, String mine, String theirs) {}

    /** Whether help goes one way only. */
    public boolean isOneWay() {
        return gives.isEmpty() != takes.isEmpty();
    }

    /** A small first step, in a form that holds who it is with: a first coffee or visit; else any small beginning. */
    public String firstStep() {
        return subject.kind() == Subject.Kind.COMMUNITY
                ? "/tables/quick"
                : "/tables/quick?with=" + subject.kind().code() + ":" + subject.id();
    }

    /** Where one asks to be introduced to them; nothing for a community, whom one meets through its people. */
    public Optional<String> introduction() {
        return switch (subject.kind()) {
            case PERSON -> Optional.of(Whom.person(new PersonId(subject.id())).path());
            case ORGANISATION ->
                Optional.of(Whom.someoneOf(new OrganisationId(subject.id())).path());
            case COMMUNITY -> Optional.empty();
        };
    }
}
