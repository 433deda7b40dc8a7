package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.longtable.site.Done;
import org.longtable.site.Languages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ChangeId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A change is proposed. */
@Controller
class NewChangeController {
    private final Tables tables;
    private final Agreements agreements;
    private final Changes changes;
    private final Languages languages;

    NewChangeController(Tables tables, Agreements agreements, Changes changes, Languages languages) {
        this.tables = tables;
        this.agreements = agreements;
        this.changes = changes;
        this.languages = languages;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/changes/new")
    String form(@PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, Typed typed, Model model) {
        var form = of(id, agreement, me, typed);
        var again = TypedIds.read(typed.raw("again"), ChangeId::of).map(change -> changes.find(agreement, change));
        return form.page(form.begin(again.map(Change::words)), model);
    }

    @PostMapping("/tables/{id}/agreements/{agreement}/changes")
    String propose(
            @PathVariable TableId id,
            @PathVariable AgreementId agreement,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = of(id, agreement, me, typed);
        var draft = form.read(typed);
        if (typed.refused()) return Refused.again(response, form.page(typed, model));
        var outcome = changes.propose(form.table(), agreement, draft, me);
        Done.say(next, "agreements.done.proposed." + outcome.name().toLowerCase(Locale.ROOT));
        return "redirect:" + form.agreement().path();
    }

    private ChangeForm of(TableId id, AgreementId agreement, PersonId me, Typed typed) {
        var table = tables.inside(id, me);
        var found = agreements.find(table, agreement).agreement();
        return ChangeForm.of(table, found, agreements.read(found), typed, languages);
    }
}
