package org.longtable.tables;

import org.longtable.site.Texts;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Front door: the words of a table, for pages that show its texts with {@code tables/parts/words}. Words are for people
 * who sit inside; for anyone else no word has a meaning of its own.
 */
@Component
public class Glossaries {
    private final ObjectProvider<KeepsGlossary> keeper;

    Glossaries(ObjectProvider<KeepsGlossary> keeper) {
        this.keeper = keeper;
    }

    public Glossary of(TableView table, Texts texts) {
        return table.inside() ? of(table.id(), texts) : Glossary.EMPTY;
    }

    /** As far as the asking person may read them: nothing for someone who has left. */
    public Glossary of(TableId table, Texts texts) {
        var keeps = keeper.getIfAvailable();
        return keeps == null ? Glossary.EMPTY : keeps.of(table, texts);
    }
}
