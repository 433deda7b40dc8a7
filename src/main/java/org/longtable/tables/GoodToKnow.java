package org.longtable.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.longtable.site.ForToday.Waiting;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: what Today tells a person of one table, for those who have no Today: what became of places that they
 * offered, what they said they would do, and what happened there lately.
 */
@Component
public class GoodToKnow {
    private static final int A_MONTH = 31;
    private static final int LINES = 8;

    /**
     * @param told what became of places that they offered, until they have read it; each with the button of Today
     * @param promised what they said they would do, as far as it is due within a month
     * @param happened the earliest first
     */
    public record Known(List<Waiting> told, List<String> promised, List<String> happened) {
        public boolean isEmpty() {
            return told.isEmpty() && promised.isEmpty() && happened.isEmpty();
        }
    }

    private final TablesForToday today;
    private final Promises promises;
    private final History history;
    private final Tables tables;

    GoodToKnow(TablesForToday today, Promises promises, History history, Tables tables) {
        this.today = today;
        this.promises = promises;
        this.history = history;
        this.tables = tables;
    }

    /** What this person, who asks, may know. */
    @Transactional(readOnly = true)
    public Known at(TableView table, PersonId me, Texts texts) {
        var now = tables.today(table);
        return new Known(
                today.answered().stream()
                        .filter(answered -> answered.table().equals(table.id()))
                        .map(answered -> TablesForToday.answer(answered, texts))
                        .toList(),
                promises.dueUntil(now.plusDays(A_MONTH), me).stream()
                        .filter(promise -> promise.table().equals(table.id()))
                        .map(promise -> texts.t(
                                "tables.know.promise",
                                promise.what(),
                                promise.by().orElse(now)))
                        .toList(),
                happened(table, now.minusDays(A_MONTH), texts));
    }

    private List<String> happened(TableView table, LocalDate since, Texts texts) {
        var lines = new ArrayList<String>();
        for (var line : history.latest(table.id(), LINES).reversed()) {
            var day = LocalDate.ofInstant(line.at(), table.zone());
            if (!day.isBefore(since)) lines.add(texts.t("tables.know.happened", texts.day(day), line.text(texts)));
        }
        return lines;
    }
}
