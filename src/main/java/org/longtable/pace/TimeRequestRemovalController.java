package org.longtable.pace;

import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TimeAnswerId;
import org.longtable.vocabulary.TimeRequestId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What goes again: a draft, a letter that waits, and words that someone wrote (C5). */
@Controller
class TimeRequestRemovalController {
    private final TimeRequests requests;
    private final Tables tables;

    TimeRequestRemovalController(TimeRequests requests, Tables tables) {
        this.requests = requests;
        this.tables = tables;
    }

    @PostMapping("/tables/{id}/requests/{request}/withdrawals")
    String withdraw(
            @PathVariable TableId id, @PathVariable TimeRequestId request, PersonId me, RedirectAttributes next) {
        requests.withdraw(id, request, me);
        Done.say(next, "pace.request.done.withdrawn");
        return "redirect:/tables/" + id + "/time";
    }

    @PostMapping("/tables/{id}/requests/{request}/word-removals")
    String takeBackWords(
            @PathVariable TableId id, @PathVariable TimeRequestId request, PersonId me, RedirectAttributes next) {
        tables.find(id, me);
        requests.takeBackWords(id, request);
        Done.say(next, "pace.request.done.words-gone");
        return "redirect:/tables/" + id + "/requests/" + request;
    }

    @PostMapping("/tables/{id}/requests/{request}/answers/{answer}/word-removals")
    String takeBackNote(
            @PathVariable TableId id,
            @PathVariable TimeRequestId request,
            @PathVariable TimeAnswerId answer,
            PersonId me,
            RedirectAttributes next) {
        tables.find(id, me);
        requests.takeBackNote(id, request, answer);
        Done.say(next, "pace.request.done.words-gone");
        return "redirect:/tables/" + id + "/requests/" + request;
    }
}
