package org.longtable.conversations;

import java.util.List;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.understanding.AlsoHere;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Where conversations are reached from. */
@Component
class ConversationsHere implements AlsoHere {
    private static final int FIRST = 10;

    @Override
    public List<Way> ways(TableView table, PersonId viewer, Texts texts) {
        return List.of(new Way(
                FIRST, texts.t("conversations.title"), texts.t("conversations.line"), table.path() + "/conversations"));
    }
}
