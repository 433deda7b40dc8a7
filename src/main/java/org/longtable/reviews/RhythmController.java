package org.longtable.reviews;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.CalendarFile;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How often a table looks back, when next, and that day for one's own calendar. */
@Controller
class RhythmController {
    private final Tables tables;
    private final Reviews reviews;
    private final CalendarFile calendar;

    RhythmController(Tables tables, Reviews reviews, CalendarFile calendar) {
        this.tables = tables;
        this.reviews = reviews;
        this.calendar = calendar;
    }

    @GetMapping("/tables/{id}/reviews/rhythm")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var rhythm = reviews.rhythm(table);
        return form(table, Typed.stored(RhythmForm.stored(rhythm, tables.today(table))), rhythm.version(), model);
    }

    @PostMapping("/tables/{id}/reviews/rhythm")
    String set(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var every = RhythmForm.everyDays(typed);
        var day = RhythmForm.next(typed, tables.today(table));
        if (typed.refused()) return Refused.again(response, form(table, typed, typed.version(), model));
        reviews.set(table, every, day, typed.version(), me);
        Done.say(next, "reviews.done.rhythm");
        return "redirect:" + table.path() + "/reviews";
    }

    @GetMapping("/tables/{id}/reviews/calendar.ics")
    ResponseEntity<String> file(@PathVariable TableId id, PersonId me, Texts texts) {
        var table = tables.inside(id, me);
        var day = reviews.rhythm(table).next();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"longtable.ics\"")
                .body(calendar.day(
                        table, "review-" + id, day, texts.t("reviews.look"), table.path() + "/reviews", texts));
    }

    private String form(TableView table, Typed typed, long version, Model model) {
        model.addAllAttributes(
                Map.of("table", table, "typed", typed, "version", version, "today", tables.today(table)));
        return "reviews/rhythm";
    }
}
