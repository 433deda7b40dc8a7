package org.longtable.meanings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many phrases at once: finds the longest that begins at a word. */
final class Phrases<T> {
    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<T> ends = new ArrayList<>(1);
    }

    /**
     * @param length how many words it takes
     * @param means what the phrase stands for; several when the same words do
     */
    record Longest<T>(int length, List<T> means) {}

    private final Node<T> root = new Node<>();

    void add(List<String> phrase, T means) {
        if (phrase.isEmpty()) return;
        var node = root;
        for (var word : phrase) node = node.next.computeIfAbsent(word, _ -> new Node<>());
        if (!node.ends.contains(means)) node.ends.add(means);
    }

    <W> @Nullable Longest<T> longestAt(List<W> words, int from, Function<W, String> form) {
        Longest<T> longest = null;
        var node = root;
        for (var at = from; at < words.size(); at++) {
            var next = node.next.get(form.apply(words.get(at)));
            if (next == null) break;
            node = next;
            if (!node.ends.isEmpty()) longest = new Longest<>(at - from + 1, node.ends);
        }
        return longest;
    }
}
