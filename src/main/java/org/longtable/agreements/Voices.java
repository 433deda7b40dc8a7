package org.longtable.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PartnerId;

/** Whose changes came into an agreement (F18): of all that were proposed, those that others took in. */
public record Voices(List<Proposed> changes) {
    private static final String FORMULA = "a = taken of ours ÷ all taken";

    public Voices {
        changes = List.copyOf(changes);
    }

    static Voices of(List<Proposed> changes) {
        return new Voices(changes);
    }

    long taken() {
        return changes.stream().filter(Proposed::isAccepted).count();
    }

    long takenOf(PartnerId partner) {
        return changes.stream()
                .filter(change -> change.isAccepted() && change.by().equals(partner))
                .count();
    }

    /** How many changes this partner proposed that were not taken back. */
    long proposedBy(PartnerId partner) {
        return changes.stream()
                .filter(change -> change.by().equals(partner) && change.state() != Proposed.State.WITHDRAWN)
                .count();
    }

    /** Changes that someone said no to without a reason. */
    long declinedWithoutReason() {
        return changes.stream().filter(change -> !change.reasoned()).count();
    }

    /**
     * Whom to ask whether the words are theirs as well (W15): the smallest of those that told their capacity, when all who
     * are here did and it proposed nothing; else the first that proposed nothing.
     *
     * @param here partners that are here, in the order in which they came
     * @param writer who began it
     * @param content those that said that it suits them
     * @param capacities bands of those that told
     */
    Optional<PartnerId> silent(
            List<PartnerId> here, PartnerId writer, Set<PartnerId> content, Map<PartnerId, Integer> capacities) {
        var asked = here;
        if (capacities.keySet().containsAll(here)) {
            var least = here.stream()
                    .mapToInt(partner -> capacities.getOrDefault(partner, 0))
                    .min()
                    .orElse(0);
            var smallest = here.stream()
                    .filter(partner -> capacities.getOrDefault(partner, 0) == least)
                    .toList();
            if (smallest.size() < here.size()) asked = smallest;
        }
        return asked.stream()
                .filter(partner -> !partner.equals(writer) && !content.contains(partner) && proposedBy(partner) == 0)
                .findFirst();
    }

    /** The share of a partner in all that was taken in. */
    public Figure share(PartnerId partner, LocalDate on) {
        var inputs = List.of(
                new Figure.Input("agreements.figure.voice.taken", takenOf(partner)),
                new Figure.Input("agreements.figure.voice.all", taken()));
        if (taken() == 0)
            return new Figure.NotYet(
                    "agreements.figure.voice", FORMULA, "agreements.figure.voice.nothing-yet", inputs, on);
        return Figure.index(
                "agreements.figure.voice",
                FORMULA,
                Fraction.of(takenOf(partner), taken()).rounded(2),
                inputs,
                on);
    }

    /** What the people of this partner may open: their own share, and that every no came with a reason. */
    List<Figure> figures(PartnerId partner, LocalDate on) {
        if (changes.isEmpty()) return List.of();
        var figures = new ArrayList<Figure>();
        figures.add(share(partner, on));
        figures.add(Figure.count(
                "agreements.figure.without-reason", "no without a reason", declinedWithoutReason(), List.of(), on));
        return List.copyOf(figures);
    }
}
