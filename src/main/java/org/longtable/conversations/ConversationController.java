package org.longtable.conversations;

import java.util.Map;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Papers;
import org.longtable.site.Texts;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One conversation: its agenda, on paper too, and that it took place. */
@Controller
class ConversationController {
    private final Tables tables;
    private final Conversations conversations;
    private final Papers papers;

    ConversationController(Tables tables, Conversations conversations, Papers papers) {
        this.tables = tables;
        this.conversations = conversations;
        this.papers = papers;
    }

    @GetMapping("/tables/{id}/conversations/{conversation}")
    String show(@PathVariable TableId id, @PathVariable UUID conversation, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        var found = conversations.find(table, conversation, me, texts);
        model.addAllAttributes(Map.of("table", table, "conversation", found, "today", tables.today(table)));
        return "conversations/conversation";
    }

    @GetMapping("/tables/{id}/conversations/{conversation}/paper")
    ResponseEntity<byte[]> paper(@PathVariable TableId id, @PathVariable UUID conversation, PersonId me, Texts texts) {
        var table = tables.inside(id, me);
        var found = conversations.find(table, conversation, me, texts);
        return papers.print(
                        "conversations/agenda-paper",
                        texts,
                        Map.of("table", table, "conversation", found),
                        texts.t("conversations.paper.file"))
                .handedOver();
    }

    @PostMapping("/tables/{id}/conversations/{conversation}/endings")
    String held(@PathVariable TableId id, @PathVariable UUID conversation, PersonId me, RedirectAttributes next) {
        conversations.held(tables.inside(id, me), conversation);
        Done.say(next, "conversations.done.held");
        return "redirect:/tables/" + id + "/conversations/" + conversation;
    }

    @PostMapping("/tables/{id}/conversations/{conversation}/removals")
    String drop(@PathVariable TableId id, @PathVariable UUID conversation, PersonId me, RedirectAttributes next) {
        conversations.drop(tables.inside(id, me), conversation);
        Done.say(next, "conversations.done.dropped");
        return "redirect:/tables/" + id + "/conversations";
    }
}
