package org.longtable.relationships;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form in which one of two says how their connection began: {@code began} and {@code words}. */
@Component
class OriginForm {
    private final OwnConnections connections;
    private final Origins origins;
    private final Tables tables;

    OriginForm(OwnConnections connections, Origins origins, Tables tables) {
        this.connections = connections;
        this.origins = origins;
        this.tables = tables;
    }

    /** What was told; one that cannot be read is a problem of its field. */
    record Said(Optional<Origin.Kind> kind, String words) {
        static Said read(Typed typed) {
            var kind = typed.choice("began", Origin.Kind::of);
            var words = typed.optionalText("words", Origin.LONGEST);
            if (words.isEmpty() && kind.filter(Origin.Kind.OTHER::equals).isPresent())
                typed.problem("words", "relationships.origin.words.needed");
            return new Said(kind, words);
        }
    }

    static List<Choice> kinds(Texts texts) {
        return Arrays.stream(Origin.Kind.values())
                .map(kind -> new Choice(kind.code(), texts.t("relationships.origin." + kind.code())))
                .toList();
    }

    String stored(PersonId other, PersonId me, Texts texts, Model model) {
        var stored = origins.with(other);
        var typed = stored.map(one -> Typed.stored(Map.of("began", one.kind().code(), "words", one.words())))
                .orElseGet(Typed::nothing);
        return page(other, me, typed, texts, model);
    }

    /** @throws NotFound when the two have no connection */
    String page(PersonId other, PersonId me, Typed typed, Texts texts, Model model) {
        var one = connections.of(me, tables.today(), texts).stream()
                .filter(own -> own.other().equals(other))
                .findFirst()
                .orElseThrow(NotFound::new);
        var stored = origins.with(other);
        model.addAttribute("connection", one);
        model.addAttribute("origin", stored);
        model.addAttribute("kinds", kinds(texts));
        model.addAttribute("typed", typed);
        model.addAttribute(
                "version",
                typed.refused() ? typed.version() : stored.map(Origin::version).orElse(0L));
        return "relationships/how-it-began";
    }
}
