package org.longtable.tables;

import org.longtable.site.Texts;
import org.longtable.vocabulary.TableId;

/** The module below that keeps what words mean at a table. */
public interface KeepsGlossary {
    /** For someone who sits inside. */
    Glossary of(TableId table, Texts texts);
}
