package org.longtable.tables;

import java.util.List;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: quiet tables (C7), for anyone who could be harmed by a map. The safer choice needs nobody else's yes: anyone
 * inside makes a table quiet, or lets it keep moments for less long. The other way needs every partner's yes.
 */
@Component
public class QuietTables {
    static final int FEWEST_DAYS = 14;
    static final int MOST_DAYS = 365;

    private final JdbcClient db;
    private final Tables tables;
    private final Proposals proposals;
    private final History history;

    QuietTables(JdbcClient db, Tables tables, Proposals proposals, History history) {
        this.db = db;
        this.tables = tables;
        this.proposals = proposals;
        this.history = history;
    }

    /** From now on nobody who was there is named, and what names someone until now goes for good. */
    @Transactional
    public void begin(TableView table) {
        var begun = db.sql("select tables.become_quiet(:table, :day)")
                .param("table", table.id().value())
                .param("day", tables.today(table))
                .query(Boolean.class)
                .single();
        if (begun) history.keep(table.id(), "tables.history.quiet", List.of(), Audience.everyone(), null);
    }

    /** Proposes that the table is quiet no longer; nothing that is gone comes back. */
    @Transactional
    public void end(TableView table, PersonId me) {
        if (table.isQuiet()) proposals.notQuiet(table, me);
    }

    /** Keeps moments for this many days: fewer at once, more with every partner's yes. */
    @Transactional
    public void keepFor(TableView table, int days, PersonId me) {
        if (days < FEWEST_DAYS || days > MOST_DAYS)
            throw new IllegalArgumentException(
                    "a quiet table keeps moments for " + FEWEST_DAYS + " to " + MOST_DAYS + " days, not " + days);
        if (!table.isQuiet()) return;
        if (days > table.keepsDays()) proposals.keepLonger(table, days, me);
        if (days < table.keepsDays() && keepLessLong(table, days))
            history.keep(table.id(), "tables.history.keeping", List.of(String.valueOf(days)), Audience.inside(), null);
    }

    private boolean keepLessLong(TableView table, int days) {
        return db.sql("select tables.keep_less_long(:table, :days)")
                .param("table", table.id().value())
                .param("days", days)
                .query(Boolean.class)
                .single();
    }
}
