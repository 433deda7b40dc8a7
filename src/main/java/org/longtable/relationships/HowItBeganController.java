package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A connection of one's own and how it began, for the two alone. */
@Controller
class HowItBeganController {
    private final OriginForm form;
    private final Origins origins;

    HowItBeganController(OriginForm form, Origins origins) {
        this.form = form;
        this.origins = origins;
    }

    @GetMapping("/me/connections/{other}")
    String show(@PathVariable PersonId other, PersonId me, Texts texts, Model model) {
        return form.stored(other, me, texts, model);
    }

    @PostMapping("/me/connections/{other}")
    String say(
            @PathVariable PersonId other,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var said = OriginForm.Said.read(typed);
        if (typed.refused()) return Refused.again(response, form.page(other, me, typed, texts, model));
        try {
            origins.say(other, said.kind().orElseThrow(), said.words(), typed.version());
        } catch (SavedMeanwhile meanwhile) {
            throw meanwhile.choosing(Map.of("began", OriginForm.kinds(texts)));
        }
        Done.say(next, "relationships.origin.kept");
        return "redirect:/me/connections/" + other;
    }
}
