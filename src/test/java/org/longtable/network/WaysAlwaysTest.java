package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.longtable.network.Graph.Changes;
import org.longtable.network.Graph.Gathering;
import org.longtable.network.Graph.Told;
import org.longtable.network.Ways.Way;

/** Our ways against those of a library, on networks drawn at random. */
class WaysAlwaysTest {
    private static final double FADED = 12;

    /** A network drawn at random: its people, who of them allow to be asked, and its connections. */
    private static final class Drawn {
        final List<UUID> people;
        final Set<UUID> willing = new HashSet<>();
        final Map<Set<UUID>, Double> weights = new HashMap<>();
        final Random random;

        Drawn(long seed, int size, int connections) {
            random = new Random(seed);
            people = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                    .limit(size)
                    .toList();
            for (var person : people) if (random.nextInt(4) > 0) willing.add(person);
            for (int i = 0; i < connections; i++) connect();
        }

        void connect() {
            var one = people.get(random.nextInt(people.size()));
            var other = people.get(random.nextInt(people.size()));
            if (!one.equals(other)) weights.put(Set.of(one, other), Math.pow(2, FADED - 2 + random.nextDouble() * 6));
        }

        List<Told> told() {
            return weights.entrySet().stream()
                    .map(entry -> {
                        var two = List.copyOf(entry.getKey());
                        return new Told(two.get(0), two.get(1), entry.getValue());
                    })
                    .toList();
        }

        Graph graph() {
            var gathering = new Gathering();
            told().forEach(one -> gathering.connects(one.one(), one.other(), one.weight()));
            willing.forEach(gathering::isWilling);
            return gathering.asOf("1:1:");
        }

        /** Only over people who allow to be asked, but for the two ends. */
        SimpleDirectedWeightedGraph<UUID, DefaultWeightedEdge> oracle(UUID from, UUID to) {
            var graph = new SimpleDirectedWeightedGraph<UUID, DefaultWeightedEdge>(DefaultWeightedEdge.class);
            for (var person : people)
                if (willing.contains(person) || person.equals(from) || person.equals(to)) graph.addVertex(person);
            for (var one : told()) {
                var strength = one.weight() / Math.pow(2, FADED);
                if (strength < 1 || !graph.containsVertex(one.one()) || !graph.containsVertex(one.other())) continue;
                var cost = -Math.log(strength / (1 + strength));
                graph.setEdgeWeight(graph.addEdge(one.one(), one.other()), cost);
                graph.setEdgeWeight(graph.addEdge(one.other(), one.one()), cost);
            }
            return graph;
        }
    }

