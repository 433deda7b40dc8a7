package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.Kind;

/** Which of the seven kinds of moment a table has had. A call or note is none of them. */
public record Breadth(Set<Kind> had) {
    public Breadth {
        had = had.stream().filter(Kind::isOneOfSeven).collect(Collectors.toUnmodifiableSet());
    }

    /** From moments up to the given day that both people of a pair have confirmed. */
    public static Breadth of(Collection<SharedMoment> moments, LocalDate asOf) {
        return new Breadth(moments.stream()
                .filter(moment -> moment.isConfirmed() && !moment.on().isAfter(asOf))
                .map(SharedMoment::kind)
                .collect(Collectors.toSet()));
    }

    /** 0 to 7. */
    public int count() {
        return had.size();
    }

    /** Those of the seven that have not been tried yet, in the order of the list. */
    public List<Kind> unused() {
        var unused = EnumSet.allOf(Kind.class);
        unused.removeIf(kind -> !kind.isOneOfSeven() || had.contains(kind));
        return List.copyOf(unused);
    }

    public Figure figure(LocalDate asOf) {
        var inputs = had.stream()
                .sorted()
                .map(kind -> new Input("relationships.kind-had", "kind." + kind.code()))
                .toList();
        return Figure.count("relationships.breadth", "n ≤ 7", count(), inputs, asOf);
    }
}
