package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PersonId;

/** How many people carry one partner's connections with the others at a table, on a given day (F2). */
public sealed interface Carrying permits Carried, Uncarried {

    /**
     * @param people those who sit for the partner
     * @param across those who sit for any other partner
     * @throws IllegalArgumentException if someone is on both sides
     */
    static Carrying of(Collection<PersonId> people, Collection<PersonId> across, Connections connections) {
        var others = Set.copyOf(across);
        var strengths = new HashMap<PersonId, Strength>();
        var living = new HashSet<PersonId>();
        for (var person : Set.copyOf(people)) {
            if (others.contains(person)) throw new IllegalArgumentException("a person sits for one partner at a table");
            strengths.put(person, connections.total(person, others));
            if (connections.livesBetween(person, others)) living.add(person);
        }
        strengths.values().removeIf(Strength.NONE::equals);
        return Carried.by(strengths, living, connections.asOf());
    }

    /** For a person who is a partner in their own right: nothing is worked out, a plan for absences takes its place. */
    static Carrying inTheirOwnRight(LocalDate asOf) {
        return new Uncarried(Uncarried.Reason.IN_THEIR_OWN_RIGHT, asOf);
    }

    LocalDate asOf();

    /** What everyone at the table may read; empty for a person in their own right. */
    Optional<Band> band();

    /** Whether the contact runs through one person, so that the table may be asked (W2); what is fragile always does. */
    boolean restsOnOnePerson();

    /** Whether this person is at least in touch with someone of another partner. */
    boolean hasLivingConnection(PersonId person);

    /** How it would be if this person were not there. */
    Carrying withoutPerson(PersonId person);

    /** What the partner's own people may open. It names nobody. */
    List<Figure> figures();

    /** What this person alone may open: their own share. */
    Figure shareFigureOf(PersonId person);
}
