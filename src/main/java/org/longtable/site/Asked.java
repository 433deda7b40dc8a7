package org.longtable.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked, told as a value: so the same question stands in a form, behind the link in a letter and on a
 * sheet of paper.
 *
 * @param hint a line below the label, or null
 * @param rows how much room there is for words
 * @param options what can be chosen; nothing where words are asked
 * @param behind the words behind which it is folded away in a form, or null
 */
public record Asked(
        String name,
        String label,
        @Nullable String hint,
        boolean optional,
        int rows,
        List<Choice> options,
        boolean several,
        @Nullable String behind) {
    public Asked {
        options = List.copyOf(options);
    }

    public static Asked words(String name, String label, @Nullable String hint, int rows) {
        return new Asked(name, label, hint, false, rows, List.of(), false, null);
    }

    public static Asked oneOf(String name, String label, List<Choice> options) {
        return new Asked(name, label, null, false, 0, options, false, null);
    }

    public static Asked someOf(String name, String label, List<Choice> options) {
        return new Asked(name, label, null, true, 0, options, true, null);
    }

    public Asked orNothing() {
        return new Asked(name, label, hint, true, rows, options, several, behind);
    }

    public Asked foldedBehind(String words) {
        return new Asked(name, label, hint, optional, rows, options, several, words);
    }

    /** What someone reads of an answer that was typed: the words, or the label of what was chosen. */
    public String read(String typed) {
        return options.stream()
                .filter(option -> option.value().equals(typed))
                .findFirst()
                .map(Choice::label)
                .orElse(typed);
    }

    public static Map<String, String> labels(List<Asked> all) {
        var labels = new LinkedHashMap<String, String>();
        for (var one : all) labels.put(one.name(), one.label());
        return labels;
    }
}
