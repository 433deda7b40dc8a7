package org.longtable.pace;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.longtable.pace.TimeRequests.Sending;
import org.longtable.people.Address;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TimeRequestId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TimeRequestSendingController {
    private final TimeRequests requests;
    private final TimeRequestPages shown;
    private final Tables tables;

    TimeRequestSendingController(TimeRequests requests, TimeRequestPages shown, Tables tables) {
        this.requests = requests;
        this.shown = shown;
        this.tables = tables;
    }

    @PostMapping("/tables/{id}/requests/{request}/sendings")
    String send(
            @PathVariable TableId id,
            @PathVariable("request") TimeRequestId which,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var draft = requests.find(id, which);
        var byMail = !typed.raw("how").equals("hand");
        var address = byMail ? Optional.of(Address.read(typed, "pace_to")) : Optional.<String>empty();
        if (draft.isDraft() && typed.refused()) return again(table, draft, typed, texts, response, model);
        switch (requests.send(id, which, address, typed.version(), me)) {
            case Sending.Sent _ -> Done.say(next, byMail ? "pace.request.done.mailed" : "pace.request.done.handed");
            case Sending.Meanwhile _ -> Done.say(next, "pace.request.done.meanwhile");
            case Sending.TooMany _ -> {
                typed.problem("pace_to", "pace.request.too-many");
                return again(table, draft, typed, texts, response, model);
            }
            case Sending.Refused(var why) -> {
                var form = shown.form(table, draft, texts);
                form.note(typed, why);
                if (why.isEmpty()) typed.problem(form.dates().getFirst().field(), "pace.request.nothing-asked");
                return again(table, draft, typed, texts, response, model);
            }
        }
        return "redirect:" + draft.path();
    }

    /** The draft as it is saved, with what was typed into the sending beside it. */
    private String again(
            TableView table, TimeRequest draft, Typed typed, Texts texts, HttpServletResponse response, Model model) {
        shown.form(table, draft, texts).stored(draft).forEach(typed::with);
        return Refused.again(response, shown.of(table, draft, typed, texts, model));
    }
}
