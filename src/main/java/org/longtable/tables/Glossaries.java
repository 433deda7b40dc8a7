package org.longtable.tables;

import org.longtable.site.Texts;
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
        var keeps = keeper.getIfAvailable();
        return keeps == null || !table.inside() ? Glossary.EMPTY : keeps.of(table.id(), texts);
    }
}
