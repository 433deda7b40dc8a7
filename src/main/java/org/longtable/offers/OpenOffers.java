package org.longtable.offers;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.longtable.ground.Works;
import org.longtable.meanings.Meaning;
import org.longtable.meanings.Meanings;
import org.longtable.meanings.Shelf;
import org.longtable.meanings.Side;
import org.longtable.vocabulary.OfferId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is offered and looked for by all, in memory, to be found by meaning. Holds no say over who sees what: whoever asks
 * gets ids, and reads behind them what they may see. Before each look it takes in what changed since the last, on
 * whichever node that was.
 */
@Component
class OpenOffers {
    private record Row(OfferId id, Side side, String words, String language, boolean open) {}

    private record Read(List<Row> rows, String upTo) {}

    private static final class Held {
        private final long edition;
        private final Shelf<OfferId> offers;
        private final Shelf<OfferId> requests;
        private volatile String upTo = "0";

        Held(long edition, Meanings meanings) {
            this.edition = edition;
            offers = meanings.shelf();
            requests = meanings.shelf();
        }

        Shelf<OfferId> of(Side side) {
            return side == Side.OFFER ? offers : requests;
        }
    }

    private final Works works;
    private final Meanings meanings;
    private Held held;

    OpenOffers(Works works, Meanings meanings) {
        this.works = works;
        this.meanings = meanings;
        this.held = new Held(meanings.edition(), meanings);
    }

    /** Those of the other side that are near, the strongest first, among all that anyone keeps open. */
    List<Shelf.Found<OfferId>> near(Meaning meaning, int most) {
        return current().of(meaning.side().other()).all(meaning, most);
    }

    private synchronized Held current() {
        var edition = meanings.edition();
        if (held.edition != edition) held = new Held(edition, meanings);
        var read = works.in(db -> read(db, held.upTo));
        for (var row : read.rows()) keep(row);
        held.upTo = read.upTo();
        return held;
    }

    private void keep(Row row) {
        held.of(row.side().other()).remove(row.id());
        if (!row.open()) held.of(row.side()).remove(row.id());
        else held.of(row.side()).put(row.id(), meanings.of(row.words(), Locale.of(row.language()), row.side()));
    }

    /** A transaction that was still under way when we last looked is looked at again. */
    private static Read read(JdbcClient db, String since) {
        var upTo = db.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        var rows = db.sql("select id, side, words, language, open from offers.changed_since(:since::xid8)")
                .param("since", since)
                .query((row, _) -> new Row(
                        new OfferId(row.getObject("id", UUID.class)),
                        Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                        row.getString("words"),
                        row.getString("language"),
                        row.getBoolean("open")))
                .list();
        return new Read(rows, upTo);
    }
}
