package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PersonId;

/** Who looks after what for one partner. Every duty is in the map, with nobody where it is uncovered. */
public record Duties(Map<Duty, Set<PersonId>> heldBy) {
    public Duties {
        var all = new EnumMap<Duty, Set<PersonId>>(Duty.class);
        for (var duty : Duty.values()) all.put(duty, Set.copyOf(heldBy.getOrDefault(duty, Set.of())));
        heldBy = Collections.unmodifiableMap(all);
    }

    /** How many of the five are looked after by two people or more. */
    public int heldByTwoOrMore() {
        return holders(count -> count >= 2).size();
    }

    public Set<Duty> heldByOne() {
        return holders(count -> count == 1);
    }

    public Set<Duty> heldByNobody() {
        return holders(count -> count == 0);
    }

    /** The part of the five that two people or more look after: 0 to 1. */
    public Fraction cover() {
        return Fraction.of(heldByTwoOrMore(), Duty.values().length);
    }

    public Duties withoutPerson(PersonId person) {
        var remaining = new EnumMap<Duty, Set<PersonId>>(Duty.class);
        heldBy.forEach((duty, holders) -> remaining.put(
                duty,
                holders.stream().filter(holder -> !holder.equals(person)).collect(Collectors.toUnmodifiableSet())));
        return new Duties(remaining);
    }

    public Figure figure(LocalDate asOf) {
        return Figure.index(
                "relationships.duty-cover",
                "n₂ ÷ n",
                cover().rounded(2),
                List.of(
                        new Input("relationships.duties-held-by-two-or-more", heldByTwoOrMore()),
                        new Input("relationships.duties", Duty.values().length)),
                asOf);
    }

    private Set<Duty> holders(IntPredicate count) {
        var found = EnumSet.noneOf(Duty.class);
        heldBy.forEach((duty, holders) -> {
            if (count.test(holders.size())) found.add(duty);
        });
        return Collections.unmodifiableSet(found);
    }
}
