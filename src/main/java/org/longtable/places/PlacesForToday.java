package org.longtable.places;

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

/**
 * For those who help someone without an account: moments that wait for that person's word. So a moment reaches someone
 * who comes seldom, or never, with their code.
 */
@Component
class PlacesForToday implements ForToday, ForDigest {
    private static final int AFTER_ONES_OWN = 22;

    /** @param latest the latest of the moments, so that a letter tells of it once and of a later one afresh */
    private record Awaited(PersonId person, String name, TableId table, String tableName, int moments, UUID latest) {
        String path() {
            return "/tables/" + table + "/places/" + person;
        }

        String title(Texts texts) {
            return texts.t("places.today", name, moments);
        }

        String text(Texts texts) {
            return texts.t("places.today.text", tableName);
        }
    }

    private final JdbcClient db;

    PlacesForToday(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return awaited().stream()
                .map(one -> new Waiting(
                        AFTER_ONES_OWN,
                        one.title(texts),
                        one.text(texts),
                        List.of(
                                Step.link(texts.t("places.today.enter"), one.path())
                                        .asMain(),
                                Step.link(texts.t("places.today.print"), one.path() + "/sheet"))))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return awaited().stream()
                .map(one -> new DigestPart(
                        AFTER_ONES_OWN,
                        "place:" + one.table() + ":" + one.person() + ":" + one.latest(),
                        1,
                        one.title(texts),
                        one.text(texts),
                        List.of(new Go(texts.t("places.today.enter"), one.path()))))
                .toList();
    }

    private List<Awaited> awaited() {
        return db.sql("select person, name, at_table, table_name, moments, latest from places.words_awaited()")
                .query((row, _) -> new Awaited(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        new TableId(row.getObject("at_table", UUID.class)),
                        row.getString("table_name"),
                        row.getInt("moments"),
                        row.getObject("latest", UUID.class)))
                .list();
    }
}
