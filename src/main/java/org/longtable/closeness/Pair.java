package org.longtable.closeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PartnerId;

/**
 * Two partners and how close each says that they are (F6).
 *
 * @param oneSays how close the one says it is to the other
 */
public record Pair(PartnerId one, PartnerId other, Level oneSays, Level otherSays) {
    private static final int WORTH_TALKING_ABOUT = 2;

    /** Every two partners that have said it of each other, in the order of what was said. */
    static List<Pair> of(Collection<Rated> said) {
        var pairs = new ArrayList<Pair>();
        for (var one : said)
            for (var back : said)
                if (one.by().equals(back.of())
                        && one.of().equals(back.by())
                        && one.by().toString().compareTo(one.of().toString()) < 0)
                    pairs.add(new Pair(one.by(), one.of(), one.level(), back.level()));
        return pairs;
    }

    /** The level of the two: the mean of both. */
    public Fraction level() {
        return Fraction.of(oneSays.number() + (long) otherSays.number(), 2);
    }

    public int gap() {
        return Math.abs(oneSays.number() - otherSays.number());
    }

    public boolean isWorthTalkingAbout() {
        return gap() >= WORTH_TALKING_ABOUT;
    }

    /** The mean over all ordered pairs of a table; empty when nothing was said. */
    static Optional<Fraction> mean(Collection<Rated> said) {
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Fraction.of(
                        said.stream().mapToLong(one -> one.level().number()).sum(), said.size()));
    }
}
