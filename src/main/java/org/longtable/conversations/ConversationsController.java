package org.longtable.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.ToTalkAbout.Item;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Conversations of a table, and preparing one from what is open. */
@Controller
class ConversationsController {
    private final Tables tables;
    private final Conversations conversations;

    ConversationsController(Tables tables, Conversations conversations) {
        this.tables = tables;
        this.conversations = conversations;
    }

    @GetMapping("/tables/{id}/conversations")
    String show(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        model.addAllAttributes(Map.of(
                "table", table,
                "conversations", conversations.at(table, me, texts),
                "open", conversations.open(table, me, texts)));
        return "conversations/conversations";
    }

    @GetMapping("/tables/{id}/conversations/new")
    String form(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        var open = conversations.open(table, me, texts);
        return form(table, open, ConversationForm.all(open), model);
    }

    @PostMapping("/tables/{id}/conversations")
    String prepare(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var open = conversations.open(table, me, texts);
        var items = ConversationForm.read(typed, open);
        if (typed.refused()) return Refused.again(response, form(table, open, typed, model));
        var conversation = conversations.prepare(table, items, me);
        Done.say(next, "conversations.done.prepared");
        return "redirect:" + table.path() + "/conversations/" + conversation;
    }

    private static String form(TableView table, List<Item> open, Typed typed, Model model) {
        model.addAllAttributes(Map.of("table", table, "open", open, "typed", typed));
        return "conversations/new";
    }
}
