package org.longtable.meanings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.longtable.meanings.Meaning.Mention;
import org.longtable.meanings.Meaning.Tongue;
import org.longtable.meanings.Words.Word;

/**
 * A text read with the vocabulary: the longest names first, and each concept as what is offered or looked for, or only as
 * what that is about.
 *
 * @param rest the words that no concept has, by their stems
 */
record Reading(List<Mention> mentions, Map<String, String> rest) {
    /** Beside one of these an art is what it is for. */
    private static final Set<String> THINGS = Set.of(
            "space", "equipment", "promotion", "translation", "childcare", "transport", "support", "amenities", "time");
    /** What comes after says what it is for. */
    private static final Set<String> PURPOSE = Set.of("for", "during", "pour", "pendant", "lors");
    /** What comes after says where it is. */
    private static final Set<String> WITHIN = Set.of("in", "at", "dans", "chez");
    /** What comes after says of what kind it is. */
    private static final Set<String> KIND = Set.of("of", "de", "du", "des", "d");

    /** A concept as it stands there, from one word up to another. */
    private record Place(int concept, int from, int to, String written) {}

    static Reading of(Vocabulary vocabulary, String text, Tongue tongue, Side side) {
        var words = Words.of(text, tongue.code());
        var signals = Signals.in(text, words, tongue.code(), side);
        var places = new ArrayList<Place>();
        var rest = new LinkedHashMap<String, String>();
        var telling = new ArrayList<Integer>();
        for (var at = 0; at < words.size(); at++)
            if (!signals.apart().get(at) && !Words.isFiller(words.get(at))) telling.add(at);
        var names = vocabulary.names(tongue);
        for (var at = 0; at < telling.size(); ) {
            var longest = names.longestAt(telling, at, place -> words.get(place).stem());
            var from = telling.get(at);
            if (longest == null || longest.length() == 1 && signals.signs().get(from)) {
                if (!signals.signs().get(from) && !Words.isEmpty(words.get(from)))
                    rest.putIfAbsent(words.get(from).stem(), words.get(from).written());
                at++;
                continue;
            }
            var to = telling.get(at + longest.length() - 1);
            var written = text.substring(words.get(from).start(), words.get(to).end());
            for (var concept : longest.means()) places.add(new Place(concept, from, to, written));
            at += longest.length();
        }
        return new Reading(mentions(vocabulary, words, places, tongue, signals), rest);
    }

    private static List<Mention> mentions(
            Vocabulary vocabulary, List<Word> words, List<Place> places, Tongue tongue, Signals signals) {
        var knows = places.stream()
                .anyMatch(one ->
                        isKnowledge(vocabulary, one) && !isAside(vocabulary, words, places, one, tongue, signals));
        var things = places.stream()
                .anyMatch(one -> THINGS.contains(vocabulary.top(one.concept()))
                        && !isAside(vocabulary, words, places, one, tongue, signals));
        var found = new LinkedHashMap<Integer, Mention>();
        for (var place : places) {
            var given = isGiven(vocabulary, place, knows, things)
                    && !isAside(vocabulary, words, places, place, tongue, signals);
            found.merge(
                    place.concept(), new Mention(place.concept(), given, place.written()), (a, b) -> a.given() ? a : b);
        }
        var all = List.copyOf(found.values());
        if (all.stream().noneMatch(Mention::given))
            all = all.stream()
                    .map(one -> new Mention(one.concept(), vocabulary.isGiven(one.concept()), one.words()))
                    .toList();
        if (all.stream().noneMatch(Mention::given))
            all = all.stream()
                    .map(one -> new Mention(
                            one.concept(), !vocabulary.top(one.concept()).equals("people"), one.words()))
                    .toList();
        var kept = all;
        return all.stream()
                .filter(one -> !isSaidMoreClosely(vocabulary, one, kept))
                .toList();
    }

    /** <i>Traduction en inuktitut</i> is the second; that it is a translation adds nothing. */
    private static boolean isSaidMoreClosely(Vocabulary vocabulary, Mention one, List<Mention> all) {
        return all.stream()
                .anyMatch(other -> !other.words().equals(one.words())
                        && (other.given() || !one.given())
                        && vocabulary.isWithin(
                                other.concept(),
                                vocabulary.concept(one.concept()).id()));
    }

    private static boolean isKnowledge(Vocabulary vocabulary, Place place) {
        return vocabulary.top(place.concept()).equals("knowledge");
    }

    /** Beside teaching or advice a thing is what it is about, and beside a thing an art is. */
    private static boolean isGiven(Vocabulary vocabulary, Place place, boolean knows, boolean things) {
        return switch (vocabulary.top(place.concept())) {
            case "art" -> !things || knows;
            case "equipment" -> !knows;
            default -> vocabulary.isGiven(place.concept());
        };
    }

    private static boolean isAside(
            Vocabulary vocabulary, List<Word> words, List<Place> places, Place one, Tongue tongue, Signals signals) {
        for (var other : places) {
            if (other == one
                    || !vocabulary.isGiven(other.concept())
                            && !vocabulary.top(other.concept()).equals("art")) continue;
            if (other.to() < one.from() && comesAfter(words, other.to(), one.from(), PURPOSE, signals)) return true;
            var sameKind = vocabulary.top(other.concept()).equals(vocabulary.top(one.concept()));
            if (sameKind) continue;
            var top = vocabulary.top(one.concept());
            var isPlace = top.equals("space") || top.equals("amenities");
            if (isPlace && other.to() < one.from() && comesAfter(words, other.to(), one.from(), WITHIN, signals))
                return true;
            if (top.equals("art") || top.equals("translation")) continue;
            if (tongue.code().equals("en") && one.to() + 1 == other.from()) return true;
            if (other.to() + 1 == one.from() && tongue.code().equals("fr")) return true;
            if (other.to() + 2 == one.from()
                    && KIND.contains(words.get(one.from() - 1).written())) return true;
        }
        return false;
    }

    private static boolean comesAfter(List<Word> words, int from, int to, Set<String> which, Signals signals) {
        for (var at = from + 1; at < to; at++)
            if (which.contains(words.get(at).written()) && !signals.signs().get(at)) return true;
        return false;
    }
}
