package org.longtable.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.site.Language;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ClauseId;

/**
 * The whole text of an agreement at one time.
 *
 * @param between the partners as they were called then
 */
public record Version(
        AgreementId agreement,
        AgreementKind kind,
        int number,
        String title,
        List<String> between,
        List<Wording> clauses,
        LocalDate madeOn,
        String madeBy) {
    /** One line of the list of versions. */
    public record Made(int number, LocalDate on, String by) {}

    public Version {
        between = List.copyOf(between);
        clauses = List.copyOf(clauses);
    }

    public Optional<Wording> clause(ClauseId id) {
        return clauses.stream().filter(clause -> clause.clause().equals(id)).findFirst();
    }

    /** Whether this clause of the library stands in it, in whatever words. */
    public boolean has(ReadyClause ready) {
        return clauses.stream()
                .anyMatch(clause -> clause.ready().filter(ready::equals).isPresent());
    }

    /** The clauses in which places in brackets still wait for words. */
    public List<Wording> withOpenPlaces() {
        return clauses.stream().filter(clause -> clause.words().hasOpenPlaces()).toList();
    }

    /** The text of which the fingerprint is taken: the same whoever reads it, in whatever language. */
    public String canonical() {
        var lines = new ArrayList<String>();
        lines.add("LONGTABLE " + agreement);
        lines.add(kind.name() + " " + number);
        lines.add("");
        lines.add(title);
        for (var partner : between) lines.add("– " + partner);
        var place = 0;
        for (var clause : clauses) {
            place++;
            for (var language : clause.words().languages()) {
                lines.add("");
                lines.add("%d. (%s) %s"
                        .formatted(place, language.code(), clause.words().heading(language)));
                lines.add(clause.words().words(language));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(canonical());
    }

    /** Whether it fits a page, in each language, as a note has to. */
    static boolean fitsOnePage(List<ClauseWords> clauses) {
        for (var language : Language.values())
            if (clauses.stream()
                            .mapToInt(words -> words.lengths().get(language))
                            .sum()
                    > AgreementKind.ONE_PAGE) return false;
        return true;
    }

    public String code() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
