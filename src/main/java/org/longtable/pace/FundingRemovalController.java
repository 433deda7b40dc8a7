package org.longtable.pace;

import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class FundingRemovalController {
    private final Fundings fundings;
    private final Tables tables;

    FundingRemovalController(Fundings fundings, Tables tables) {
        this.fundings = fundings;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/funding/{funding}/removal")
    String ask(@PathVariable TableId id, @PathVariable FundingId funding, PersonId me, Model model) {
        model.addAttribute("table", tables.inside(id, me));
        model.addAttribute("funding", fundings.find(id, funding, me));
        return "pace/removal";
    }

    @PostMapping("/tables/{id}/funding/{funding}/removals")
    String remove(@PathVariable TableId id, @PathVariable FundingId funding, PersonId me, RedirectAttributes next) {
        fundings.remove(id, funding, me);
        Done.say(next, "pace.done.removed");
        return "redirect:/tables/" + id + "/time";
    }
}
