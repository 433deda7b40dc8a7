package org.longtable.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.gazetteer.Coordinates;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.springframework.stereotype.Component;

/**
 * Where something is: what was typed is looked up, and what is not clear is asked on the next page, where the answer
 * counts as long as the words stay the same. A place that the gazetteer does not know is kept in its own words.
 */
@Component
class WhereAsked {
    private static final String TURNED = "turned";
    private static final int OFFERED = 6;

    private final Gazetteer gazetteer;

    WhereAsked(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    String inWords(String stored, Texts texts) {
        return gazetteer.inWords(stored, texts);
    }

    /** A place's number, own words, or empty when nothing was typed or it is still to be asked what was meant. */
    String place(Typed typed, String name, Optional<String> stored, Texts texts) {
        var words = typed.optionalText(name, Field.PLACE.most());
        if (words.isEmpty() || typed.problem(name).isPresent()) return words;
        var answer = AskedBack.answer(typed, name, words);
        if (answer.equals(AskedBack.OWN)) return words;
        var chosen =
                like(words).stream().filter(one -> one.value().equals(answer)).findFirst();
        if (chosen.isPresent()) return chosen.get().value();
        if (stored.isPresent() && inWords(stored.get(), texts).equals(words)) return stored.get();
        var exactly = gazetteer.exactly(words);
        if (exactly.isPresent()) return exactly.get().code();
        typed.problem(name, like(words).isEmpty() ? "directory.place.unknown" : "directory.place.which");
        return "";
    }

    /** What can be answered about a place that was typed and is not clear. */
    List<Choice> places(String words, Texts texts) {
        var choices = new ArrayList<Choice>();
        for (var place : gazetteer.like(words, OFFERED)) choices.add(new Choice(place.code(), place.inWords(texts)));
        choices.add(new Choice(AskedBack.OWN, texts.t("directory.place.own", words)));
        return choices;
    }

    private List<Choice> like(String words) {
        return gazetteer.like(words, OFFERED).stream()
                .map(place -> new Choice(place.code(), place.name()))
                .toList();
    }

    /** Coordinates as they are kept, or empty when nothing was typed or it is still to be asked what was meant. */
    String coordinates(Typed typed, String name) {
        var words = typed.optionalText(name, Field.COORDINATES.most());
        if (words.isEmpty() || typed.problem(name).isPresent()) return "";
        var answer = AskedBack.answer(typed, name, words);
        var turned = Coordinates.swapped(words);
        if (turned.isPresent() && answer.equals(TURNED)) return turned.get().code();
        if (turned.isPresent() && !answer.equals(AskedBack.OWN)) typed.problem(name, "directory.coordinates.swapped");
        var read = Coordinates.of(words);
        if (read.isEmpty()) typed.problem(name, "directory.coordinates.not");
        return read.map(Coordinates::code).orElse("");
    }

    /** What can be answered about coordinates that seem to be the wrong way round. */
    List<Choice> turned(String words, Texts texts) {
        var choices = new ArrayList<Choice>();
        Coordinates.swapped(words)
                .ifPresent(turned -> choices.add(new Choice(
                        TURNED,
                        texts.t("directory.coordinates.turned", turned.code().replace(",", ", ")))));
        if (!choices.isEmpty() && Coordinates.of(words).isPresent())
            choices.add(new Choice(AskedBack.OWN, texts.t("directory.coordinates.own", words)));
        return choices;
    }
}
