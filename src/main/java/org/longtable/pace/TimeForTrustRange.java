package org.longtable.pace;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;

/** Time for trust at both ends, while nobody has entered how well the partners know each other. */
public record TimeForTrustRange(Reckoned asStrangers, Reckoned asPastPartners) implements TimeForTrust {

    @Override
    public boolean isRushed() {
        return false;
    }

    @Override
    public List<Figure> figures() {
        var strangers = asStrangers.figures();
        var pastPartners = asPastPartners.figures();
        return IntStream.range(0, strangers.size())
                .mapToObj(i -> between(pastPartners.get(i), strangers.get(i)))
                .toList();
    }

    private static Figure between(Figure least, Figure most) {
        var name = most.name();
        var inputs = inputsOf(least, most);
        return switch (least) {
            case Figure.Known known
            when most instanceof Figure.Known other && !known.value().equals(other.value()) ->
                new Figure.Between(name, most.formula(), known.value(), other.value(), inputs, most.asOf());
            case Figure.Day day
            when most instanceof Figure.Day other ->
                new Figure.Day(name, most.formula(), day.earliest(), other.latest(), inputs, most.asOf());
            case Figure.NotYet notYet ->
                new Figure.NotYet(name, notYet.formula(), notYet.reason(), inputs, notYet.asOf());
            default -> most;
        };
    }

    private static List<Input> inputsOf(Figure least, Figure most) {
        return Stream.concat(least.inputs().stream(), most.inputs().stream())
                .distinct()
                .toList();
    }
}
