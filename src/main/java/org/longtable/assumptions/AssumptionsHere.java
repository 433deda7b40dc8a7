package org.longtable.assumptions;

import java.util.List;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.understanding.AlsoHere;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Where the log and the plan are reached from. */
@Component
class AssumptionsHere implements AlsoHere {
    private static final int AFTER_REASONS = 50;

    @Override
    public List<Way> ways(TableView table, PersonId viewer, Texts texts) {
        return List.of(
                new Way(
                        AFTER_REASONS,
                        texts.t("assumptions.plan.title"),
                        texts.t("assumptions.plan.line"),
                        table.path() + "/plan"),
                new Way(
                        AFTER_REASONS,
                        texts.t("assumptions.title"),
                        texts.t("assumptions.line"),
                        table.path() + "/assumptions"));
    }
}
