package org.longtable.conversations;

import java.util.UUID;
import org.longtable.conversations.Conversations.Outcome;
import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Yes to what is proposed to be recorded, or no; taking back what stands. */
@Controller
class RecordYesController {
    private final Tables tables;
    private final Conversations conversations;

    RecordYesController(Tables tables, Conversations conversations) {
        this.tables = tables;
        this.conversations = conversations;
    }

    @PostMapping("/tables/{id}/conversations/{conversation}/items/{item}/agreements")
    String agree(
            @PathVariable TableId id,
            @PathVariable UUID conversation,
            @PathVariable UUID item,
            PersonId me,
            Typed typed,
            Texts texts,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var found = conversations.item(table, conversation, item, me, texts);
        return back(table, conversation, notice(conversations.agree(table, found, typed.version(), me)), next);
    }

    @PostMapping("/tables/{id}/conversations/{conversation}/items/{item}/refusals")
    String refuse(
            @PathVariable TableId id,
            @PathVariable UUID conversation,
            @PathVariable UUID item,
            PersonId me,
            Texts texts,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        conversations.refuse(conversations.item(table, conversation, item, me, texts));
        return back(table, conversation, "conversations.done.refused", next);
    }

    @PostMapping("/tables/{id}/conversations/{conversation}/items/{item}/removals")
    String takeBack(
            @PathVariable TableId id,
            @PathVariable UUID conversation,
            @PathVariable UUID item,
            PersonId me,
            Texts texts,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        conversations.takeBack(table, conversations.item(table, conversation, item, me, texts));
        return back(table, conversation, "understanding.done.removed", next);
    }

    static String notice(Outcome outcome) {
        return switch (outcome) {
            case NOTED -> "conversations.done.noted";
            case STANDS -> "conversations.done.stands";
            case MEANWHILE -> "conversations.done.meanwhile";
            case CLOSED -> "conversations.done.closed";
        };
    }

    private static String back(TableView table, UUID conversation, String notice, RedirectAttributes next) {
        Done.say(next, notice);
        return "redirect:" + table.path() + "/conversations/" + conversation;
    }
}
