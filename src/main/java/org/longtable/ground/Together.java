package org.longtable.ground;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.PersonId;

/**
 * Reading of many things what code asks of one: within {@link #of} the first question about any of them is asked of
 * all at once, and its answers are kept to the end, for the person who asks. So a page that looks at each of someone's
 * tables asks the database as often for fifty tables as for one. What is asked of another thing is kept as well: a page
 * is read from one snapshot, so that its parts need not ask for the same again. Nothing may be written meanwhile.
 */
public final class Together {
    private static final ThreadLocal<@Nullable Together> READING = new ThreadLocal<>();

    private final Set<Object> things = new LinkedHashSet<>();
    private final Map<Asked, Map<Object, Optional<?>>> answers = new HashMap<>();

    private record Asked(String what, Optional<PersonId> by) {}

    private Together() {}

    /** Does work that reads of each of these things, and writes nothing; within another such work it is part of that. */
    public static <T extends @Nullable Object> T of(Collection<?> things, Supplier<T> work) {
        var before = READING.get();
        var reading = before == null ? new Together() : before;
        reading.things.addAll(things);
        READING.set(reading);
        try {
            return work.get();
        } finally {
            if (before == null) READING.remove();
        }
    }

    /**
     * What is to be read of one thing.
     *
     * @param what name of the question, the same each time that it is asked
     * @param ask answers it for several things, leaving out those of which there is nothing
     */
    public static <K, V> Optional<V> read(String what, K one, Function<? super List<K>, Map<K, V>> ask) {
        var reading = READING.get();
        return reading == null ? Optional.ofNullable(ask.apply(List.of(one)).get(one)) : reading.kept(what, one, ask);
    }

    /** As {@link #read}, for what is read in one go for the person who asks. */
    public static <V> V once(String what, Supplier<V> ask) {
        return read(what, what, _ -> Map.of(what, ask.get())).orElseThrow();
    }

    /** Keeps what was read in another way as the answers to a question; nothing outside of {@link #of}. */
    public static <K, V> void keep(String what, Map<K, V> read) {
        var reading = READING.get();
        if (reading != null)
            read.forEach((one, answer) -> reading.answersTo(what).put(one, Optional.of(answer)));
    }

    /** What is read from now on is read of these things as well; nothing outside of {@link #of}. */
    public static void alsoOf(Collection<?> things) {
        var reading = READING.get();
        if (reading != null) reading.things.addAll(things);
    }

    @SuppressWarnings("unchecked") // one question has one kind of thing and of answer
    private <K, V> Optional<V> kept(String what, K one, Function<? super List<K>, Map<K, V>> ask) {
        var kept = answersTo(what);
        if (!kept.containsKey(one)) {
            var unread = things.contains(one)
                    ? (List<K>) things.stream()
                            .filter(thing -> one.getClass().isInstance(thing) && !kept.containsKey(thing))
                            .toList()
                    : List.of(one);
            var read = ask.apply(unread);
            unread.forEach(thing -> kept.put(thing, Optional.ofNullable(read.get(thing))));
        }
        return (Optional<V>) Objects.requireNonNull(kept.get(one));
    }

    private Map<Object, Optional<?>> answersTo(String what) {
        return answers.computeIfAbsent(new Asked(what, Asking.person()), _ -> new HashMap<>());
    }
}
