package org.longtable.understanding;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: how alike the partners of a table answered (M), for modules that reckon with it. */
@Component
public class Congruences {
    private final CongruenceStore store;

    Congruences(CongruenceStore store) {
        this.store = store;
    }

    /**
     * Of the round that was opened last, up to this day; empty until one is. Over all partners whose answers were opened,
     * and only for people who sit inside.
     */
    @Transactional(readOnly = true)
    public Optional<Congruence> at(TableId table, LocalDate on) {
        return store.latest(table, on);
    }

    /** Whether something that the partners see differently is still open; not what. For people who sit inside. */
    @Transactional(readOnly = true)
    public boolean isSomethingOpen(TableId table) {
        return store.isSomethingOpen(table);
    }
}
