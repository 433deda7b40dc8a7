package org.longtable.community;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.longtable.ground.Settings;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever said a line was asked and said that it is so; or read what was entered for them. */
@Controller
class LineConfirmationController {
    private final Listening listening;
    private final Settings settings;
    private final Clock clock;

    LineConfirmationController(Listening listening, Settings settings, Clock clock) {
        this.listening = listening;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/tables/{id}/listening/{words}/confirmations")
    String confirmed(
            @PathVariable TableId id, @PathVariable UUID words, PersonId me, Typed typed, RedirectAttributes next) {
        var line = listening.find(id, words);
        var on = typed.day("on");
        if (typed.refused() || on.isAfter(today()) || on.isBefore(line.saidOn()))
            Done.say(next, "community.confirmed.not-a-day");
        else {
            listening.confirmed(line, on);
            Done.say(next, "community.confirmed");
        }
        return "redirect:" + line.path();
    }

    @PostMapping("/tables/{id}/listening/{words}/checks")
    String checked(@PathVariable TableId id, @PathVariable UUID words, PersonId me, RedirectAttributes next) {
        var line = listening.find(id, words);
        listening.checked(line, today());
        Done.say(next, "community.checked");
        return "redirect:" + line.path();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
