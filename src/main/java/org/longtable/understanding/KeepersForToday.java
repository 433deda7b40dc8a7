package org.longtable.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.letters.Noted;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.DifferenceId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever was made the one who keeps a difference in mind, without having said so themselves, is told once. */
@Component
class KeepersForToday implements ForToday, ForDigest {
    private static final int AFTER_WHAT_WAITS = 58;

    private record One(DifferenceId difference, TableId table, String tableName) {
        String about() {
            return KeepersForToday.about(difference);
        }
    }

    /** What one person keeps in mind at one table, the latest last. */
    private record Kept(List<One> all) {
        private One latest() {
            return all.getLast();
        }

        String about() {
            return all.stream().map(One::about).limit(99).collect(Collectors.joining(","));
        }

        String path() {
            return "/tables/" + latest().table
                    + (all.size() == 1 ? "/differences/" + latest().difference : "/understanding");
        }

        String title(Texts texts) {
            return texts.t("understanding.keeper.today", all.size(), latest().tableName);
        }

        String text(Texts texts) {
            return texts.t("understanding.keeper.today.text", all.size());
        }
    }

    private final JdbcClient db;
    private final Noted noted;

    KeepersForToday(JdbcClient db, Noted noted) {
        this.db = db;
        this.noted = noted;
    }

    static String about(DifferenceId difference) {
        return "keeper:" + difference;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return kept().stream()
                .map(one -> new Waiting(
                        AFTER_WHAT_WAITS,
                        one.title(texts),
                        one.text(texts),
                        Noted.steps(one.about(), texts.t("understanding.keeper.today.go"), one.path(), texts)))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return kept().stream()
                .map(one -> new DigestPart(
                        AFTER_WHAT_WAITS,
                        one.latest().about(),
                        1,
                        one.title(texts),
                        one.text(texts),
                        List.of(new Go(texts.t("understanding.keeper.today.go"), one.path()))))
                .toList();
    }

    private List<Kept> kept() {
        return List.copyOf(ones().stream()
                .collect(Collectors.groupingBy(
                        One::table, LinkedHashMap::new, Collectors.collectingAndThen(Collectors.toList(), Kept::new)))
                .values());
    }

    private List<One> ones() {
        return noted.without(
                db.sql("""
                select d.id, d.table_id, t.name
                from understanding.difference d
                  join tables.longtable t on t.id = d.table_id and t.closed_on is null
                where d.owner = ground.asking() and d.named_by is distinct from ground.asking()
                  and d.state in ('named', 'talked')
                  and greatest(d.named_on, d.changed_on) > ground.today() - :days
                order by d.named_on, d.id
                """)
                        .param("days", Noted.DAYS)
                        .query((row, _) -> new One(
                                new DifferenceId(row.getObject("id", UUID.class)),
                                new TableId(row.getObject("table_id", UUID.class)),
                                row.getString("name")))
                        .list(),
                One::about);
    }
}
