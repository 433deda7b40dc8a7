package org.longtable.policies;

import java.time.LocalDate;
import java.util.List;
import org.longtable.site.Texts;
import org.longtable.tables.Area;
import org.longtable.tables.Areas;
import org.longtable.tables.TableView;
import org.longtable.understanding.AlsoHere;
import org.longtable.understanding.Difference;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Where house rules side by side are reached from, and what a table's page says of them once some are told. */
@Component
class PoliciesHere implements AlsoHere, Areas {
    private static final int AFTER_THE_PLAN = 60;

    private final Policies policies;

    PoliciesHere(Policies policies) {
        this.policies = policies;
    }

    @Override
    public List<Way> ways(TableView table, PersonId viewer, Texts texts) {
        return List.of(new Way(AFTER_THE_PLAN, texts.t("policies.title"), texts.t("policies.line"), path(table)));
    }

    @Override
    public List<Told> told(TableView table, LocalDate on, Texts texts) {
        if (!table.inside()) return List.of();
        var shown = policies.at(table);
        if (shown.isEmpty()) return List.of();
        var open = shown.clashes().stream()
                .filter(clash -> clash.difference().map(Difference::isOpen).orElse(true))
                .count();
        return List.of(Told.of(Area.POLICIES, texts.t("policies.area", open), texts.t("policies.title"), path(table)));
    }

    private static String path(TableView table) {
        return table.path() + "/policies";
    }
}
