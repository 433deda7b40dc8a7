package org.longtable.ground;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.PersonId;

/**
 * Reading of many things what code asks of one: within {@link #of} the first question about any of them is asked of
 * all at once, and its answers are kept to the end. So a page that looks at each of someone's tables asks the database
 * as often for fifty tables as for one. What is asked of another thing is kept as well, for that person: a page is read
 * from one snapshot, so that its parts need not ask for the same again. Nothing may be written meanwhile.
 */
public final class Together {
    private static final ThreadLocal<@Nullable Together> READING = new ThreadLocal<>();

    private final Set<Object> things;
    private final Map<String, Map<?, ?>> answers = new HashMap<>();
    private final Map<Asked, Optional<?>> alone = new HashMap<>();

    private record Asked(String what, Object one, Optional<PersonId> by) {}

    private Together(Collection<?> things) {
        this.things = new LinkedHashSet<>(things);
    }

    /** Does work that reads of each of these things, and writes nothing. */
    public static <T extends @Nullable Object> T of(Collection<?> things, Supplier<T> work) {
        var before = READING.get();
        READING.set(new Together(things));
        try {
            return work.get();
        } finally {
            if (before == null) READING.remove();
            else READING.set(before);
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
        if (reading == null) return Optional.ofNullable(ask.apply(List.of(one)).get(one));
        return reading.things.contains(one) ? reading.kept(what, one, ask) : reading.keptAlone(what, one, ask);
    }

    /** What is read from now on is read of these things as well; nothing outside of {@link #of}. */
    public static void alsoOf(Collection<?> things) {
        var reading = READING.get();
        if (reading != null) reading.things.addAll(things);
    }

    @SuppressWarnings("unchecked") // one question has one kind of thing and of answer
    private <K, V> Optional<V> kept(String what, K one, Function<? super List<K>, Map<K, V>> ask) {
        var kept = answers.get(what);
        if (kept == null) {
            kept = ask.apply(
                    (List<K>) things.stream().filter(one.getClass()::isInstance).toList());
            answers.put(what, kept);
        }
        return Optional.ofNullable((V) kept.get(one));
    }

    @SuppressWarnings("unchecked") // as above
    private <K, V> Optional<V> keptAlone(String what, K one, Function<? super List<K>, Map<K, V>> ask) {
        var asked = new Asked(what, one, Asking.person());
        var kept = alone.get(asked);
        if (kept == null) {
            kept = Optional.ofNullable(ask.apply(List.of(one)).get(one));
            alone.put(asked, kept);
        }
        return (Optional<V>) kept;
    }
}
