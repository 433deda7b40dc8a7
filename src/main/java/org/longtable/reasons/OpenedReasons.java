package org.longtable.reasons;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.envelopes.Answer;
import org.longtable.envelopes.Round;
import org.longtable.reasons.Reason.Before;
import org.longtable.reasons.Reason.Said;
import org.longtable.reasons.Reason.Understood;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;

/** A round of reasons as it lies open: beside what each partner says of itself stands what the others understood. */
final class OpenedReasons {
    private final TableView table;
    private final Round round;
    private final Map<PartnerId, Map<String, Answer>> answers;

    OpenedReasons(TableView table, Round round, List<Answer> answers) {
        this.table = table;
        this.round = round;
        this.answers = answers.stream()
                .collect(Collectors.groupingBy(
                        Answer::partner, Collectors.toMap(Answer::item, answer -> answer, (one, _) -> one)));
    }

    /** One for each partner whose answer was opened, in the order of the table. */
    List<Reason> reasons(Optional<OpenedReasons> earlier) {
        return partners().stream().map(partner -> reason(partner, earlier)).toList();
    }

    private List<PartnerView> partners() {
        return table.partners().stream()
                .filter(partner -> round.opened().contains(partner.id()))
                .toList();
    }

    private Reason reason(PartnerView partner, Optional<OpenedReasons> earlier) {
        return new Reason(
                partner,
                said(partner.id(), Item.WHY),
                said(partner.id(), Item.SECTOR),
                said(partner.id(), Item.LEARN),
                said(partner.id(), Item.CHANGED),
                saysThatNothingChanged(partner.id()),
                Gain.read(said(partner.id(), Item.GAINS).words()),
                partners().stream()
                        .filter(other -> !other.equals(partner))
                        .map(other -> new Understood(other, said(other.id(), Item.of(partner.id()))))
                        .toList(),
                earlier.flatMap(before -> before.whatItSaid(partner.id())));
    }

    private Optional<Before> whatItSaid(PartnerId partner) {
        var why = said(partner, Item.WHY);
        return round.openedOn()
                .filter(_ -> !why.words().isEmpty())
                .map(day ->
                        new Before(day, why.words(), said(partner, Item.LEARN).words()));
    }

    private boolean saysThatNothingChanged(PartnerId partner) {
        var answer = answers.getOrDefault(partner, Map.of()).get(Item.CHANGED);
        return answer != null && answer.number().isPresent();
    }

    private Said said(PartnerId partner, String item) {
        var answer = answers.getOrDefault(partner, Map.of()).get(item);
        return answer == null ? Said.nothing(item) : new Said(item, answer.words(), answer.removedOn());
    }
}
