package org.longtable.meanings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.longtable.meanings.Meaning.Mention;

/** The rule by which an offer meets a request: how much of what is wished for the offer answers. */
final class Meeting {
    static final double ENOUGH = 0.34;

    private static final double ABOUT = 0.25;
    private static final double ANSWERS_ABOUT = 0.35;
    private static final double PLAIN_ENOUGH = 0.22;
    private static final double WISHED = 0.8;
    private static final double OFFERED = 0.12;
    private static final double WRITTEN = 0.08;
    private static final double WORDS_ALONE = 0.5;
    private static final int REASONS = 3;

    private record Best(Mention wanted, Mention offered, double nearness, double weight) {}

    private Meeting() {}

    static Optional<Met> of(Meaning offer, Meaning request) {
        if (offer.side() != Side.OFFER || request.side() != Side.REQUEST) return Optional.empty();
        return met(offer, request.in(offer.vocabulary()));
    }

    private static Optional<Met> met(Meaning offer, Meaning request) {
        var shared = offer.tongue().equals(request.tongue())
                ? request.words().keySet().stream()
                        .filter(offer.words()::containsKey)
                        .sorted()
                        .map(stem -> Objects.requireNonNull(request.words().get(stem)))
                        .toList()
                : List.<String>of();
        var written = request.words().isEmpty()
                ? 0
                : (double) shared.size() / request.words().size();
        if (request.mentions().stream().noneMatch(Mention::given)) return byWords(written, shared);
        var best = best(offer, request);
        if (best.stream().noneMatch(Meeting::isPlain)) return Optional.empty();
        var all = best.stream().mapToDouble(Best::weight).sum();
        var wished =
                best.stream().mapToDouble(one -> one.weight() * one.nearness()).sum() / all;
        var strength = WISHED * wished + OFFERED * answered(offer, request) + WRITTEN * written;
        return strength < ENOUGH ? Optional.empty() : Optional.of(new Met(strength, why(offer, best, shared)));
    }

    private static Optional<Met> byWords(double written, List<String> shared) {
        if (written < WORDS_ALONE || shared.isEmpty()) return Optional.empty();
        return Optional.of(new Met(
                ENOUGH * written,
                shared.stream().limit(REASONS).map(Met.Reason::of).toList()));
    }

    private static boolean isPlain(Best one) {
        return one.wanted().given() && one.nearness() * one.weight() >= PLAIN_ENOUGH;
    }

    private static List<Best> best(Meaning offer, Meaning request) {
        var vocabulary = offer.vocabulary();
        var best = new ArrayList<Best>();
        for (var wanted : request.mentions()) {
            var weight = vocabulary.weight(wanted.concept()) * (wanted.given() ? 1 : ABOUT);
            var one = offer.mentions().stream()
                    .map(offered -> new Best(wanted, offered, nearness(vocabulary, wanted, offered), weight))
                    .max(Comparator.comparingDouble(Best::nearness));
            best.add(one.orElseGet(() -> new Best(wanted, wanted, 0, weight)));
        }
        return best;
    }

    private static double nearness(Vocabulary vocabulary, Mention wanted, Mention offered) {
        var nearness = vocabulary.nearness(wanted.concept(), offered.concept());
        return wanted.given() && !offered.given() ? ANSWERS_ABOUT * nearness : nearness;
    }

    /** How much of what is offered is wished for. */
    private static double answered(Meaning offer, Meaning request) {
        var vocabulary = offer.vocabulary();
        var all = 0.0;
        var answered = 0.0;
        for (var offered : offer.mentions()) {
            var weight = vocabulary.weight(offered.concept()) * (offered.given() ? 1 : ABOUT);
            var best = 0.0;
            for (var wanted : request.mentions()) best = Math.max(best, nearness(vocabulary, wanted, offered));
            all += weight;
            answered += weight * best;
        }
        return all == 0 ? 0 : answered / all;
    }

    private static List<Met.Reason> why(Meaning offer, List<Best> best, List<String> shared) {
        var vocabulary = offer.vocabulary();
        var why = new ArrayList<Met.Reason>();
        best.stream()
                .filter(one -> one.nearness() >= 0.2)
                .sorted(Comparator.comparingDouble((Best one) -> -one.nearness() * one.weight()))
                .limit(REASONS)
                .forEach(one -> why.add(Met.Reason.of(
                        vocabulary.concept(one.offered().concept()),
                        vocabulary.concept(one.wanted().concept()))));
        if (why.size() < REASONS) shared.stream().limit(1).map(Met.Reason::of).forEach(why::add);
        return why;
    }
}
