package org.longtable.meanings;

import java.io.IOException;
import java.io.StringReader;
import java.text.Collator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form by which the site host adds to the words: one concept, or a whole file of them in SKOS. */
@Component
class AdditionForm {
    static final String PASTED = "SKOS";
    static final int MOST_CHARACTERS = 1_000_000;

    private static final int MOST_CONCEPTS = 5_000;
    private static final int MOST_NAMES = 100;
    private static final int LONGEST = 200;
    private static final int LONGEST_ID = 300;

    private final Meanings meanings;
    private final Additions additions;

    AdditionForm(Meanings meanings, Additions additions) {
        this.meanings = meanings;
        this.additions = additions;
    }

    List<Concept> readOne(Typed typed) {
        var en = typed.text("word_en", LONGEST);
        var fr = typed.text("word_fr", LONGEST);
        var othersEn = names(typed, "others_en");
        var othersFr = names(typed, "others_fr");
        var broader = typed.choice("broader", id -> meanings.concept(id).map(Concept::id))
                .orElse("");
        var id = id(en);
        if (!typed.refused() && (id.isEmpty() || meanings.concept(id).isPresent()))
            typed.problem("word_en", "meanings.there-already");
        if (typed.refused()) return List.of();
        return List.of(new Concept(
                id,
                Map.of("en", en, "fr", fr),
                Map.of("en", othersEn, "fr", othersFr),
                Set.of(broader),
                Set.of(),
                false));
    }

    private static List<String> names(Typed typed, String field) {
        var names = typed.optionalText(field, 2000)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MOST_NAMES || names.stream().anyMatch(name -> name.length() > LONGEST))
            typed.problem(field, "meanings.names-too-long", MOST_NAMES, LONGEST);
        return names;
    }

    private static String id(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    List<Concept> readFile(Typed typed) {
        var turtle = typed.raw("turtle");
        if (turtle.isBlank()) typed.problem("turtle", "form.missing");
        if (turtle.length() > MOST_CHARACTERS)
            typed.problem("turtle", "form.too-long", MOST_CHARACTERS, turtle.length());
        if (typed.refused()) return List.of();
        try {
            var concepts = Skos.read(new StringReader(turtle)).stream()
                    .filter(concept -> !concept.names().isEmpty())
                    .toList();
            if (concepts.isEmpty()) typed.problem("turtle", "meanings.file.no-concepts");
            if (concepts.size() > MOST_CONCEPTS) typed.problem("turtle", "meanings.file.too-many", MOST_CONCEPTS);
            tooLong(concepts)
                    .ifPresent(one -> typed.problem("turtle", "meanings.file.too-long", one, LONGEST, MOST_NAMES));
            return concepts;
        } catch (RDFParseException e) {
            typed.problem("turtle", "meanings.file.line", Math.max(1, e.getLineNumber()));
        } catch (IOException | RuntimeException e) {
            typed.problem("turtle", "meanings.file.unreadable");
        } catch (StackOverflowError e) { // brackets within brackets within brackets
            typed.problem("turtle", "meanings.file.unreadable");
        }
        return List.of();
    }

    private static Optional<String> tooLong(List<Concept> concepts) {
        return concepts.stream()
                .filter(concept -> concept.id().length() > LONGEST_ID
                        || concept.broader().size() + concept.related().size() > MOST_NAMES
                        || concept.otherNames().values().stream().anyMatch(names -> names.size() > MOST_NAMES)
                        || Stream.concat(
                                        concept.names().values().stream(),
                                        concept.otherNames().values().stream().flatMap(List::stream))
                                .anyMatch(name -> name.length() > LONGEST))
                .map(concept ->
                        concept.id().substring(0, Math.min(60, concept.id().length())))
                .findFirst();
    }

    String page(Typed typed, Texts texts, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("additions", additions.all());
        model.addAttribute("broader", broader(texts));
        return "meanings/additions";
    }

    private List<Choice> broader(Texts texts) {
        var language = texts.language().code();
        var collator = Collator.getInstance(Locale.of(language));
        return meanings.vocabulary().concepts().stream()
                .map(concept -> new Choice(concept.id(), concept.name(language)))
                .sorted((one, other) -> collator.compare(one.label(), other.label()))
                .toList();
    }
}
