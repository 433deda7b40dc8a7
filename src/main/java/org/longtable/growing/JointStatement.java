package org.longtable.growing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Language;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PartnerId;

/**
 * A statement that several sign on to (R80), in its latest text.
 *
 * @param number of the latest text
 * @param en empty where it is not said in English
 * @param fr empty where it is not said in French
 * @param mine whether the asking person wrote this text, and so may take it back
 */
public record JointStatement(
        UUID id,
        int number,
        String title,
        String en,
        String fr,
        String byName,
        LocalDate writtenOn,
        boolean mine,
        Optional<LocalDate> removedOn,
        List<SignOn> signOns) {
    public JointStatement {
        signOns = List.copyOf(signOns);
    }

    /**
     * One organisation's own approval.
     *
     * @param number of the text that it approved
     * @param approvedBy the body that approved it
     */
    public record SignOn(
            PartnerId partner, int number, String approvedBy, LocalDate approvedOn, Optional<LocalDate> withdrawnOn) {}

    /** Whether this partner's approval stands for the latest text. */
    public boolean isSignedBy(PartnerId partner) {
        return signed().stream().anyMatch(one -> one.partner().equals(partner));
    }

    /** Approvals that stand for the latest text. */
    public List<SignOn> signed() {
        return signOns.stream()
                .filter(one -> one.number() == number && one.withdrawnOn().isEmpty())
                .toList();
    }

    /** Approvals of an earlier text, which stand for that one alone. */
    public List<SignOn> earlier() {
        return signOns.stream()
                .filter(one -> one.number() != number && one.withdrawnOn().isEmpty())
                .toList();
    }

    /** As its reader understands it, or else in the one language there is. */
    public String words(Texts texts) {
        var first = texts.language() == Language.FR ? fr : en;
        return first.isEmpty() ? en + fr : first;
    }

    /** In the other language; empty where it is said in one alone. */
    public String other(Texts texts) {
        if (en.isEmpty() || fr.isEmpty()) return "";
        return texts.language() == Language.FR ? en : fr;
    }
}
