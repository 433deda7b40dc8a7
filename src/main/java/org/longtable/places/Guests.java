package org.longtable.places;

import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door for modules in which helpers enter something for someone as well. */
@Component
public class Guests {
    private final PaperCodes papers;
    private final Spoken spoken;

    Guests(PaperCodes papers, Spoken spoken) {
        this.papers = papers;
        this.spoken = spoken;
    }

    /** The name of someone whom the asking person helps. @throws NotFound when that is not so */
    @Transactional(readOnly = true)
    public String helped(TableId table, PersonId person) {
        var guest = papers.guest(table, person);
        if (!guest.sits() || !spoken.helps(guest)) throw new NotFound();
        return guest.name();
    }
}
