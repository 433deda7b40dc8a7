package org.longtable.relationships;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.Threshold;

/**
 * A partner that at least one of its people has a connection for. Who carries how much stays inside: a share is given
 * out for one person at a time, and only that person may see it.
 */
public final class Carried implements Carrying {
    static final String CONTINUITY = "C = 1 − max L";
    static final String RESTS_ON = "B = min k : 1 − (L₁ + … + Lₖ) < 0.50, L₁ ≥ L₂ ≥ …";
    static final String SHARE = "L = S ÷ Σ S";

    private static final Threshold HALF = Threshold.at("0.50");

    private final Map<PersonId, Strength> strengths;
    private final Set<PersonId> living;
    private final LocalDate asOf;
    private final BigDecimal total;
    private final List<BigDecimal> largestFirst;

    private Carried(Map<PersonId, Strength> strengths, Set<PersonId> living, LocalDate asOf) {
        this.strengths = Map.copyOf(strengths);
        this.living = Set.copyOf(living);
        this.asOf = asOf;
        this.total = sum(strengths.values().stream().map(Strength::value).toList());
        this.largestFirst = strengths.values().stream()
                .map(Strength::value)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    static Carrying by(Map<PersonId, Strength> strengths, Set<PersonId> living, LocalDate asOf) {
        if (strengths.isEmpty()) return new Uncarried(Uncarried.Reason.NO_CONNECTION_YET, asOf);
        return new Carried(strengths, living, asOf);
    }

    @Override
    public LocalDate asOf() {
        return asOf;
    }

    @Override
    public Optional<Band> band() {
        return Optional.of(Band.ofContinuity(continuity()));
    }

    @Override
    public boolean restsOnOnePerson() {
        return restsOn() == 1;
    }

    @Override
    public boolean hasLivingConnection(PersonId person) {
        return living.contains(person);
    }

    /** How much would be left without the person who carries most (C): 0 to 1 − 1/n, unrounded. */
    public BigDecimal continuity() {
        return BigDecimal.ONE.subtract(share(largestFirst.getFirst()));
    }

    /** The fewest people whose leaving would take more than half of the strength (B): 1 to n. */
    public int restsOn() {
        for (int left = 1; left < largestFirst.size(); left++) {
            var remaining = sum(largestFirst.subList(left, largestFirst.size()));
            if (!HALF.isReachedBy(share(remaining))) return left;
        }
        return largestFirst.size();
    }

    /** How far the person who carries most is ahead of the next: 0 when two or more carry alike, 1 when one is alone. */
    public BigDecimal unevenness() {
        var next = largestFirst.size() > 1 ? largestFirst.get(1) : BigDecimal.ZERO;
        return share(largestFirst.getFirst().subtract(next));
    }

    /** This person's part of the whole (L): 0 to 1, unrounded. For that person alone. */
    public BigDecimal shareOf(PersonId person) {
        return share(strengthOf(person).value());
    }

    @Override
    public Carrying withoutPerson(PersonId person) {
        var remaining = new HashMap<>(strengths);
        var stillLiving = new HashSet<>(living);
        remaining.remove(person);
        stillLiving.remove(person);
        return by(remaining, stillLiving, asOf);
    }

    @Override
    public List<Figure> figures() {
        var inputs = List.of(
                new Input("relationships.people-carrying", strengths.size()),
                new Input("relationships.largest-share", Figure.toIndex(share(largestFirst.getFirst()))));
        return List.of(
                Figure.index("relationships.continuity", CONTINUITY, continuity(), inputs, asOf),
                Figure.count("relationships.rests-on", RESTS_ON, restsOn(), inputs, asOf));
    }

    @Override
    public Figure shareFigureOf(PersonId person) {
        var inputs = List.of(
                new Input("relationships.own-strength", strengthOf(person).rounded()),
                new Input("relationships.whole-strength", Figure.toIndex(total)));
        return Figure.index("relationships.own-share", SHARE, shareOf(person), inputs, asOf);
    }

    private Strength strengthOf(PersonId person) {
        return strengths.getOrDefault(person, Strength.NONE);
    }

    private BigDecimal share(BigDecimal strength) {
        return strength.divide(total, MathContext.DECIMAL128);
    }

    private static BigDecimal sum(List<BigDecimal> strengths) {
        return strengths.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
