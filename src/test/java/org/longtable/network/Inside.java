package org.longtable.network;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.graph.DefaultUndirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.MaskSubgraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.longtable.directory.Subject;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.longtable.meanings.Meanings;
import org.longtable.offers.Offers;
import org.springframework.context.ApplicationContext;

/** What the network keeps to itself, opened for those who measure it. */
public final class Inside {
    private final LivingGraph graph;
    private final Portraits portraits;
    private final double faded;

    public Inside(ApplicationContext application) {
        var settings = application.getBean(Settings.class);
        var clock = application.getBean(Clock.class);
        graph = new LivingGraph(application.getBean(Works.class), clock, settings);
        portraits = new Portraits(
                application.getBean(Works.class),
                graph,
                application.getBean(Gazetteer.class),
                application.getBean(Offers.class),
                application.getBean(Meanings.class),
                clock,
                settings,
                Duration.ZERO);
        faded = Graph.fadedBy(clock.instant().atZone(settings.zone()).toLocalDate());
    }

    /** Reads the connections the first time, and what changed from then on. */
    public int connections() {
        return graph.now().connections();
    }

    public int people() {
        return graph.now().people();
    }

    /** Reads what everyone tells. */
    public int candidates() {
        return portraits.now().candidates().size();
    }

    /** The weight of a connection of strength 1 today. */
    public double least() {
        return Math.pow(2, faded);
    }

    /** The strongest way with at most three people between, its cost with it; nothing where there is none. */
    public Optional<Double> strongest(UUID from, UUID to) {
        return graph.ways()
                .strongest(from, List.of(to), Ways.MOST_BETWEEN, List.of())
                .map(Ways.Way::cost);
    }

    /** How many people there is a way to. */
    public int within(UUID from) {
        var steps = graph.ways().distances(Set.of(from)).steps();
        int reached = 0;
        for (var one : steps) if (one > 1) reached++;
        return reached;
    }

    /** Who fits one side best, by the rule alone; its portrait is drawn beforehand. */
    public Runnable fitting(UUID side, UUID me) {
        var mine = portraits.now().candidates().stream()
                .map(Candidate::profile)
                .filter(one -> one.subject().id().equals(side))
                .findFirst()
                .orElseThrow();
        return () -> Shortlist.of(
                portraits.now(),
                mine,
                graph.ways().distances(Set.of(me)),
                Set.copyOf(List.of(side, me)),
                Optional.<Subject.Kind>empty());
    }

    /** Which gaps are crossed too seldom, by their codes. */
    public List<String> gaps() {
        return portraits.now().gaps().crossings().entrySet().stream()
                .filter(one -> one.getValue().isBelowChance())
                .map(one -> one.getKey().code())
                .toList();
    }

    public boolean isConnected(UUID person) {
        return graph.now().number(person) != Numbering.NOBODY;
    }

    /** Someone so many living connections away, over people who may be asked, by chance. */
    public UUID wandered(UUID from, int connections, RandomGenerator random) {
        var now = graph.now();
        int at = now.number(from);
        for (int n = 0; n < connections; n++) {
            var next = living(now, at);
            if (n < connections - 1) next.removeIf(one -> !now.isWilling(one));
            if (next.isEmpty()) break;
            at = next.get(random.nextInt(next.size()));
        }
        return now.person(at);
    }

    private List<Integer> living(Graph now, int person) {
        var others = new ArrayList<Integer>();
        int patch = now.patch(person);
        for (int e = now.begin(person, patch); e < now.end(person, patch); e++)
            if (now.log(patch)[e] >= faded) others.add(now.to(patch)[e]);
        return others;
    }

    /** The same connections in a graph of JGraphT. */
    public Library library() {
        var now = graph.now();
        var all = new DefaultUndirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int v = 0; v < now.people(); v++) all.addVertex(v);
        for (int v = 0; v < now.people(); v++) {
            int patch = now.patch(v);
            for (int e = now.begin(v, patch); e < now.end(v, patch); e++) {
                int other = now.to(patch)[e];
                double log = now.log(patch)[e];
                if (other > v && log >= faded) all.setEdgeWeight(all.addEdge(v, other), Ways.cost(log, faded));
            }
        }
        return new Library(now, all);
    }

    /** What a library does, without a limit to how many people stand between. */
    public record Library(Graph graph, DefaultUndirectedWeightedGraph<Integer, DefaultWeightedEdge> all) {
        public void strongest(UUID from, UUID to) {
            int one = graph.number(from);
            int other = graph.number(to);
            if (one == Numbering.NOBODY || other == Numbering.NOBODY) return;
            var asked = new MaskSubgraph<>(all, v -> v != one && v != other && !graph.isWilling(v), _ -> false);
            new BidirectionalDijkstraShortestPath<>(asked).getPath(one, other);
        }

        public void distances(UUID from) {
            int one = graph.number(from);
            var steps = new BreadthFirstIterator<Integer, DefaultWeightedEdge>(
                    new MaskSubgraph<>(all, v -> v != one && !graph.isWilling(v), _ -> false), one);
            while (steps.hasNext()) if (steps.getDepth(steps.next()) > Ways.MOST_BETWEEN + 1) break;
        }
    }
}
