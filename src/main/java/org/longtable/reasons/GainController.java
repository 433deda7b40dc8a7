package org.longtable.reasons;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.LatestMoments;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that a gain came true, with what shows it. */
@Controller
class GainController {
    private static final int LONGEST = 600;

    private final Tables tables;
    private final Gains gains;
    private final LatestMoments moments;

    GainController(Tables tables, Gains gains, LatestMoments moments) {
        this.tables = tables;
        this.gains = gains;
        this.moments = moments;
    }

    @GetMapping("/tables/{id}/gains/new")
    String form(@PathVariable TableId id, PersonId me, Typed asked, Model model) {
        return page(tables.inside(id, me), Typed.stored(Map.of("gain", asked.raw("gain"))), model);
    }

    @PostMapping("/tables/{id}/gains")
    String say(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var gain = typed.choice("gain", Gain::of);
        var evidence = typed.text("evidence", LONGEST);
        var moment = LatestMoments.chosen(typed, "moment", moments.at(table));
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        gains.cameTrue(table, gain.orElseThrow(), evidence, moment, me);
        Done.say(next, "reasons.done.came-true");
        return "redirect:" + table.path() + "/reasons";
    }

    @PostMapping("/tables/{id}/gains/{gain}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable UUID gain, PersonId me, RedirectAttributes next) {
        gains.takeBack(tables.inside(id, me), gain);
        Done.say(next, "understanding.done.removed");
        return "redirect:/tables/" + id + "/reasons";
    }

    private String page(TableView table, Typed typed, Model model) {
        model.addAllAttributes(Map.of("table", table, "typed", typed, "moments", moments.at(table)));
        return "reasons/gain";
    }
}
