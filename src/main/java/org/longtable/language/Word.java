package org.longtable.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.WordId;

/**
 * A word of a table, as the asking person may see it.
 *
 * @param forms other forms in which it stands in texts
 * @param meanings what each partner means that has said so
 * @param differsOn since when someone says that it is read differently
 */
public record Word(
        WordId id,
        TableId table,
        InBoth name,
        List<String> forms,
        List<Meaning> meanings,
        Optional<LocalDate> differsOn,
        String differsBy,
        Optional<Offer> offer,
        Optional<Brought> brought,
        long version) {
    public Word {
        forms = List.copyOf(forms);
        meanings = List.copyOf(meanings);
    }

    /**
     * What is offered as the meaning for all, and once every partner took it, what was agreed.
     *
     * @param said empty when it is offered to keep both meanings
     * @param byMe whether the asking person offered it, and so may take it back
     * @param takenBy the partners that take it
     */
    public record Offer(
            InBoth said,
            boolean keepsBoth,
            String byName,
            boolean byMe,
            LocalDate on,
            List<PartnerId> takenBy,
            Optional<LocalDate> settledOn) {
        public Offer {
            takenBy = List.copyOf(takenBy);
        }
    }

    /** Where it came from. @param table empty for readers who do not sit there */
    public record Brought(String table, InBoth said) {}

    /** Where a word stands between the partners. */
    public enum Standing {
        /** Fewer than two partners have said what they mean, and nobody says that they read it differently. */
        OPEN,
        /** Two meanings stand beside each other, or someone says that they read it differently: a question. */
        APART,
        AGREED,
        KEPT_BOTH
    }

    public Standing standing() {
        var settled = offer.filter(one -> one.settledOn().isPresent());
        if (settled.isPresent()) return settled.get().keepsBoth() ? Standing.KEPT_BOTH : Standing.AGREED;
        return differsOn.isPresent() || meansMoreThanOneThing() ? Standing.APART : Standing.OPEN;
    }

    /** Whether two partners say different things. */
    private boolean meansMoreThanOneThing() {
        var said = meanings.stream()
                .map(Meaning::said)
                .filter(meaning -> !meaning.isEmpty())
                .toList();
        return said.stream().anyMatch(one -> !one.saysTheSameAs(said.getFirst()));
    }

    /** What was agreed; nothing while it is open, or where both are kept. */
    public InBoth agreed() {
        return offer.filter(one -> one.settledOn().isPresent()).map(Offer::said).orElse(InBoth.NOTHING);
    }

    /** What is offered and waits for partners. */
    public Optional<Offer> waiting() {
        return offer.filter(one -> one.settledOn().isEmpty());
    }

    public Optional<Meaning> of(PartnerId partner) {
        return meanings.stream()
                .filter(meaning -> meaning.partner().equals(partner))
                .findFirst();
    }

    public String path() {
        return "/tables/" + table + "/words/" + id;
    }

    public String name(Texts texts) {
        return name.in(texts);
    }

    /** Everything that is looked for in texts. */
    List<String> written() {
        return Stream.concat(name.each(), forms.stream()).distinct().toList();
    }
}
