package org.longtable.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits about time, on Today and in the weekly letter: a funder's answer to a letter; for whoever sent one, after
 * two weeks, whether the answer came; a visit that lacks the answer of one's partner; and milestones of this week.
 */
@Component
class TimeForToday implements ForToday, ForDigest {
    private static final int PATIENCE_DAYS = 14;
    private static final int AHEAD_DAYS = 7;
    private static final int ORDER = 25;
    private static final int LATER = 55;

    /** One matter that waits. @param milestone code of its kind; empty for anything else */
    private record Matter(
            String kind, UUID id, String path, String who, String about, LocalDate on, String table, String milestone) {
        String key() {
            return "pace.today." + kind;
        }

        /** A milestone in its own words, or in those of its kind. */
        String said(Texts texts) {
            return about.isEmpty() ? texts.t(Milestone.Kind.fromCode(milestone).key()) : about;
        }
    }

    private final JdbcClient db;

    TimeForToday(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        var waiting = new ArrayList<Waiting>();
        for (var matter : matters(AHEAD_DAYS))
            waiting.add(new Waiting(
                    order(matter),
                    title(matter, texts),
                    text(matter, texts),
                    List.of(Step.link(step(matter, texts), matter.path()).asMain())));
        return waiting;
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return matters(days).stream()
                .map(matter -> new DigestPart(
                        order(matter),
                        "time-" + matter.kind() + ":" + matter.id(),
                        1,
                        title(matter, texts),
                        text(matter, texts),
                        List.of(new Go(step(matter, texts), matter.path()))))
                .toList();
    }

    private List<Matter> matters(int ahead) {
        return db.sql("""
                select 'request' as kind, r.id, '/tables/' || f.table_id || '/requests/' || r.id as path,
                  t.name as who, f.name as about, r.sent_on as on_day, t.name as table_name,
                  '' as milestone
                from pace.request r join pace.funding f on f.id = r.funding_id join tables.longtable t on t.id = f.table_id
                where r.state = 'sent' and f.partner_id = any (array(select tables.my_partners()))
                  and f.table_id <> all (array(select tables.mine_inside()))
                union all
                select 'sent', r.id, '/tables/' || f.table_id || '/requests/' || r.id || '#answer', '', f.name, r.sent_on,
                  t.name, ''
                from pace.request r join pace.funding f on f.id = r.funding_id join tables.longtable t on t.id = f.table_id
                where r.state = 'sent' and r.sent_by = ground.asking()
                  and r.sent_on <= ground.today() - :patience
                  and not exists (select from pace.answer a where a.request_id = r.id
                    and a.on_day > ground.today() - :patience)
                union all
                select 'visit', v.id, '/tables/' || v.table_id || '/visits/' || v.id, coalesce(o.name, c.name, w.name, ''),
                  v.purpose, v.on_day, t.name, ''
                from pace.visit v join tables.longtable t on t.id = v.table_id
                  join tables.partner p on p.id = v.partner_id
                  left join directory.organisation o on o.id = p.organisation_id
                  left join directory.community c on c.id = p.community_id
                  left join people.person w on w.id = p.person_id
                where v.id = any (array(select pace.visits_waiting_for_me()))
                union all
                select 'milestone', m.id, '/tables/' || f.table_id || '/funding/' || f.id || '/milestones/' || m.id, f.name,
                  m.words, m.by_day, t.name, m.kind
                from pace.milestone m join pace.funding f on f.id = m.funding_id and f.removed_at is null
                  join tables.longtable t on t.id = f.table_id
                where m.removed_at is null and m.done_on is null and f.table_id = any (array(select tables.mine_inside()))
                  and m.by_day between ground.today() and ground.today() + :ahead
                order by on_day, id limit 20
                """)
                .param("ahead", ahead)
                .param("patience", PATIENCE_DAYS)
                .query((row, _) -> new Matter(
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("path"),
                        row.getString("who"),
                        row.getString("about"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("table_name"),
                        row.getString("milestone")))
                .list();
    }

    private static int order(Matter matter) {
        return switch (matter.kind()) {
            case "sent", "milestone" -> LATER;
            default -> ORDER;
        };
    }

    private static String title(Matter matter, Texts texts) {
        return matter.kind().equals("sent")
                ? texts.t(matter.key())
                : texts.t(matter.key(), matter.who(), matter.table());
    }

    private static String text(Matter matter, Texts texts) {
        if (matter.kind().equals("milestone")) return texts.t(matter.key() + ".text", matter.said(texts), matter.on());
        return texts.t(matter.key() + ".text", matter.about().isEmpty() ? matter.table() : matter.about(), matter.on());
    }

    private static String step(Matter matter, Texts texts) {
        return texts.t(matter.key() + (matter.kind().equals("sent") ? ".record" : ".read"));
    }
}
