package org.longtable.agreements;

import org.longtable.site.Texts;
import org.longtable.tables.CalendarFile;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The day on which an agreement is looked at again, for one's own calendar. */
@Controller
class AgreementCalendarController {
    private final Tables tables;
    private final Agreements agreements;
    private final CalendarFile calendar;

    AgreementCalendarController(Tables tables, Agreements agreements, CalendarFile calendar) {
        this.tables = tables;
        this.agreements = agreements;
        this.calendar = calendar;
    }

    @GetMapping("/tables/{id}/agreements/{agreement}/calendar.ics")
    ResponseEntity<String> day(
            @PathVariable TableId id, @PathVariable AgreementId agreement, PersonId me, Texts texts) {
        var table = tables.inside(id, me);
        var stored = agreements.find(table, agreement).agreement();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"longtable.ics\"")
                .body(calendar.day(
                        table,
                        stored.id().toString(),
                        stored.lookAgain(),
                        texts.t("agreements.calendar", stored.title()),
                        stored.path(),
                        texts));
    }
}
