package org.longtable.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.RemarkId;

/**
 * A change that someone proposes to a clause, as its readers find it.
 *
 * @param base the words that its writer had before them; empty where a clause is added
 * @param words what the clause would say; empty where it is taken out
 * @param why empty once it was taken back
 */
public record Change(
        Proposed facts,
        ClauseWords base,
        Optional<ReadyClause> ready,
        ClauseWords words,
        Optional<PartnerId> goalOf,
        String why,
        Optional<LocalDate> whyGoneOn,
        String byName,
        boolean mine,
        LocalDate on,
        Optional<Integer> number,
        List<Answer> answers,
        List<Remark> remarks) {

    /** @param reason why not, for everyone to read */
    public record Answer(
            PartnerId partner,
            String who,
            boolean yes,
            String reason,
            Optional<LocalDate> goneOn,
            boolean mine,
            LocalDate on) {}

    /** A question, or an answer to one. */
    public record Remark(
            RemarkId id,
            PartnerId partner,
            String who,
            String words,
            Optional<LocalDate> goneOn,
            boolean mine,
            LocalDate on) {}

    public Change {
        answers = List.copyOf(answers);
        remarks = List.copyOf(remarks);
    }

    public boolean isOpen() {
        return facts.state() == Proposed.State.OPEN;
    }

    public Optional<Answer> answer(PartnerId partner) {
        return answers.stream()
                .filter(answer -> answer.partner().equals(partner))
                .findFirst();
    }

    /** The words that tell which clause it is about. */
    public ClauseWords named() {
        return facts.what() == Proposed.What.ADD ? words : base;
    }
}
