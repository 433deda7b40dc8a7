package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.vocabulary.PersonId;

/** The connections that people have with each other on a given day (F1). What has faded is still one of them. */
public final class Connections {
    private final LocalDate asOf;
    private final Map<PersonId, Map<PersonId, Connection>> byPerson = new HashMap<>();

    private Connections(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** Works out the connections from moments, in any order; those after the day or without any yes add nothing. */
    public static Connections asOf(LocalDate day, Collection<SharedMoment> moments) {
        var connections = new Connections(day);
        moments.forEach(connections::add);
        return connections;
    }

    /** The connections that are kept, as they are on the day. */
    static Connections kept(LocalDate day, Collection<KeptConnection> kept) {
        var connections = new Connections(day);
        kept.forEach(one -> connections.put(one.on(day)));
        return connections;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Strength between(PersonId one, PersonId other) {
        return connection(one, other).map(Connection::strength).orElse(Strength.NONE);
    }

    public Optional<Connection> connection(PersonId one, PersonId other) {
        return Optional.ofNullable(byPerson.getOrDefault(one, Map.of()).get(other));
    }

    public Set<Connection> of(PersonId person) {
        return Set.copyOf(byPerson.getOrDefault(person, Map.of()).values());
    }

    public Set<Connection> all() {
        return byPerson.values().stream()
                .flatMap(theirs -> theirs.values().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether anyone of the one side is at least in touch with anyone of the other. */
    public boolean anyLivingBetween(Collection<PersonId> side, Collection<PersonId> across) {
        return side.stream().anyMatch(person -> livesBetween(person, across));
    }

    boolean livesBetween(PersonId person, Collection<PersonId> across) {
        return across.stream().anyMatch(other -> between(person, other).isLiving());
    }

    Strength total(PersonId person, Collection<PersonId> across) {
        return across.stream().map(other -> between(person, other)).reduce(Strength.NONE, Strength::plus);
    }

    private void add(SharedMoment moment) {
        var strength = moment.strengthOn(asOf);
        if (strength.equals(Strength.NONE)) return;
        boolean inOrder = moment.one().value().compareTo(moment.other().value()) < 0;
        var one = inOrder ? moment.one() : moment.other();
        var other = inOrder ? moment.other() : moment.one();
        put(new Connection(one, other, strength, 1, moment.on(), asOf));
    }

    private void put(Connection connection) {
        put(connection.one(), connection.other(), connection);
        put(connection.other(), connection.one(), connection);
    }

    private void put(PersonId person, PersonId other, Connection connection) {
        byPerson.computeIfAbsent(person, _ -> new HashMap<>()).merge(other, connection, Connection::plus);
    }
}
