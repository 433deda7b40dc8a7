package org.longtable.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/**
 * Something worth talking about: a question in plain words, never a verdict. Made for one viewer, and holding only what
 * that viewer may read (C2).
 *
 * @param subject what it is about within the table, such as a partner's id; empty for the table itself
 * @param title the question, in the viewer's language
 * @param text one or two sentences on why it is asked
 * @param evidence what it rests on for waking: bands, sets and inputs as a short stable text, never a moving number
 * @param figures what this viewer may open under <i>How is this worked out?</i>
 * @param steps what can be done next, the first one being the main one
 * @param onlyFor the one person who sees it, when it is not for the table
 * @param notNow whether it can be put aside
 * @param order smaller is asked first; W1 within 60 days of a date 10, W2 20, W3 30, W1 otherwise 40, W6 50
 */
public record Question(
        TableId table,
        Warning warning,
        String subject,
        String title,
        String text,
        String evidence,
        List<Figure> figures,
        List<Step> steps,
        Optional<PersonId> onlyFor,
        NotNow notNow,
        int order) {
    /** Whether a question can be put aside. */
    public enum NotNow {
        FREELY,
        WITH_A_NOTE,
        NO
    }

    public Question {
        figures = List.copyOf(figures);
        steps = List.copyOf(steps);
    }

    /** One that can be put aside freely, as nearly all can. */
    public Question(
            TableId table,
            Warning warning,
            String subject,
            String title,
            String text,
            String evidence,
            List<Figure> figures,
            List<Step> steps,
            Optional<PersonId> onlyFor,
            int order) {
        this(table, warning, subject, title, text, evidence, figures, steps, onlyFor, NotNow.FREELY, order);
    }

    /** A short mark of what the question stands on, so that only what was read is put aside. */
    public String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(evidence.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A next step: its name in the viewer's language and where it leads. */
    public record Step(String label, String path) {}
}
