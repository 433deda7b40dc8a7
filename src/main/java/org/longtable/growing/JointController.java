package org.longtable.growing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
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

/** Statements that several sign on to: the list, and writing one. */
@Controller
class JointController {
    private final Tables tables;
    private final JointStatements statements;

    JointController(Tables tables, JointStatements statements) {
        this.tables = tables;
        this.statements = statements;
    }

    @GetMapping("/tables/{id}/joint-statements")
    String list(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        model.addAllAttributes(Map.of("table", table, "statements", statements.at(table)));
        return "growing/joints";
    }

    @GetMapping("/tables/{id}/joint-statements/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        return form(tables.inside(id, me), Optional.empty(), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/joint-statements")
    String begin(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var text = JointForm.read(typed);
        if (typed.refused()) return Refused.again(response, form(table, Optional.empty(), typed, model));
        Done.say(next, "growing.done.joint");
        return "redirect:" + table.path() + "/joint-statements/" + statements.begin(table, text, me);
    }

    static String form(TableView table, Optional<JointStatement> statement, Typed typed, Model model) {
        model.addAllAttributes(Map.of("table", table, "statement", statement, "typed", typed));
        return "growing/joint-form";
    }
}
