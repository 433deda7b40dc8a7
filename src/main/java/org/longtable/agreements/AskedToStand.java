package org.longtable.agreements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever was named by someone else of their side to stand for an agreement is asked whether they do (R32). */
@Component
class AskedToStand implements ForToday, ForDigest {
    private static final int ORDER = 22;

    private record Asked(TableId table, AgreementId agreement, int number, String title, String by) {
        String path() {
            return "/tables/" + table + "/agreements/" + agreement;
        }
    }

    private final JdbcClient db;

    AskedToStand(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return asked(person).stream()
                .map(one -> new Waiting(
                        ORDER,
                        texts.t("agreements.stand.asked", one.by, one.title),
                        texts.t("agreements.stand.asked.text"),
                        List.of(
                                Step.post(
                                                texts.t("agreements.stand.yes"),
                                                one.path() + "/representatives",
                                                Map.of("answer", "yes"))
                                        .asMain(),
                                Step.link(texts.t("agreements.today.word.go"), one.path()),
                                Step.post(
                                        texts.t("agreements.stand.no"),
                                        one.path() + "/representatives",
                                        Map.of("answer", "no")))))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return asked(person).stream()
                .map(one -> new DigestPart(
                        ORDER,
                        "stand:" + one.agreement + ":" + one.number,
                        1,
                        texts.t("agreements.stand.asked", one.by, one.title),
                        texts.t("agreements.stand.asked.text"),
                        List.of(new Go(texts.t("agreements.today.word.go"), one.path()))))
                .toList();
    }

    /** Where the latest version was signed with this person's name and they have not answered. */
    private List<Asked> asked(PersonId person) {
        return db.sql("""
                select a.table_id, a.id, a.title, r.number, coalesce(w.name, '') as by_name
                from agreements.representative r
                  join agreements.agreement a on a.id = r.agreement_id
                  join tables.longtable t on t.id = a.table_id and t.closed_on is null
                  join agreements.signature s on s.agreement_id = r.agreement_id and s.number = r.number
                    and s.partner_id = r.partner_id
                  left join people.person w on w.id = s.person_id
                where r.person_id = :me and r.answer = '' and r.partner_id in (select tables.my_partners())
                  and r.number = (select max(v.number) from agreements.version v where v.agreement_id = a.id)
                  and not exists (select from agreements.ending e where e.agreement_id = a.id
                    and e.partner_id = r.partner_id)
                order by s.at, a.id
                """)
                .param("me", person.value())
                .query((row, _) -> new Asked(
                        new TableId(row.getObject("table_id", UUID.class)),
                        new AgreementId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("by_name")))
                .list();
    }
}
