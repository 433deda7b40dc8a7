package org.longtable.policies;

import java.util.List;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.understanding.AlsoHere;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Where house rules side by side are reached from. */
@Component
class PoliciesHere implements AlsoHere {
    private static final int AFTER_THE_PLAN = 60;

    @Override
    public List<Way> ways(TableView table, PersonId viewer, Texts texts) {
        return List.of(new Way(
                AFTER_THE_PLAN, texts.t("policies.title"), texts.t("policies.line"), table.path() + "/policies"));
    }
}
