package org.longtable.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.finding.Found.Described;
import org.longtable.finding.Found.Reason;
import org.longtable.finding.Found.Row;
import org.longtable.finding.Sought.Sure;
import org.longtable.finding.Words.Word;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.meanings.Meanings;
import org.longtable.site.Texts;

/** Why someone was found: out of the lines that the reader may see, those that have what was looked for. */
final class Why {
    private static final int MOST = 3;
    private static final int LONGEST = 180;
    private static final int BEFORE = 60;

    private final Meant meant;
    private final Sought sought;
    private final Search search;
    private final Texts texts;
    private final Texts others;
    private final Gazetteer gazetteer;
    private final Meanings meanings;

    /** @param others the same texts in the other language: who looks for <i>santé</i> also means what is told as <i>health</i> */
    Why(Search search, Meant meant, Texts texts, Texts others, Gazetteer gazetteer, Meanings meanings) {
        this.gazetteer = gazetteer;
        this.meanings = meanings;
        this.meant = meant;
        this.sought = meant.sought();
        this.search = search;
        this.texts = texts;
        this.others = others;
    }

    private record Candidate(Line line, String words, Map<Word, Sure> has, boolean chosen) {
        int sure() {
            return has.values().stream().mapToInt(Sure::ordinal).sum();
        }
    }

    Row row(Listing listing) {
        var place = listing.told(Field.PLACE)
                .map(told -> gazetteer.inWords(told, texts))
                .orElse("");
        var described = listing.offered()
                .map(one -> new Described(sought.marked(one.whose()), one.kind().key(), one.language()));
        return new Row(
                listing.item(),
                sought.marked(described.isPresent() ? aroundWhatIsMeant(listing.name()) : listing.name()),
                sought.marked(place),
                km(listing),
                listing.offered().map(one -> meanings(one, listing.name())).orElseGet(() -> reasons(listing)),
                described);
    }

    /** Of an offer or a request that the letters alone would not have found: by which of its concepts it was. */
    private List<Reason> meanings(Offered offered, String words) {
        var written = sought.in(words).keySet();
        return meant.parts().stream()
                .filter(part -> !written.containsAll(part.words()))
                .flatMap(part -> part.in(offered).stream().limit(1))
                .distinct()
                .limit(MOST)
                .flatMap(id -> meanings.concept(id).stream())
                .map(concept -> new Reason(
                        "finding.reason.meaning",
                        List.of(new Piece(concept.name(texts.language().code()), false))))
                .toList();
    }

    private OptionalInt km(Listing listing) {
        if (search.near().isEmpty()) return OptionalInt.empty();
        return Whereabouts.of(listing, gazetteer, gazetteer::told).at().stream()
                .mapToInt(at ->
                        (int) Math.round(at.kmTo(search.near().get().place().at())))
                .findFirst();
    }

    private List<Reason> reasons(Listing listing) {
        var candidates = listing.lines().stream()
                .filter(line -> Index.isLookedThrough(line.field()) && line.field() != Field.PLACE)
                .map(this::candidate)
                .filter(one -> one.chosen || !one.has.isEmpty())
                .sorted(Comparator.comparingInt((Candidate one) -> -one.sure())
                        .thenComparing(one -> !one.chosen)
                        .thenComparing(one -> one.line.field()))
                .toList();
        var told = new ArrayList<Candidate>();
        // The name and the place are told in any case.
        var covered = new HashMap<>(sought.in(listing.name()));
        listing.told(Field.PLACE).ifPresent(place -> covered.putAll(sought.in(gazetteer.inWords(place, texts))));
        // First what brings a word that nothing so far has as surely, then what was chosen.
        for (var one : candidates) if (told.size() < MOST && brings(one, covered)) told.add(one);
        for (var one : candidates) if (told.size() < MOST && one.chosen && !told.contains(one)) told.add(one);
        if (!told.isEmpty()) return told.stream().map(this::reason).toList();
        return candidates.stream().limit(1).map(this::reason).findFirst().or(() -> about(listing)).stream()
                .toList();
    }

    private static boolean brings(Candidate one, Map<Word, Sure> covered) {
        var brings = false;
        for (var word : one.has.entrySet()) {
            var before = covered.getOrDefault(word.getKey(), Sure.NOT);
            if (word.getValue().compareTo(before) <= 0) continue;
            covered.put(word.getKey(), word.getValue());
            brings = true;
        }
        return brings;
    }

    /** Where nothing was looked for that a line could have, the first words of what they say of themselves. */
    private Optional<Reason> about(Listing listing) {
        return listing.told(Field.ABOUT).map(words -> new Reason("", List.of(new Piece(cut(words, 0), false))));
    }

    private Candidate candidate(Line line) {
        var words = Index.inWords(line, texts, gazetteer);
        var has = sought.in(words);
        if (has.isEmpty()) {
            var other = Index.inWords(line, others, gazetteer);
            if (!other.equals(words)) has = sought.in(other);
            if (!has.isEmpty()) words = words + " (" + other + ")";
        }
        return new Candidate(line, words, has, isChosen(line));
    }

    private boolean isChosen(Line line) {
        return Stream.of(Facet.values())
                .anyMatch(facet -> facet.isTold(line.field()) && search.chose(facet, line.value()));
    }

    private Reason reason(Candidate one) {
        return new Reason("finding.reason." + one.line.field().code(), sought.marked(aroundWhatIsMeant(one.words)));
    }

    private String aroundWhatIsMeant(String words) {
        var pieces = sought.marked(words);
        if (pieces.stream().noneMatch(Piece::marked)) return cut(words, 0);
        return cut(
                words,
                pieces.stream()
                        .takeWhile(piece -> !piece.marked())
                        .mapToInt(piece -> piece.text().length())
                        .sum());
    }

    /** A stretch of a long text around what was found in it, between words. */
    private static String cut(String words, int at) {
        if (words.length() <= LONGEST) return words;
        var from = at <= BEFORE ? 0 : words.indexOf(' ', at - BEFORE) + 1;
        if (from > at) from = at;
        var to = Math.min(words.length(), from + LONGEST);
        if (to < words.length()) {
            var space = words.lastIndexOf(' ', to);
            to = space > from ? space : to;
        }
        return (from > 0 ? "… " : "") + words.substring(from, to).strip() + (to < words.length() ? " …" : "");
    }
}
