package org.longtable.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.site.Language;
import org.longtable.site.WordByWord;
import org.longtable.site.WordByWord.Piece;

/** Two versions beside each other, clause by clause and word by word. */
public final class Comparison {
    /** What both say in one language. */
    public record Spoken(Language language, List<Piece> heading, List<Piece> words) {}

    /** One clause of either version or of both; it stands where the newer version has it. */
    public record Compared(Optional<Wording> before, Optional<Wording> after) {
        public boolean isSame() {
            return before.map(Wording::words).equals(after.map(Wording::words));
        }

        public String title(Language language) {
            return after.or(() -> before).orElseThrow().words().title(language);
        }

        /** In each language in which either of them says something. */
        public List<Spoken> spoken() {
            return List.of(Language.values()).stream()
                    .filter(language ->
                            words(before).isIn(language) || words(after).isIn(language))
                    .map(language -> new Spoken(
                            language,
                            WordByWord.of(
                                    words(before).heading(language),
                                    words(after).heading(language)),
                            WordByWord.of(
                                    words(before).words(language), words(after).words(language))))
                    .toList();
        }

        private static ClauseWords words(Optional<Wording> wording) {
            return wording.map(Wording::words).orElse(ClauseWords.NOTHING);
        }
    }

    private Comparison() {}

    /** What was taken out stands after the clause that it followed. */
    public static List<Compared> of(Version before, Version after) {
        var all = new ArrayList<Compared>();
        for (var clause : after.clauses()) all.add(new Compared(before.clause(clause.clause()), Optional.of(clause)));
        var place = 0;
        for (var clause : before.clauses()) {
            var here = place(all, clause);
            if (here >= 0) place = here + 1;
            else all.add(place++, new Compared(Optional.of(clause), Optional.empty()));
        }
        return List.copyOf(all);
    }

    private static int place(List<Compared> all, Wording clause) {
        for (var place = 0; place < all.size(); place++)
            if (all.get(place)
                    .after()
                    .filter(one -> one.clause().equals(clause.clause()))
                    .isPresent()) return place;
        return -1;
    }
}
