package org.longtable.fears;

import java.util.UUID;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Withdrawing what one wrote, opening without those who are missing, taking words back. */
@Controller
class FearOpeningController {
    private final Tables tables;
    private final Fears fears;

    FearOpeningController(Tables tables, Fears fears) {
        this.tables = tables;
        this.fears = fears;
    }

    @PostMapping("/tables/{id}/fears/{talk}/refusals")
    String withdraw(@PathVariable TableId id, @PathVariable UUID talk, PersonId me, RedirectAttributes next) {
        return FearsController.back(
                id, FearWritingController.notice(fears.withdraw(tables.inside(id, me), talk)), next);
    }

    @PostMapping("/tables/{id}/fears/{talk}/agreements")
    String agree(@PathVariable TableId id, @PathVariable UUID talk, PersonId me, RedirectAttributes next) {
        return FearsController.back(id, FearWritingController.notice(fears.agree(tables.inside(id, me), talk)), next);
    }

    @PostMapping("/tables/{id}/fears/{talk}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable UUID talk, PersonId me, RedirectAttributes next) {
        fears.takeBack(tables.inside(id, me), talk);
        return FearsController.back(id, "understanding.done.removed", next);
    }
}
