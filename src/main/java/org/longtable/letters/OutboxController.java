package org.longtable.letters;

import org.longtable.letters.OutboxLetter.State;
import org.longtable.site.Turn;
import org.longtable.vocabulary.LetterId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits to be sent, was sent, and was given up; for the site host alone. */
@Controller
class OutboxController {
    private final Outbox outbox;
    private final Sending sending;

    OutboxController(Outbox outbox, Sending sending) {
        this.outbox = outbox;
        this.sending = sending;
    }

    @GetMapping("/outbox")
    String list(PersonId me, Turn waiting, Turn givenUp, Turn sent, Model model) {
        model.addAttribute("canSend", sending.canSend());
        model.addAttribute("waiting", outbox.latest(State.WAITS, me, waiting));
        model.addAttribute("givenUp", outbox.latest(State.GIVEN_UP, me, givenUp));
        model.addAttribute("sent", outbox.latest(State.SENT, me, sent));
        return "letters/outbox";
    }

    @PostMapping("/outbox/{id}/retries")
    String retry(@PathVariable LetterId id, PersonId me) {
        outbox.retry(id, me);
        return "redirect:/outbox";
    }
}
