package org.longtable.people;

import jakarta.servlet.http.HttpSession;
import org.longtable.ground.Settings;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in, and ending it elsewhere. */
@Controller
class SessionController {
    private final OwnSessions sessions;
    private final Settings settings;

    SessionController(OwnSessions sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    @GetMapping("/me/sessions")
    String show(PersonId me, HttpSession session, Model model) {
        model.addAttribute("sessions", sessions.of(me, session.getId()));
        model.addAttribute("zone", settings.zone());
        return "people/own-sessions";
    }

    @PostMapping("/me/sessions/endings")
    String end(PersonId me, Typed typed, HttpSession session, RedirectAttributes next) {
        var which = typed.raw("session");
        if (which.equals("others")) sessions.endOthers(me, session.getId());
        else if (!sessions.end(me, which, session.getId())) throw new NotFound();
        Done.say(next, "people.sessions.ended");
        return "redirect:/me/sessions";
    }
}
