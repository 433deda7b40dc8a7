package org.longtable.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.NoteId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.WordingId;

/**
 * What is known of an agreement without its words: who said what about which wording.
 *
 * @param begunBy the partner that wrote it first
 * @param number of the latest version
 * @param clauses the wordings of the latest version, in their order
 * @param goals whose goals stand in the latest version, one for each clause that is one (R63)
 * @param note what was said, from which it grew
 */
public record Agreement(
        AgreementId id,
        TableId table,
        AgreementKind kind,
        String title,
        Tongue tongue,
        LocalDate lookAgain,
        PartnerId begunBy,
        LocalDate begunOn,
        Optional<NoteId> note,
        int number,
        List<Party> parties,
        List<WordingId> clauses,
        List<PartnerId> goals,
        List<Acknowledged> acknowledged,
        List<Signed> signed,
        List<Ended> ended,
        List<Proposed> changes,
        Set<PartnerId> fineAsIs,
        long version) {

    /** A partner whose word it needs. @param since the version from which on */
    public record Party(PartnerId partner, int since) {}

    /** @param who the person, or how someone behind a link called themselves; empty where that is not known */
    public record Acknowledged(WordingId wording, PartnerId partner, How how, String who, LocalDate on) {}

    /**
     * @param reason why fewer than two stand for it, for everyone to read
     * @param named those who were named to stand for it
     */
    public record Signed(
            int number, PartnerId partner, How how, String who, String reason, List<Named> named, LocalDate on) {
        public Signed {
            named = List.copyOf(named);
        }

        /** Those who said that they stand for it, by name. */
        public List<String> standing() {
            return in(Named.Answer.YES);
        }

        /** Those who have not answered yet, by name. */
        public List<String> asked() {
            return in(Named.Answer.NONE);
        }

        /** Those who would rather not, by name. */
        public List<String> ratherNot() {
            return in(Named.Answer.NO);
        }

        /** Whether fewer than two are named who said yes or may still say it, and nothing tells why. */
        public boolean lacksSomeone() {
            return !named.isEmpty() && !ratherNot().isEmpty() && reason.isEmpty();
        }

        public boolean asks(PersonId person) {
            return named.stream().anyMatch(one -> one.person().equals(person) && one.answer() == Named.Answer.NONE);
        }

        private List<String> in(Named.Answer answer) {
            return named.stream()
                    .filter(one -> one.answer() == answer)
                    .map(Named::name)
                    .toList();
        }
    }

    /** Someone who was named to stand for it. @param name empty where it is not known any more */
    public record Named(PersonId person, String name, Answer answer) {
        /** What they said to it; whoever names themselves says yes. */
        public enum Answer {
            NONE,
            YES,
            NO;

            static Answer fromCode(String code) {
                return code.isEmpty() ? NONE : valueOf(code.toUpperCase(Locale.ROOT));
            }
        }
    }

    /** @param words what was written with it; empty once that was taken back */
    public record Ended(
            PartnerId partner, LocalDate on, String who, String words, Optional<LocalDate> goneOn, boolean mine) {}

    public Agreement {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
        acknowledged = List.copyOf(acknowledged);
        signed = List.copyOf(signed);
        ended = List.copyOf(ended);
        changes = List.copyOf(changes);
        fineAsIs = Set.copyOf(fineAsIs);
    }

    public String path() {
        return "/tables/" + table + "/agreements/" + id;
    }

    public boolean isParty(PartnerId partner) {
        return parties.stream().anyMatch(party -> party.partner().equals(partner));
    }

    /** Those that said of this wording that they read it and stand by it. */
    public List<Acknowledged> of(WordingId wording) {
        return acknowledged.stream()
                .filter(one -> one.wording().equals(wording))
                .toList();
    }

    public boolean hasAcknowledged(PartnerId partner, WordingId wording) {
        return acknowledged.stream()
                .anyMatch(one -> one.partner().equals(partner) && one.wording().equals(wording));
    }

    public Optional<Signed> signature(PartnerId partner, int ofVersion) {
        return signed.stream()
                .filter(one -> one.partner().equals(partner) && one.number() == ofVersion)
                .findFirst();
    }

    public List<Proposed> open() {
        return changes.stream()
                .filter(change -> change.state() == Proposed.State.OPEN)
                .toList();
    }

    /** Whether nobody but this partner has had a say in it so far, so that its own changes overwrite nothing. */
    public boolean isOnlyOf(PartnerId partner) {
        return begunBy.equals(partner)
                && acknowledged.stream().allMatch(one -> one.partner().equals(partner))
                && signed.stream().allMatch(one -> one.partner().equals(partner))
                && fineAsIs.stream().allMatch(partner::equals)
                && changes.stream()
                        .allMatch(change -> change.by().equals(partner)
                                && change.answers().keySet().stream().allMatch(partner::equals));
    }
}
