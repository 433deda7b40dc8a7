package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The latest moments of a table, to say which of them something came from. */
@Component
public class LatestMoments {
    private static final int MOST = 60;

    private final JdbcClient db;

    LatestMoments(JdbcClient db) {
        this.db = db;
    }

    /** The latest first, as the asking person may see them. */
    @Transactional(readOnly = true)
    public List<MomentLink> at(TableView table) {
        return db.sql("select " + MomentLink.COLUMNS + """
                 from relationships.moment m
                where m.table_id = :table and m.removed_at is null order by m.on_day desc, m.id desc limit :most
                """)
                .param("table", table.id().value())
                .param("most", MOST)
                .query((row, _) -> MomentLink.of(row).orElseThrow())
                .list();
    }

    public static List<Choice> choices(List<MomentLink> moments, Texts texts) {
        return moments.stream()
                .map(moment -> new Choice(moment.id().toString(), moment.words(texts)))
                .toList();
    }

    /** The one that was chosen in this field, if one was. */
    public static Optional<MomentLink> chosen(Typed typed, String name, List<MomentLink> moments) {
        return typed.optionalChoice(
                name,
                chosen -> moments.stream()
                        .filter(moment -> moment.id().toString().equals(chosen))
                        .findFirst());
    }
}
