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
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One line of what was said. Whoever wrote or said it reaches it also after leaving the table, to remove it. */
@Controller
class LineController {
    private final Listening listening;
    private final Settings settings;
    private final Clock clock;

    LineController(Listening listening, Settings settings, Clock clock) {
        this.listening = listening;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/tables/{id}/listening/{words}")
    String show(@PathVariable TableId id, @PathVariable UUID words, PersonId me, Model model) {
        model.addAttribute("line", listening.find(id, words));
        model.addAttribute("removing", false);
        return "community/line";
    }

    /** Asking first, since it cannot be undone. */
    @GetMapping("/tables/{id}/listening/{words}/removal")
    String ask(@PathVariable TableId id, @PathVariable UUID words, PersonId me, Model model) {
        var line = listening.find(id, words);
        model.addAttribute("line", line);
        model.addAttribute("removing", line.mayRemove());
        return "community/line";
    }

    @PostMapping("/tables/{id}/listening/{words}/removal")
    String remove(@PathVariable TableId id, @PathVariable UUID words, PersonId me, RedirectAttributes next) {
        listening.remove(listening.find(id, words));
        Done.say(next, "community.removed");
        return "redirect:/tables/" + id + "/listening";
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

    @PostMapping("/tables/{id}/listening/{words}/names")
    String open(@PathVariable TableId id, @PathVariable UUID words, PersonId me, Typed typed) {
        var line = listening.find(id, words);
        listening.open(line, typed.ticked("open"));
        return "redirect:" + line.path();
    }

    @PostMapping("/tables/{id}/listening/{words}/checks")
    String checked(@PathVariable TableId id, @PathVariable UUID words, PersonId me, RedirectAttributes next) {
        var line = listening.find(id, words);
        listening.checked(line, today());
        Done.say(next, "community.checked");
        return "redirect:" + line.path();
    }

    @PostMapping("/tables/{id}/listening/{words}/origin")
    String begin(
            @PathVariable TableId id, @PathVariable UUID words, PersonId me, Typed typed, RedirectAttributes next) {
        var line = listening.find(id, words);
        var with = !typed.ticked("not");
        listening.begin(line, with);
        Done.say(next, with ? "community.origin.set" : "community.origin.unset");
        return "redirect:" + (with ? "/tables/" + id : line.path());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
