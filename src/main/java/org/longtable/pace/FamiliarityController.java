package org.longtable.pace;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FamiliarityController {
    static final String FIELD = "pace_familiarity";

    private final Tables tables;
    private final Fundings fundings;

    FamiliarityController(Tables tables, Fundings fundings) {
        this.tables = tables;
        this.fundings = fundings;
    }

    /** Nothing chosen, or nothing that is offered, leads back to the form as it was. */
    @PostMapping("/tables/{id}/familiarity")
    String say(@PathVariable TableId id, PersonId me, Typed typed, Texts texts, RedirectAttributes next) {
        tables.inside(id, me);
        var known = Arrays.stream(Familiarity.values()).collect(toMap(Familiarity::code, one -> one));
        var how = typed.optionalChoice(FIELD, code -> Optional.ofNullable(known.get(code)));
        if (how.isPresent() && !fundings.knewEachOther(id, how.get(), typed.version(), me))
            throw fundings.known(id).map(now -> meanwhile(now, texts)).orElseThrow();
        if (how.isPresent()) Done.say(next, "pace.done.saved");
        return "redirect:/tables/" + id + "/time" + (how.isPresent() ? "" : "#familiarity");
    }

    private SavedMeanwhile meanwhile(Known now, Texts texts) {
        return new SavedMeanwhile(
                now.version(), Map.of(FIELD, now.how().code()), Map.of(FIELD, TimeInWords.familiarities(texts)));
    }
}
