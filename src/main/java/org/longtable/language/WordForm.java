package org.longtable.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Typed;

/** The forms about a word: its names, and what it means. */
public final class WordForm {
    public static final String NAME_EN = "word_en";
    public static final String NAME_FR = "word_fr";
    public static final String FORMS = "word_forms";
    public static final String MEANING_EN = "meaning_en";
    public static final String MEANING_FR = "meaning_fr";
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_MEANING = 600;
    private static final int MOST_FORMS = 12;

    private WordForm() {}

    static InBoth name(Typed typed) {
        var name = new InBoth(line(typed, NAME_EN), line(typed, NAME_FR));
        if (name.isEmpty() && !typed.refused()) typed.problem(NAME_EN, "language.word.name.missing");
        for (var field : List.of(NAME_EN, NAME_FR))
            if (!typed.raw(field).isBlank() && !typed.raw(field).matches("(?s).*[\\p{L}\\p{N}].*"))
                typed.problem(field, "language.word.name.not-a-word");
        return name;
    }

    /** That another word of the table is called so, beside the name that it shares with it. */
    static void taken(Typed typed, InBoth name, Optional<Word> other) {
        var field = other.map(word -> word.name().sharesEnglishWith(name))
                        .orElse(!name.en().isEmpty())
                ? NAME_EN
                : NAME_FR;
        other.ifPresentOrElse(
                word -> typed.problem(
                        field, "language.word.known", new Typed.Way(word.path(), "language.word.known.go")),
                () -> typed.problem(field, "language.word.known"));
    }

    private static String line(Typed typed, String field) {
        return typed.optionalText(field, LONGEST_NAME).replaceAll("\\s+", " ");
    }

    static List<String> forms(Typed typed) {
        var forms = Arrays.stream(
                        typed.optionalText(FORMS, MOST_FORMS * LONGEST_NAME).split("[,;\\n]"))
                .map(form -> form.strip().replaceAll("\\s+", " "))
                .filter(form -> !form.isEmpty())
                .distinct()
                .toList();
        if (forms.size() > MOST_FORMS) typed.problem(FORMS, "language.word.forms.too-many", MOST_FORMS);
        return forms;
    }

    static InBoth optionalMeaning(Typed typed) {
        return new InBoth(
                typed.optionalText(MEANING_EN, LONGEST_MEANING), typed.optionalText(MEANING_FR, LONGEST_MEANING));
    }

    static InBoth meaning(Typed typed) {
        var meaning = optionalMeaning(typed);
        if (meaning.isEmpty() && !typed.refused()) typed.problem(MEANING_EN, "language.meaning.missing");
        return meaning;
    }

    static Map<String, String> names(InBoth name, List<String> forms) {
        return Map.of(NAME_EN, name.en(), NAME_FR, name.fr(), FORMS, String.join(", ", forms));
    }

    static Map<String, String> meaning(InBoth said) {
        return Map.of(MEANING_EN, said.en(), MEANING_FR, said.fr());
    }
}
