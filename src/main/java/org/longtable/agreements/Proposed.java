package org.longtable.agreements;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longtable.vocabulary.ChangeId;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.WordingId;

/**
 * A change to one clause, without its words.
 *
 * @param base the wording that its writer had before them; none where a clause is added
 * @param alone whether its own partner took it in before anyone else had a say
 * @param answers what each partner said: whether it takes it
 * @param reasoned whether every no came with a reason
 */
public record Proposed(
        ChangeId id,
        What what,
        ClauseId clause,
        Optional<WordingId> base,
        PartnerId by,
        State state,
        boolean alone,
        Map<PartnerId, Boolean> answers,
        boolean reasoned) {
    public enum What {
        CHANGE,
        ADD,
        REMOVE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<What> of(String code) {
            return List.of(values()).stream()
                    .filter(what -> what.code().equals(code))
                    .findFirst();
        }
    }

    public enum State {
        OPEN,
        TAKEN,
        DECLINED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Proposed {
        answers = Map.copyOf(answers);
    }

    /** Whether the clause has been worded anew since, so that taking this in would overwrite what was not read. */
    public boolean isOutdated(List<WordingId> clauses) {
        return base.filter(read -> !clauses.contains(read)).isPresent();
    }

    /** Those whose yes is missing, of all who are here to give one. */
    public List<PartnerId> waitsFor(Collection<PartnerId> here) {
        return here.stream()
                .filter(partner -> !partner.equals(by) && !answers.containsKey(partner))
                .toList();
    }

    /** Whether others took it in. */
    boolean isAccepted() {
        return state == State.TAKEN && !alone;
    }
}
