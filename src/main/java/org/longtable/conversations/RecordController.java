package org.longtable.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.longtable.conversations.Conversations.Outcome;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
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

/** Proposing what may be recorded of an item of a conversation. */
@Controller
class RecordController {
    private final Tables tables;
    private final Conversations conversations;

    RecordController(Tables tables, Conversations conversations) {
        this.tables = tables;
        this.conversations = conversations;
    }

    @GetMapping("/tables/{id}/conversations/{conversation}/items/{item}")
    String show(
            @PathVariable TableId id,
            @PathVariable UUID conversation,
            @PathVariable UUID item,
            PersonId me,
            Texts texts,
            Model model) {
        var table = tables.inside(id, me);
        var found = conversations.item(table, conversation, item, me, texts);
        return form(table, conversation, found, RecordForm.stored(found), model);
    }

    @PostMapping("/tables/{id}/conversations/{conversation}/items/{item}")
    String propose(
            @PathVariable TableId id,
            @PathVariable UUID conversation,
            @PathVariable UUID item,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var found = conversations.item(table, conversation, item, me, texts);
        var proposed = RecordForm.read(typed, found);
        if (typed.refused()) return Refused.again(response, form(table, conversation, found, typed, model));
        var outcome = conversations.propose(table, found, proposed, typed.version(), me);
        if (outcome == Outcome.MEANWHILE)
            throw meanwhile(conversations.item(table, conversation, item, me, texts), texts);
        Done.say(next, RecordYesController.notice(outcome));
        return "redirect:" + table.path() + "/conversations/" + conversation;
    }

    private static SavedMeanwhile meanwhile(AgendaItem now, Texts texts) {
        var record = now.record();
        var stored = RecordForm.stored(now);
        return new SavedMeanwhile(
                record.map(Recorded::version).orElse(0L),
                Map.of(
                        RecordForm.WORDS, stored.raw(RecordForm.WORDS),
                        RecordForm.STATE, stored.raw(RecordForm.STATE),
                        RecordForm.COST, stored.raw(RecordForm.COST)),
                Map.of(RecordForm.STATE, RecordForm.states(texts)));
    }

    private static String form(TableView table, UUID conversation, AgendaItem item, Typed typed, Model model) {
        model.addAllAttributes(Map.of("table", table, "conversation", conversation, "item", item, "typed", typed));
        return "conversations/record";
    }
}
