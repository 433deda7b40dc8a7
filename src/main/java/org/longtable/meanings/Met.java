package org.longtable.meanings;

import java.util.List;
import java.util.Locale;

/** That an offer meets a request, and why. How strongly is for putting them in order and is never shown. */
public final class Met implements Comparable<Met> {
    /**
     * One thing by which they meet.
     *
     * @param offered what is offered
     * @param wanted what is looked for; the same concept when it is just that
     * @param words the word itself, where both use it and no concept has it; empty otherwise
     */
    public record Reason(List<Concept> offered, List<Concept> wanted, String words) {
        static Reason of(Concept offered, Concept wanted) {
            return new Reason(List.of(offered), List.of(wanted), "");
        }

        static Reason of(String word) {
            return new Reason(List.of(), List.of(), word);
        }

        public boolean isSame() {
            return offered.equals(wanted);
        }

        public String offered(Locale language) {
            return offered.isEmpty() ? words : offered.getFirst().name(language);
        }

        public String wanted(Locale language) {
            return wanted.isEmpty() ? words : wanted.getFirst().name(language);
        }
    }

    private final double strength;
    private final List<Reason> why;

    Met(double strength, List<Reason> why) {
        this.strength = strength;
        this.why = List.copyOf(why);
    }

    /** From barely to entirely, 0 to 1; for order alone. */
    public double strength() {
        return strength;
    }

    /** The strongest reason first. */
    public List<Reason> why() {
        return why;
    }

    /** The stronger first. */
    @Override
    public int compareTo(Met other) {
        return Double.compare(other.strength, strength);
    }
}
