package org.longtable.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.longtable.pace.Due.Kind;
import org.longtable.site.Texts;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.TableId;

/**
 * A grant with its dates, or dates without one.
 *
 * @param dues in the order in which they were set, those that moved among them
 */
public record Funding(FundingId id, TableId table, Entered entered, List<Due> dues, long version) {

    /** What people enter: at most one date of each kind, and any number of others. */
    public record Entered(String name, Optional<PartnerId> funder, Optional<Money> amount, List<Dated> dates) {
        public Entered {
            dates = List.copyOf(dates);
        }

        Optional<Dated> date(Kind kind) {
            return dates.stream().filter(date -> date.kind() == kind).findFirst();
        }

        List<Dated> others() {
            return dates.stream().filter(date -> date.kind() == Kind.OTHER).toList();
        }

        boolean isNothing() {
            return name.isEmpty() && funder.isEmpty() && amount.isEmpty() && dates.isEmpty();
        }
    }

    /**
     * A date as people enter it.
     *
     * @param place which of the dates of its kind it is, from 0
     * @param words what happens then; may be empty but for a date of another kind than the named ones
     */
    public record Dated(Kind kind, int place, String words, LocalDate on) {
        /** The only date of its kind. */
        public static Dated of(Kind kind, String words, LocalDate on) {
            return new Dated(kind, 0, words, on);
        }
    }

    public String path() {
        return "/tables/" + table + "/funding/" + id;
    }

    /** The dates that hold, those that moved left out. */
    public List<Due> current() {
        return dues.stream().filter(due -> !due.moved()).toList();
    }

    /** Every date by day, those that moved among them; one that moved and came back is one date. */
    public List<Due> byDay() {
        var once = new ArrayList<>(current());
        for (var due : dues) if (once.stream().noneMatch(due::isSameDateAs)) once.add(due);
        return once.stream().sorted(Comparator.comparing(Due::on)).toList();
    }

    /** What it is called: its name, or that it is dates without a grant. */
    public String called(Texts texts) {
        if (!entered.name().isEmpty()) return entered.name();
        return texts.t(
                entered.amount().isPresent() || entered.funder().isPresent() ? "pace.grant" : "pace.dates-alone");
    }

    /** The date that holds at this place among those of its kind. */
    Optional<Due> holding(Kind kind, int place) {
        return current().stream()
                .filter(due -> due.kind() == kind)
                .skip(kind == Kind.OTHER ? place : 0)
                .findFirst();
    }

    /** The days on which something of it is due, from this day on. */
    List<LocalDate> ahead(LocalDate on) {
        return current().stream().map(Due::on).filter(day -> !day.isBefore(on)).toList();
    }
}
