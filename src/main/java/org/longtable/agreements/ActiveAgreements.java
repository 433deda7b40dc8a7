package org.longtable.agreements;

import org.longtable.closeness.Agreed;
import org.longtable.ground.Asking;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an agreement is in force, none is asked for (W16). */
@Component
class ActiveAgreements implements Agreed {
    private final Tables tables;
    private final Agreements agreements;

    ActiveAgreements(Tables tables, Agreements agreements) {
        this.tables = tables;
        this.agreements = agreements;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isThere(TableId table) {
        return Asking.person()
                .map(person ->
                        agreements.at(tables.inside(table, person)).stream().anyMatch(Standing::isActive))
                .orElse(false);
    }
}
