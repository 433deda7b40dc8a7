package org.longtable.site;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.longtable.site.ForToday.Step;
import org.longtable.site.ForToday.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can still be done of what waits: nobody is asked for what would be refused where something was closed. */
@Component
public class StillPossible {
    private static final String FORM = "/new";

    private final ObjectProvider<Closed> closed;

    StillPossible(ObjectProvider<Closed> closed) {
        this.closed = closed;
    }

    /** In the order in which they are told. */
    List<Waiting> of(Stream<Waiting> waiting) {
        return waiting.flatMap(this::of)
                .sorted(Comparator.comparingInt(Waiting::order))
                .toList();
    }

    private Stream<Waiting> of(Waiting waiting) {
        if (isOver(waiting.steps().stream().map(Step::path).toList())) return Stream.empty();
        var steps = waiting.steps().stream()
                .filter(step -> step.posts() ? isTaken(step.path()) : leads(step.path()))
                .toList();
        return Stream.of(new Waiting(waiting.order(), waiting.title(), waiting.text(), steps));
    }

    /** Whether nothing can be done any more about what leads to these addresses. */
    public boolean isOver(List<String> paths) {
        return !paths.isEmpty()
                && paths.stream().allMatch(path -> closed.stream().anyMatch(place -> place.isOver(path)));
    }

    /** Whether a link leads to something, not to a form that would be refused. */
    public boolean leads(String path) {
        var page = path.replaceFirst("[?#].*", "");
        return !page.endsWith(FORM) || isTaken(page.substring(0, page.length() - FORM.length()));
    }

    private boolean isTaken(String path) {
        return closed.stream().allMatch(place -> place.to(path).isEmpty());
    }
}
