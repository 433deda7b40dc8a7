package org.longtable.listings;

import java.util.ArrayList;
import java.util.List;
import org.longtable.people.People;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** What waits about listed organisations for the site host, in one line each kind; and a merge that waits for a yes. */
@Component
class ListingsForToday implements ForToday {
    private static final int BESIDE_NEWCOMERS = 35;

    private final People people;
    private final Claims claims;
    private final OffTheList off;
    private final Merges merges;

    ListingsForToday(People people, Claims claims, OffTheList off, Merges merges) {
        this.people = people;
        this.claims = claims;
        this.off = off;
        this.merges = merges;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        var waiting = new ArrayList<Waiting>();
        for (var merge : merges.waiting())
            waiting.add(new Waiting(
                    BESIDE_NEWCOMERS,
                    texts.t("listings.today.merge", merge.askedBy(), merge.keptName(), merge.mergedName()),
                    texts.t("listings.today.merge.text"),
                    List.of(Step.link(texts.t("listings.today.look"), merge.path())
                            .asMain())));
        if (!people.isHost(person)) return waiting;
        var claimed = claims.waiting();
        if (!claimed.isEmpty())
            waiting.add(new Waiting(
                    BESIDE_NEWCOMERS,
                    texts.t(
                            "listings.today.claim",
                            claimed.getFirst().person(),
                            claimed.getFirst().organisationName()),
                    texts.t("listings.today.claim.text"),
                    List.of(Step.link(texts.t("listings.today.look"), "/listed").asMain())));
        var asked = off.waiting();
        if (!asked.isEmpty())
            waiting.add(new Waiting(
                    BESIDE_NEWCOMERS,
                    texts.t("listings.today.off", asked.getFirst().organisationName()),
                    texts.t("listings.off.wish." + asked.getFirst().wish()),
                    List.of(Step.link(texts.t("listings.today.look"), "/listed").asMain())));
        return waiting;
    }
}