    /** The least cost over so many connections at most: the network in layers, one for each connection taken. */
    private static Optional<Double> least(
            SimpleDirectedWeightedGraph<UUID, DefaultWeightedEdge> network, UUID from, UUID to, int most) {
        var layers = new SimpleDirectedWeightedGraph<Layered, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int taken = 0; taken <= most; taken++)
            for (var person : network.vertexSet()) layers.addVertex(new Layered(taken, person));
        for (int taken = 0; taken < most; taken++) {
            for (var edge : network.edgeSet())
                layers.setEdgeWeight(
                        layers.addEdge(
                                new Layered(taken, network.getEdgeSource(edge)),
                                new Layered(taken + 1, network.getEdgeTarget(edge))),
                        network.getEdgeWeight(edge));
            layers.setEdgeWeight(layers.addEdge(new Layered(taken, to), new Layered(taken + 1, to)), 0);
        }
        return Optional.ofNullable(
                        new DijkstraShortestPath<>(layers).getPath(new Layered(0, from), new Layered(most, to)))
                .map(GraphPath::getWeight);
    }

    private record Layered(int taken, UUID person) {}

    private static Optional<Way> strongest(Graph graph, UUID from, UUID to, int mostBetween) {
        return new Ways(graph, FADED, new ConcurrentLinkedQueue<>()).strongest(from, Set.of(to), mostBetween, Set.of());
    }

    @Property(tries = 300)
    void the_strongest_way_is_the_one_that_the_library_finds(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size, @ForAll @IntRange(max = 120) int many) {
        var drawn = new Drawn(seed, size, many);
        var graph = drawn.graph();
        for (int between = 1; between <= Ways.MOST_BETWEEN; between++) {
            var from = drawn.people.getFirst();
            var to = drawn.people.getLast();
            var oracle = drawn.oracle(from, to);
            var expected = least(oracle, from, to, between + 1);
            var found = strongest(graph, from, to, between);

            assertThat(found.isPresent()).isEqualTo(expected.isPresent());
            if (found.isEmpty()) continue;
            assertThat(found.get().cost()).isCloseTo(expected.get(), within(1e-9));
            var people = found.get().people();
            assertThat(people).startsWith(from).endsWith(to).doesNotHaveDuplicates();
            assertThat(found.get().between()).isLessThanOrEqualTo(between);
            assertThat(drawn.willing).containsAll(people.subList(1, people.size() - 1));
            double sum = 0;
            for (int i = 1; i < people.size(); i++)
                sum += oracle.getEdgeWeight(oracle.getEdge(people.get(i - 1), people.get(i)));
            assertThat(sum).isCloseTo(found.get().cost(), within(1e-9));
        }
    }

    @Property(tries = 200)
    void the_fewest_connections_are_those_that_the_library_counts(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size, @ForAll @IntRange(max = 80) int many) {
        var drawn = new Drawn(seed, size, many);
        var from = drawn.people.getFirst();
        var far = new Ways(drawn.graph(), FADED, new ConcurrentLinkedQueue<>()).distances(Set.of(from));
        for (var to : drawn.people.subList(1, size)) {
            var path = new BFSShortestPath<>(drawn.oracle(from, to)).getPath(from, to);
            assertThat(far.to(Set.of(to)))
                    .isEqualTo(path == null || path.getLength() > Ways.MOST_BETWEEN + 1 ? 0 : path.getLength());
        }
    }

    @Property(tries = 200)
    void what_changes_is_the_same_laid_over_as_read_anew(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 25) int size, @ForAll @IntRange(max = 60) int many) {
        var drawn = new Drawn(seed, size, many);
        var graph = drawn.graph();
        for (int round = 0; round < 3; round++) {
            var before = new HashMap<>(drawn.weights);
            for (int i = 0; i < 4; i++) drawn.connect();
            var gone = drawn.weights.keySet().stream().findFirst();
            gone.ifPresent(drawn.weights::remove);
            var touched = new HashSet<UUID>();
            Stream.concat(before.keySet().stream(), drawn.weights.keySet().stream())
                    .filter(pair -> !java.util.Objects.equals(before.get(pair), drawn.weights.get(pair)))
                    .forEach(touched::addAll);
            var turned = drawn.people.get(drawn.random.nextInt(size));
            if (!drawn.willing.remove(turned)) drawn.willing.add(turned);
            touched.add(turned);
            var read = drawn.told().stream()
                    .filter(one -> touched.contains(one.one()) || touched.contains(one.other()))
                    .toList();
            var willing = new HashSet<>(touched);
            willing.retainAll(drawn.willing);
            graph = graph.with(new Changes(touched, read, willing, "2:2:"));
        }
        var anew = drawn.graph();
        for (var to : new ArrayList<>(drawn.people).subList(1, size)) {
            var from = drawn.people.getFirst();
            var one = strongest(graph, from, to, 3);
            var other = strongest(anew, from, to, 3);
            assertThat(one.isPresent()).isEqualTo(other.isPresent());
            if (one.isPresent())
                assertThat(one.get().cost()).isCloseTo(other.get().cost(), within(1e-9));
        }
    }

    @Property(tries = 100)
    void someone_who_is_left_out_stands_in_no_way(@ForAll long seed) {
        var drawn = new Drawn(seed, 20, 60);
        var from = drawn.people.getFirst();
        var to = drawn.people.getLast();
        var ways = new Ways(drawn.graph(), FADED, new ConcurrentLinkedQueue<>());
        var way = ways.strongest(from, Set.of(to), 3, Set.of());
        if (way.isEmpty() || way.get().between() == 0) return;
        var first = way.get().people().get(1);
        var another = ways.strongest(from, Set.of(to), 3, Set.of(first));
        assertThat(another.map(Way::people).orElse(List.of())).doesNotContain(first);
        assertThat(ways.strongest(from, Set.of(to), 3, Set.of()).get().cost())
                .as("and the next search is as if that one had not been")
                .isEqualTo(way.get().cost());
    }
}
