package org.longtable.updates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.people.Address;
import org.longtable.site.Done;
import org.longtable.site.Language;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.FollowerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking someone without a place whether they want to be kept posted, and no longer keeping them so. */
@Controller
class FollowerController {
    private final Tables tables;
    private final Followers followers;
    private final Pages pages;

    FollowerController(Tables tables, Followers followers, Pages pages) {
        this.tables = tables;
        this.followers = followers;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/followers/new")
    String form(@PathVariable TableId id, PersonId me, HttpServletRequest request, Model model) {
        var language = pages.of(request).lang();
        return form(tables.inside(id, me), Typed.nothing().with("language", language), model);
    }

    @PostMapping("/tables/{id}/followers")
    String ask(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var name = typed.text("name", 200);
        var email = Address.read(typed, "email");
        var language = typed.optionalChoice("language", Language::of).orElse(Language.EN);
        if (!typed.refused()) {
            switch (followers.ask(table, name, email, language, nameOf(table, me))) {
                case ASKED -> Done.say(next, "updates.asked", name);
                case ALREADY_ASKED -> typed.problem("email", "updates.ask.already");
                case TOO_OFTEN -> typed.problem("email", "tables.invite.too-often");
                case TOO_MANY -> typed.problem("email", "updates.ask.too-many", Followers.MOST);
            }
        }
        if (!typed.refused()) return "redirect:" + table.path() + "/updates";
        return Refused.again(response, form(table, typed, model));
    }

    @PostMapping("/tables/{id}/followers/{follower}/removals")
    String stop(@PathVariable TableId id, @PathVariable FollowerId follower, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        followers.stop(follower);
        Done.say(next, "updates.stopped");
        return "redirect:" + table.path() + "/updates";
    }

    private String nameOf(TableView table, PersonId me) {
        return table.seatsOn(tables.today(table)).stream()
                .filter(seat -> seat.person().equals(me))
                .map(SeatView::name)
                .findFirst()
                .orElse("");
    }

    private static String form(TableView table, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        return "updates/follower";
    }
}
