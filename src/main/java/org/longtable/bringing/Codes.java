package org.longtable.bringing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longtable.directory.Field;
import org.longtable.meanings.Meanings;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.springframework.stereotype.Component;

/**
 * What the directory has a choice for, as lists write it: the choice's code or name in English or French, what else it is
 * called, or a name that the vocabulary of the field has for the same.
 */
@Component
class Codes {
    /**
     * Choices that were meant.
     *
     * @param byName whether they were written as they are called here
     */
    record Meant(List<String> codes, boolean byName) {}

    private static final int MOST_REMEMBERED = 20_000;

    private final Map<Field, Map<String, List<String>>> named = new EnumMap<>(Field.class);
    private final Map<Field, Map<String, List<String>>> alsoCalled = new EnumMap<>(Field.class);
    private final Meanings meanings;

    Codes(Languages languages, Meanings meanings) {
        this.meanings = meanings;
        for (var field : Field.values())
            for (var code : field.codes())
                for (var language : Language.values())
                    add(named, field, code, languages.in(language).t("directory.code." + field.code() + "." + code));
        for (var line : lines()) {
            var parts = line.split("=", 2);
            var what = parts[0].strip().split("\\.", 2);
            var field = Field.of(what[0]).orElseThrow();
            if (!field.codes().contains(what[1])) throw new IllegalStateException(line);
            for (var words : parts[1].split(",")) add(alsoCalled, field, what[1], words);
        }
    }

    private static List<String> lines() {
        try (var file = Codes.class.getResourceAsStream("/bringing/words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<Field, Map<String, List<String>>> to, Field field, String code, String words) {
        var codes = to.computeIfAbsent(field, _ -> new LinkedHashMap<>())
                .computeIfAbsent(plain(words), _ -> new ArrayList<>());
        if (!codes.contains(code)) codes.add(code);
    }

    private static String plain(String words) {
        return Mapping.plain(words).replaceFirst("^(the|les|le|la|l|des|du|de|d) (?=.)", "");
    }

    /** Remembers what it found: a long list says few different things. */
    OrganisationRow.KnownCodes remembering() {
        var ofConcepts = new EnumMap<Field, Map<String, Set<String>>>(Field.class);
        var found = new HashMap<String, Optional<Meant>>();
        return (field, words) -> {
            if (found.size() > MOST_REMEMBERED) found.clear();
            return found.computeIfAbsent(
                    field.code() + "\n" + words,
                    _ -> of(field, words, ofConcepts.computeIfAbsent(field, this::concepts)));
        };
    }

    private Optional<Meant> of(Field field, String words, Map<String, Set<String>> concepts) {
        if (field.codes().contains(words)) return Optional.of(new Meant(List.of(words), true));
        var plain = plain(words);
        var byName = named.getOrDefault(field, Map.of()).get(plain);
        if (byName != null) return Optional.of(new Meant(byName, true));
        var also = alsoCalled.getOrDefault(field, Map.of()).get(plain);
        if (also != null) return Optional.of(new Meant(also, false));
        var concept = meanings.called(words);
        var codes = concepts.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(concept::contains))
                .map(Map.Entry::getKey)
                .toList();
        // Where the vocabulary has one word for two choices, neither is chosen for them.
        return codes.size() == 1 ? Optional.of(new Meant(codes, false)) : Optional.empty();
    }

    /** The concepts of the vocabulary that each choice is a name of. */
    private Map<String, Set<String>> concepts(Field field) {
        var concepts = new LinkedHashMap<String, Set<String>>();
        for (var all : Arrays.asList(named, alsoCalled))
            all.getOrDefault(field, Map.of()).forEach((words, codes) -> {
                if (codes.size() == 1)
                    concepts.computeIfAbsent(codes.getFirst(), _ -> new HashSet<>())
                            .addAll(meanings.called(words));
            });
        return concepts;
    }
}
