package org.longtable.growing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own organisation's approval of a statement, recorded and taken back. */
@Controller
class SignOnController {
    private final Tables tables;
    private final JointStatements statements;

    SignOnController(Tables tables, JointStatements statements) {
        this.tables = tables;
        this.statements = statements;
    }

    @GetMapping("/tables/{id}/joint-statements/{joint}")
    String show(@PathVariable TableId id, @PathVariable UUID joint, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        var typed =
                Typed.nothing().with(JointForm.APPROVED_ON, tables.today(table).toString());
        return page(table, statements.find(table, joint), typed, texts, model);
    }

    @PostMapping("/tables/{id}/joint-statements/{joint}/sign-ons")
    String signOn(
            @PathVariable TableId id,
            @PathVariable UUID joint,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var statement = statements.find(table, joint);
        var by = typed.text(JointForm.APPROVED_BY, 160);
        var on = JointForm.approvedOn(typed, tables.today(table));
        if (typed.refused()) return Refused.again(response, page(table, statement, typed, texts, model));
        var signed = statements.signOn(table, statement, (int) typed.version(), by, on, me);
        Done.say(next, signed ? "growing.done.signed-on" : "growing.done.joint-changed");
        return "redirect:" + table.path() + "/joint-statements/" + joint;
    }

    @PostMapping("/tables/{id}/joint-statements/{joint}/sign-ons/withdrawals")
    String withdraw(@PathVariable TableId id, @PathVariable UUID joint, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        statements.withdraw(table, statements.find(table, joint), me);
        Done.say(next, "growing.done.signed-off");
        return "redirect:" + table.path() + "/joint-statements/" + joint;
    }

    private String page(TableView table, JointStatement statement, Typed typed, Texts texts, Model model) {
        model.addAllAttributes(Map.of("table", table, "statement", statement, "typed", typed));
        model.addAttribute("today", tables.today(table));
        return "growing/joint";
    }
}
