package org.longtable.growing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One statement: reading it, writing it anew, and its text for the public. */
@Controller
class JointTextController {
    private final Tables tables;
    private final JointStatements statements;

    JointTextController(Tables tables, JointStatements statements) {
        this.tables = tables;
        this.statements = statements;
    }

    @GetMapping("/tables/{id}/joint-statements/{joint}/texts/new")
    String form(@PathVariable TableId id, @PathVariable UUID joint, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var stored = statements.find(table, joint);
        return JointController.form(table, Optional.of(stored), Typed.stored(JointForm.stored(stored)), model);
    }

    @PostMapping("/tables/{id}/joint-statements/{joint}/texts")
    String anew(
            @PathVariable TableId id,
            @PathVariable UUID joint,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = statements.find(table, joint);
        var text = JointForm.read(typed);
        if (typed.refused())
            return Refused.again(response, JointController.form(table, Optional.of(stored), typed, model));
        statements.anew(table, stored, text, (int) typed.version(), me);
        Done.say(next, "growing.done.joint");
        return "redirect:" + table.path() + "/joint-statements/" + joint;
    }

    @PostMapping("/tables/{id}/joint-statements/{joint}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable UUID joint, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        statements.takeBack(table, statements.find(table, joint));
        Done.say(next, "growing.done.removed");
        return "redirect:" + table.path() + "/joint-statements/" + joint;
    }

    /** The words and who signed on, and nothing else of the table. */
    @GetMapping("/tables/{id}/joint-statements/{joint}/statement.txt")
    ResponseEntity<byte[]> file(@PathVariable TableId id, @PathVariable UUID joint, PersonId me, Texts texts) {
        var table = tables.inside(id, me);
        var words = JointText.of(table, statements.find(table, joint), texts);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statement.txt\"")
                .body(words.getBytes(StandardCharsets.UTF_8));
    }
}
