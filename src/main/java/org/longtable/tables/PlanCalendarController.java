package org.longtable.tables;

import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A planned moment for one's own calendar. */
@Controller
class PlanCalendarController {
    private final Tables tables;
    private final Plans plans;
    private final CalendarFile calendar;

    PlanCalendarController(Tables tables, Plans plans, CalendarFile calendar) {
        this.tables = tables;
        this.plans = plans;
        this.calendar = calendar;
    }

    @GetMapping("/tables/{id}/plans/{plan}/calendar.ics")
    ResponseEntity<String> file(@PathVariable TableId id, @PathVariable PlanId plan, PersonId me, Texts texts) {
        var table = tables.find(id, me);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"longtable.ics\"")
                .body(calendar.of(table, plans.find(id, plan), texts));
    }
}
