package org.longtable.tables;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.longtable.ground.Settings;
import org.longtable.site.Texts;
import org.springframework.stereotype.Component;

/** A planned moment for people's own calendars (RFC 5545), in the table's time zone. It names nobody who is asked; at a quiet table neither the table nor the place. */
@Component
public class CalendarFile {
    /** How long a moment is taken to last when nobody has said. */
    private static final Duration LENGTH = Duration.ofHours(2);

    private final Settings settings;
    private final Clock clock;

    CalendarFile(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    String of(TableView table, Plan plan, Texts texts) {
        var title = plan.what().isEmpty()
                ? texts.t(plan.kind().isEmpty() ? "tables.plan.something" : "tables.plan.kind." + plan.kind())
                : plan.what();
        // Other people's calendars do not learn of a quiet table (C7).
        var summary = table.isQuiet() ? texts.t("tables.calendar.quiet") : title + " – " + table.name();
        var event = plan.time()
                .map(time -> new VEvent(plan.day().atTime(time).atZone(table.zone()), LENGTH, summary))
                .orElseGet(() -> new VEvent(plan.day(), summary));
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(clock.instant()))
                .add(new Uid(plan.id() + "@" + settings.address().getHost()))
                .add(new Sequence((int) plan.version()))
                .add(new Url(settings.address().resolve(plan.path())));
        if (!plan.place().isEmpty() && !table.isQuiet()) event.add(new Location(plan.place()));
        if (plan.state() == Plan.State.CALLED_OFF) event.add(ImmutableStatus.VEVENT_CANCELLED);
        var calendar = empty();
        if (plan.time().isPresent())
            calendar.add(TimeZoneRegistryFactory.getInstance()
                    .createRegistry()
                    .getTimeZone(table.zone().getId())
                    .getVTimeZone());
        calendar.add(event);
        return calendar.toString();
    }

    /**
     * A day of a table for people's own calendars.
     *
     * @param uid the same each time, so that a calendar knows it again
     */
    public String day(TableView table, String uid, LocalDate day, String what, String path, Texts texts) {
        var summary = table.isQuiet() ? texts.t("tables.calendar.quiet") : what + " – " + table.name();
        var event = new VEvent(day, summary);
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(clock.instant()))
                .add(new Uid(uid + "@" + settings.address().getHost()))
                .add(new Url(settings.address().resolve(path)));
        var calendar = empty();
        calendar.add(event);
        return calendar.toString();
    }

    private static Calendar empty() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Longtable//Longtable//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        return calendar;
    }
}
