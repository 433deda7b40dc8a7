package org.longtable.places;

import java.util.Optional;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/**
 * Someone without an account who has a place at a table, or to whom one is offered.
 *
 * @param partner for whom they sit
 * @param sits whether they have taken the place
 */
public record Guest(
        PersonId person,
        String name,
        TableId table,
        PartnerId partner,
        boolean sits,
        String language,
        Optional<CodePaper> paper) {
    public String path() {
        return "/tables/" + table + "/places/" + person;
    }
}
