package org.longtable.language;

import org.longtable.site.Texts;
import org.longtable.tables.Glossary;
import org.longtable.tables.KeepsGlossary;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;

/** The words of a table, found wherever they stand in its texts. */
@Component
class GlossaryOfTable implements KeepsGlossary {
    private final Words words;

    GlossaryOfTable(Words words) {
        this.words = words;
    }

    @Override
    public Glossary of(TableId table, Texts texts) {
        return Glossary.of(words.at(table).stream()
                .map(word -> new Glossary.Entry(
                        word.path(), word.name(texts), word.agreed().in(texts), word.written()))
                .toList());
    }
}
