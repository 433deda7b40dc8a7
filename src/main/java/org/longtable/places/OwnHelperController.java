package org.longtable.places;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom one asks for help at one's table. */
@Controller
class OwnHelperController {
    private final Helpers helpers;
    private final OwnTable own;

    OwnHelperController(Helpers helpers, OwnTable own) {
        this.helpers = helpers;
        this.own = own;
    }

    @PostMapping("/place/mine/helpers")
    String name(PersonId me, Typed typed, RedirectAttributes next) {
        var table = own.of(me);
        var today = own.today(table);
        new SaidForm(typed, table, today).helper(me).ifPresent(helper -> {
            helpers.name(table.id(), me, helper.person(), today, me);
            Done.say(next, "places.mine.helper", helper.name());
        });
        return "redirect:/place/mine";
    }

    @PostMapping("/place/mine/helpers/endings")
    String end(PersonId me, Typed typed, RedirectAttributes next) {
        helpers.end(own.of(me).id(), SaidForm.entry(typed));
        Done.say(next, "places.helper.ended");
        return "redirect:/place/mine";
    }
}
