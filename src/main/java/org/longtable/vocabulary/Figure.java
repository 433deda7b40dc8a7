package org.longtable.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * A number with its own explanation: what it is worked out from, how, and as of which day. It is made for one viewer
 * and holds only inputs that this viewer may see; nobody's name or id can be an input.
 *
 * <p>{@code name} and each input's name are message keys. The key {@code <input's name>.changed-by} says who may change
 * that input. {@code formula} is a line of plain notation that is the same in every language.
 */
public sealed interface Figure {
    String name();

    String formula();

    List<Input> inputs();

    LocalDate asOf();

    /** One number, already rounded as it is to be shown. */
    record Known(String name, String formula, BigDecimal value, List<Input> inputs, LocalDate asOf) implements Figure {
        public Known {
            inputs = List.copyOf(inputs);
        }
    }

    /** Both ends of what the number can be while an input is open. */
    record Between(String name, String formula, BigDecimal least, BigDecimal most, List<Input> inputs, LocalDate asOf)
            implements Figure {
        public Between {
            if (least.compareTo(most) > 0) throw new IllegalArgumentException(least + " is more than " + most);
            inputs = List.copyOf(inputs);
        }
    }

    /** A day, or both ends of when it can be while an input is open; the two are equal when it is settled. */
    record Day(String name, String formula, LocalDate earliest, LocalDate latest, List<Input> inputs, LocalDate asOf)
            implements Figure {
        public Day {
            if (earliest.isAfter(latest)) throw new IllegalArgumentException(earliest + " is after " + latest);
            inputs = List.copyOf(inputs);
        }
    }

    /** Not worked out, because of what the message under {@code reason} says; the inputs are those known so far. */
    record NotYet(String name, String formula, String reason, List<Input> inputs, LocalDate asOf) implements Figure {
        public NotYet {
            inputs = List.copyOf(inputs);
        }
    }

    /** An index, rounded half up to two decimals. */
    static Figure.Known index(String name, String formula, BigDecimal value, List<Input> inputs, LocalDate asOf) {
        return new Known(name, formula, toIndex(value), inputs, asOf);
    }

    /** A count of something whole. */
    static Figure.Known count(String name, String formula, long value, List<Input> inputs, LocalDate asOf) {
        return new Known(name, formula, BigDecimal.valueOf(value), inputs, asOf);
    }

    /** How an index is shown: rounded half up to two decimals. */
    static BigDecimal toIndex(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    /** How a share is shown as a percentage: rounded half up to a whole number. */
    static int toPercent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /**
     * What a figure is worked out from: a number, an exact fraction, a day, or a message key.
     *
     * @throws IllegalArgumentException if the value is of another type
     */
    record Input(String name, Object value) {
        public Input {
            switch (value) {
                case Integer _, Long _, BigDecimal _, Fraction _, LocalDate _, String _ -> {}
                default -> throw new IllegalArgumentException("not an input that can be shown: " + value.getClass());
            }
        }
    }
}
