package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.longtable.directory.Subject;
import org.longtable.gazetteer.Province;
import org.longtable.network.Graph.Gathering;
import org.longtable.network.Shortlist.Scored;

/** Whoever is passed over without a closer look would not have been among the best. */
class ShortlistTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-02-02");

    private static int[] some(Random random, int most, int of) {
        return random.ints(random.nextInt(most + 1), 0, of).distinct().sorted().toArray();
    }

    private static Profile drawn(Random random) {
        return new Profile(
                new Subject(Subject.Kind.values()[random.nextInt(3)], new UUID(random.nextLong(), random.nextLong())),
                some(random, 4, 150),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(_ -> some(random, 4, 100))
                        .toArray(int[][]::new),
                some(random, 3, 100),
                random.nextInt(6),
                random.nextInt(5) == 0 ? null : Province.values()[random.nextInt(3)],
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(random.nextBoolean()),
                random.nextInt(3) == 0,
                random.nextInt(3) == 0 ? "" : "s" + random.nextInt(3));
    }

    @Property(tries = 300)
    void the_best_are_those_that_looking_at_everyone_finds(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int many) {
        var random = new Random(seed);
        var mine = drawn(random);
        var profiles = new ArrayList<Profile>();
        var people = new HashMap<UUID, List<UUID>>();
        var gathering = new Gathering();
        for (int n = 0; n < many; n++) {
            var one = drawn(random);
            profiles.add(one);
            people.put(one.subject().id(), List.of(one.subject().id()));
            gathering.isWilling(one.subject().id());
            var known = random.nextInt(3) == 0 ? mine : profiles.get(random.nextInt(profiles.size()));
            if (known != one && random.nextInt(3) > 0)
                gathering.connects(known.subject().id(), one.subject().id(), Math.pow(2, 30));
        }
        var far = new Ways(gathering.asOf("1:1:"), Graph.fadedBy(TODAY), new ConcurrentLinkedQueue<>())
                .distances(Set.of(mine.subject().id()));
        var gaps = new Gaps(Map.of(Gap.values()[random.nextInt(3)], new Gaps.Crossing(-1, 0, 1)));
        var all = new Portraits.All(
                profiles.stream().map(one -> Candidate.of(one, one.isFarOut())).toList(),
                people,
                Set.of(),
                gaps,
                "1:1:",
                TODAY,
                0,
                Duration.ZERO);
        var apart = Set.of(profiles.getFirst().subject().id());
        var kind = random.nextBoolean() ? Optional.of(Subject.Kind.PERSON) : Optional.<Subject.Kind>empty();

        var everyone = profiles.stream()
                .filter(one -> !apart.contains(one.subject().id()))
                .filter(one -> kind.isEmpty() || one.subject().kind() == kind.get())
                .map(one -> new Scored(
                        one, Match.of(mine, one, far.to(people.get(one.subject().id())), gaps), one.isFarOut()))
                .filter(one -> one.hasReason(mine))
                .map(Scored::order)
                .sorted(Comparator.reverseOrder())
                .limit(Shortlist.LOOKED_AT)
                .toList();

        assertThat(Shortlist.of(all, mine, far, apart, kind).stream()
                        .map(Scored::order)
                        .sorted(Comparator.reverseOrder()))
                .containsExactlyElementsOf(everyone);
    }
}
