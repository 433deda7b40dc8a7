package org.longtable.questions;

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
 * @param order smaller is asked first; W1 within 60 days of a date 10, W2 20, W3 30, W1 otherwise 40
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
        int order) {
    public Question {
        figures = List.copyOf(figures);
        steps = List.copyOf(steps);
    }

    /** A next step: its name in the viewer's language and where it leads. */
    public record Step(String label, String path) {}
}
