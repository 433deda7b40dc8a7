package org.longtable.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.longtable.site.ByName;
import org.longtable.site.Leaf;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.vocabulary.PersonId;

/** Those who belong to an organisation, as its page lists them: today, before, and not confirmed yet. */
public record WhoBelongs(
        Leaf<Affiliation> now, Leaf<Affiliation> before, List<Affiliation> newcomers, List<Affiliation> mine) {

    static WhoBelongs of(List<Affiliation> all, PersonId me, LocalDate today, Turn now, Turn before, Texts texts) {
        return new WhoBelongs(
                leaf(all, one -> one.confirmed() && !one.isOverOn(today), now, texts),
                leaf(all, one -> one.confirmed() && one.isOverOn(today), before, texts),
                all.stream().filter(one -> !one.confirmed()).toList(),
                all.stream().filter(one -> one.person().equals(me)).toList());
    }

    private static Leaf<Affiliation> leaf(List<Affiliation> all, Predicate<Affiliation> which, Turn turn, Texts texts) {
        return new ByName<>(
                        texts,
                        Affiliation::personName,
                        (Affiliation one) -> one.id().value())
                .leaf(all.stream().filter(which).toList(), "", turn);
    }
}
