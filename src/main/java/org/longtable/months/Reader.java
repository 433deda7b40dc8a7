package org.longtable.months;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Role;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;

/** For whom a month is told: a board of the viewer's own, a funder at the table, or one elsewhere. */
public sealed interface Reader {
    /** Reads what the viewer may read, but for names without a yes (C1). */
    record Board() implements Reader {}

    /** Reads no names, no words of promises, no places, no notes, and of the grants its own alone (C4). */
    record Funder(Optional<PartnerView> partner) implements Reader {}

    default boolean isBoard() {
        return this instanceof Board;
    }

    default Optional<PartnerId> funder() {
        return this instanceof Funder(var partner) ? partner.map(PartnerView::id) : Optional.empty();
    }

    /** How it is said in an address. */
    default String code() {
        return switch (this) {
            case Board _ -> "board";
            case Funder(var partner) -> partner.map(one -> one.id().toString()).orElse("funder");
        };
    }

    /** Those for whom a month of this table can be told, one's own board first. */
    static List<Reader> of(TableView table) {
        var readers = new ArrayList<Reader>();
        readers.add(new Board());
        table.seated().stream()
                .filter(partner -> partner.roles().contains(Role.FUNDER))
                .forEach(partner -> readers.add(new Funder(Optional.of(partner))));
        readers.add(new Funder(Optional.empty()));
        return readers;
    }
}
