package org.longtable.agreements;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.longtable.site.Language;

/** What a clause says, in one language or both. */
public record ClauseWords(String headingEn, String headingFr, String wordsEn, String wordsFr) {
    static final int LONGEST_HEADING = 120;
    static final int LONGEST = 10_000;

    private static final Pattern PLACE = Pattern.compile("\\[[^\\[\\]\\n]{1,80}]");

    static final ClauseWords NOTHING = new ClauseWords("", "", "", "");

    static ClauseWords of(Map<Language, String> headings, Map<Language, String> words) {
        return new ClauseWords(
                headings.getOrDefault(Language.EN, ""),
                headings.getOrDefault(Language.FR, ""),
                words.getOrDefault(Language.EN, ""),
                words.getOrDefault(Language.FR, ""));
    }

    public String heading(Language language) {
        return language == Language.FR ? headingFr : headingEn;
    }

    public String words(Language language) {
        return language == Language.FR ? wordsFr : wordsEn;
    }

    public boolean isIn(Language language) {
        return !words(language).isEmpty();
    }

    /** The languages in which it says something. */
    public List<Language> languages() {
        return List.of(Language.values()).stream().filter(this::isIn).toList();
    }

    /** The heading as a reader of this language finds it: in their language where there is one. */
    public String title(Language language) {
        return heading(language).isEmpty() ? heading(language.other()) : heading(language);
    }

    /** Whether places are left that wait for words, such as <i>[amount]</i>. */
    public boolean hasOpenPlaces() {
        return PLACE.matcher(wordsEn).find() || PLACE.matcher(wordsFr).find();
    }

    Map<Language, Integer> lengths() {
        var lengths = new EnumMap<Language, Integer>(Language.class);
        for (var language : Language.values())
            lengths.put(language, heading(language).length() + words(language).length());
        return lengths;
    }
}
