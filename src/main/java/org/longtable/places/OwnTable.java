package org.longtable.places;

import java.time.LocalDate;
import org.longtable.people.ByCode;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** The one table to which someone came with a code. */
@Component
class OwnTable {
    private final Tables tables;

    OwnTable(Tables tables) {
        this.tables = tables;
    }

    /** @throws NotFound for someone who signed in with an account */
    TableView of(PersonId me) {
        return tables.find(ByCode.ofThisVisit().map(ByCode::table).orElseThrow(NotFound::new), me);
    }

    LocalDate today(TableView table) {
        return tables.today(table);
    }
}
