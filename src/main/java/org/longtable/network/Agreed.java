package org.longtable.network;

import java.time.Instant;
import java.util.Optional;
import org.longtable.vocabulary.IntroductionId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/**
 * An introduction to which both ends said yes, as one of them sees it.
 *
 * @param person the other one
 * @param through the name of who introduced them to this end
 * @param iAsked whether this end asked for it
 * @param together a table at which both sit; empty while there is none
 */
public record Agreed(
        IntroductionId request,
        PersonId person,
        String name,
        String email,
        String through,
        boolean iAsked,
        Instant at,
        Optional<TableId> together) {
    /**
     * Where their first conversation is ready to be planned: at a table at which both sit, or with a small one that begins
     * with it. Everything in the form can be changed.
     */
    public String firstConversation() {
        return together.map(table -> "/tables/" + table + "/plans/new?kind=meal&asked=" + person)
                .orElse("/tables/quick?with=person:" + person);
    }
}
