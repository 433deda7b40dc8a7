package org.longtable.conversations;

import java.util.List;
import java.util.UUID;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that someone wants to record of a conversation, and that one's own partner has not said yes to. */
@Component
class RecordsForToday implements ForToday, ForDigest {
    private static final int BESIDE_PROPOSALS = 20;

    /** @param about which words: others are told afresh */
    private record Asked(TableId table, String tableName, UUID conversation, String about) {
        String path() {
            return "/tables/" + table + "/conversations/" + conversation;
        }
    }

    private final JdbcClient db;

    RecordsForToday(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return asked().stream()
                .map(one -> new Waiting(
                        BESIDE_PROPOSALS,
                        texts.t("conversations.today", one.tableName),
                        texts.t("conversations.today.text"),
                        List.of(Step.link(texts.t("conversations.today.go"), one.path())
                                .asMain())))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return asked().stream()
                .map(one -> new DigestPart(
                        BESIDE_PROPOSALS,
                        one.about,
                        1,
                        texts.t("conversations.today", one.tableName),
                        texts.t("conversations.today.text"),
                        List.of(new Go(texts.t("conversations.today.go"), one.path()))))
                .toList();
    }

    /** One for each conversation: several records of it are read on the one page. */
    private List<Asked> asked() {
        return db.sql("""
                select i.table_id, t.name, i.conversation_id, max(i.id || ':' || r.version) as about
                from conversations.record r join conversations.item i on i.id = r.item_id
                  join tables.longtable t on t.id = i.table_id and t.closed_on is null
                  join tables.my_seats() m on m.table_id = i.table_id and m.inside
                  join tables.partner p on p.id = m.partner_id and p.state = 'seated'
                where r.stands_on is null
                  and not exists (select from conversations.yes y where y.item_id = i.id and y.partner_id = p.id)
                group by i.table_id, t.name, i.conversation_id order by t.name, i.conversation_id
                """)
                .query((row, _) -> new Asked(
                        new TableId(row.getObject("table_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("conversation_id", UUID.class),
                        "record:" + row.getString("about")))
                .list();
    }
}
