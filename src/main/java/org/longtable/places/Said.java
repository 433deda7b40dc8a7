package org.longtable.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Told.Line;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/**
 * What a helper entered for someone.
 *
 * @param title what it is about, as the reader may see it
 * @param saidOn the day on which the person said it
 * @param answers what they answer, where a yes or a no does not do: for them and whoever typed it in, until it is checked
 * @param mayRecord whether the reader may record that the person checked it on paper
 */
public record Said(
        UUID id,
        TableId table,
        PersonId person,
        String name,
        PersonId helper,
        String helperName,
        Matter.Kind kind,
        UUID target,
        String title,
        boolean yes,
        String words,
        LocalDate saidOn,
        Optional<LocalDate> checkedOn,
        Optional<String> outcome,
        boolean onPaper,
        boolean mayRecord,
        List<Line> answers) {
    Said answering(List<Line> answers) {
        return new Said(
                id,
                table,
                person,
                name,
                helper,
                helperName,
                kind,
                target,
                title,
                yes,
                words,
                saidOn,
                checkedOn,
                outcome,
                onPaper,
                mayRecord,
                answers);
    }

    public boolean isUnchecked() {
        return checkedOn.isEmpty();
    }

    /** What still waits to be said: what was entered already waits to be checked. */
    static List<Matter> without(List<Said> entered, List<Matter> matters) {
        var said = entered.stream().filter(Said::isUnchecked).map(Said::target).toList();
        return matters.stream()
                .filter(matter -> !said.contains(matter.target()))
                .toList();
    }
}
