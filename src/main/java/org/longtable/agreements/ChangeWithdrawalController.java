package org.longtable.agreements;

import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ChangeId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A change taken back by the partner that proposed it, and reasons taken back by who wrote them. */
@Controller
class ChangeWithdrawalController {
    private final Tables tables;
    private final Changes changes;

    ChangeWithdrawalController(Tables tables, Changes changes) {
        this.tables = tables;
        this.changes = changes;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/changes/{change}/withdrawals")
    String withdraw(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable ChangeId change,
            PersonId me,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        changes.withdraw(table, agreement, change);
        Done.say(next, "agreements.done.withdrawn");
        return "redirect:" + table.path() + "/agreements/" + agreement;
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/changes/{change}/removals")
    String takeBackReasons(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            @PathVariable ChangeId change,
            PersonId me,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        changes.takeBackReasons(table, agreement, change);
        Done.say(next, "agreements.done.words-gone");
        return "redirect:" + table.path() + "/agreements/" + agreement + "/changes/" + change;
    }
}
