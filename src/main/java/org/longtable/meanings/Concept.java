package org.longtable.meanings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.longtable.site.ByName;

/**
 * One thing that people of this field have words for.
 *
 * @param id the last part of its address in SKOS
 * @param names its name by language, {@code en} and {@code fr}
 * @param otherNames what else it is called, by language
 * @param broader what is wider
 * @param related what serves the same, or goes with it
 * @param given whether it stands at the top of what can be offered, and not of what offers are about; of no meaning for
 *     a concept that has a broader one
 */
public record Concept(
        String id,
        Map<String, String> names,
        Map<String, List<String>> otherNames,
        Set<String> broader,
        Set<String> related,
        boolean given) {
    public String name(Locale language) {
        return name(language.getLanguage());
    }

    public String name(String language) {
        var name = names.get(language);
        return name != null ? name : names.values().stream().findFirst().orElse(id);
    }

    public List<String> otherNames(String language) {
        return otherNames.getOrDefault(language, List.of());
    }

    /** Whether one of its names, in either language, holds every word that someone looks for. */
    boolean isCalled(String wanted) {
        return Stream.concat(
                        names.values().stream(), otherNames.values().stream().flatMap(List::stream))
                .anyMatch(name -> ByName.holds(name, wanted));
    }
}
