package org.longtable.growing;

import java.util.List;
import java.util.UUID;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.letters.Noted;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A statement that someone wrote for organisations to sign, and that one's own has not signed in these words. */
@Component
class StatementsForToday implements ForToday, ForDigest {
    private static final int BESIDE_AGREEMENTS = 22;

    private record Written(TableId table, String tableName, UUID joint, int number, String title) {
        String about() {
            return "joint:" + joint + ":" + number;
        }

        String path() {
            return "/tables/" + table + "/joint-statements/" + joint;
        }
    }

    private final JdbcClient db;
    private final Noted noted;

    StatementsForToday(JdbcClient db, Noted noted) {
        this.db = db;
        this.noted = noted;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return written().stream()
                .map(one -> new Waiting(
                        BESIDE_AGREEMENTS,
                        texts.t("growing.today.joint", one.title),
                        texts.t("growing.today.joint.text", one.tableName),
                        List.of(
                                Step.link(texts.t("growing.today.joint.go"), one.path())
                                        .asMain(),
                                Noted.step(one.about(), texts))))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return written().stream()
                .map(one -> new DigestPart(
                        BESIDE_AGREEMENTS,
                        one.about(),
                        1,
                        texts.t("growing.today.joint", one.title),
                        texts.t("growing.today.joint.text", one.tableName),
                        List.of(new Go(texts.t("growing.today.joint.go"), one.path()))))
                .toList();
    }

    /** In their latest text, for a month; whoever wrote it, and those whose organisation signed or withdrew, are not told. */
    private List<Written> written() {
        return noted.without(
                db.sql("""
                select j.table_id, t.name, j.id, w.number, w.title
                from growing.joint j
                  join tables.longtable t on t.id = j.table_id and t.closed_on is null
                  join tables.my_seats() m on m.table_id = j.table_id and m.inside
                  join tables.partner p on p.id = m.partner_id and p.state = 'seated'
                  join growing.joint_text w on w.joint_id = j.id
                where w.number = (select max(x.number) from growing.joint_text x where x.joint_id = j.id)
                  and w.removed_on is null and w.written_by <> ground.asking()
                  and w.written_on > ground.today() - :days
                  and not exists (select from growing.sign_on s
                    where s.joint_id = j.id and s.partner_id = p.id and s.number = w.number)
                order by w.written_on, j.id
                """)
                        .param("days", Noted.DAYS)
                        .query((row, _) -> new Written(
                                new TableId(row.getObject("table_id", UUID.class)),
                                row.getString("name"),
                                row.getObject("id", UUID.class),
                                row.getInt("number"),
                                row.getString("title")))
                        .list(),
                Written::about);
    }
}
