package org.longtable.relationships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;
import org.springframework.stereotype.Component;

/**
 * What the history of a table says of moments. It never says who was there: people of the partners that were there read
 * who wrote it down, the others only between which partners it was (C2).
 */
@Component
class MomentHistory {
    private final History history;

    MomentHistory(History history) {
        this.history = history;
    }

    void noted(TableView table, Told told, Set<PartnerId> sides) {
        keep(table, "noted", List.of(told.kind().code(), told.on().toString()), sides);
    }

    void corrected(TableView table, LocalDate on, Set<PartnerId> sides) {
        keep(table, "corrected", List.of(on.toString()), sides);
    }

    void removed(TableView table, LocalDate on, Set<PartnerId> sides) {
        keep(table, "removed", List.of(on.toString()), sides);
    }

    private void keep(TableView table, String what, List<String> words, Set<PartnerId> sides) {
        var own = new ArrayList<>(sides);
        if (!own.contains(table.mine())) own.add(table.mine());
        history.keep(table.id(), "relationships.history." + what, words, Audience.only(own), null);
        if (table.seated().stream().map(PartnerView::id).allMatch(own::contains)) return;
        var between = new ArrayList<>(words);
        between.add(String.join(" · ", names(table, sides)));
        history.keep(table.id(), "relationships.history." + what + "-elsewhere", between, Audience.except(own), null);
    }

    private static List<String> names(TableView table, Set<PartnerId> sides) {
        return table.partners().stream()
                .filter(partner -> sides.contains(partner.id()))
                .map(PartnerView::name)
                .toList();
    }
}
