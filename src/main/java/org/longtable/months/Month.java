package org.longtable.months;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Money;

/**
 * What a table did in a month, in words, for one reader and with one viewer's eyes.
 *
 * @param met what people did together, the earliest first
 * @param together how long that was; empty where the viewer knows of no hours
 * @param ours the hours of the viewer's own people, each person's counted
 * @param unknown how many moments have no hours that the viewer may see
 * @param before the time given before the table began, as far as it falls into this month
 * @param next what is planned, promised and due, the earliest first; last what has no day
 * @param costs each with what it was for; for a funder only the sum is told
 * @param asOf the day on which it was put together
 */
public record Month(
        TableView table,
        YearMonth month,
        Reader reader,
        List<Met> met,
        Optional<Hours> together,
        Optional<Hours> ours,
        int unknown,
        Optional<String> before,
        List<String> given,
        List<String> next,
        List<Cost> costs,
        LocalDate asOf) {
    /**
     * @param who which partners, with the names of those who said yes to having been there where the reader may know them
     * @param young how many young people, or empty
     */
    public record Met(LocalDate on, String what, List<String> who, String young, Optional<Hours> hours) {}

    /** @param what empty where the reader may not know it */
    public record Cost(String what, Money amount) {}

    public boolean isEmpty() {
        return met.isEmpty() && before.isEmpty() && given.isEmpty() && costs.isEmpty();
    }

    /** How many lines its longest list has. */
    public int longest() {
        return Stream.of(met, given, next, costs).mapToInt(List::size).max().orElse(0);
    }

    public Money cost() {
        return costs.stream().map(Cost::amount).reduce(Money.ofCents(0), Money::plus);
    }

    public String path() {
        return table.path() + "/months/" + month;
    }
}
