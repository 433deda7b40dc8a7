package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Outcome;
import org.longtable.envelopes.Own;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.site.Asked;
import org.longtable.site.Texts;
import org.longtable.site.Told;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;

/**
 * Something asked alone that is also answered, and read once it lies open, behind the link in a letter and on a sheet of
 * paper (C13). All of it is done and read as the asking person would do and read it on its page.
 */
public interface AskedByLetter {
    AskedAlone kind();

    /** The newest first. */
    List<Round> rounds(TableView table);

    Optional<Own> own(Round round);

    /** What is asked of one's own partner. */
    List<Asked> asked(TableView table, Round round, Texts texts);

    /** What a form begins with: never anything that is sealed. */
    Typed begun(TableView table, Round round);

    /** What was typed, to be sealed; what is wrong with it is noted there. */
    List<Sealed> read(Typed typed, TableView table, Round round);

    /** @return sealed, opened, closed or meanwhile */
    Outcome answer(TableView table, RoundId round, List<Sealed> answers, long version, PersonId me);

    /** @return left out or closed */
    Outcome leaveOut(TableView table, RoundId round);

    /** What lies open for one's own partner; nothing for one that did not answer. */
    List<Told> opened(TableView table, Round round, Texts texts);

    default String title(Texts texts) {
        return texts.t(kind().texts() + ".title");
    }
}
