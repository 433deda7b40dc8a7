package org.longtable.tables;

import java.util.List;
import org.longtable.directory.BoundToBelonging;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** A place at a table for an organisation lasts as long as one belongs to it. */
@Component
class PlacesBound implements BoundToBelonging {
    private final Tables tables;

    PlacesBound(Tables tables) {
        this.tables = tables;
    }

    @Override
    public List<String> names(OrganisationId organisation, PersonId me) {
        return tables.ofPerson(me).stream()
                .filter(table -> table.sitsFor(organisation))
                .map(TableView::name)
                .toList();
    }
}
