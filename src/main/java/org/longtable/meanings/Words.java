package org.longtable.meanings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;

/** Cuts a text into words: as written, and without endings and accents, so that forms of one word are one. */
final class Words {
    /**
     * @param written in small letters, without an elided article
     * @param stem without ending and accents
     */
    record Word(String written, String stem, int start, int end) {}

    /** So frequent and so empty that a name is the same with and without them. */
    private static final Set<String> FILLERS = Set.of(
            "a", "an", "the", "of", "for", "our", "my", "your", "their", "its", "this", "these", "some", "any", "we",
            "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "notre", "nos", "mon", "ma", "mes", "votre",
            "vos", "leur", "leurs", "ce", "cette", "ces");
    /** What says nothing by itself; such words are no evidence that two texts meet. */
    private static final Set<String> EMPTY = Set.copyOf(List.of(("""
            and or but if in on at to from by with without as is are be been was were am it they them he she you i us \
            me who which what where when how why there here that those can could would will may might must should do \
            does did have has had not no nor so too also very just than then up out over off about into after before \
            during between each every all both few more most other one two three four five six ten own same such only \
            while until someone somebody anyone people person looking look need needs needed want wanted lack seeking \
            like love help offer offers offering lend give giving free available happy new old small large big good \
            et ou mais si en au aux à dans sur par pour avec sans sous chez vers entre pendant comme est sont être été \
            était suis il elle ils elles on nous vous je tu qui que quoi quel quelle quels quelles dont où quand \
            comment pourquoi ici là ne pas ni non plus aussi très peut peuvent pourrait avoir a ont avons avez ai tout \
            tous toute toutes chaque même autre autres deux trois quatre cinq six dix quelqu quelque quelques recherche \
            recherché recherchée cherche cherchons cherché besoin demandé demandée offre offrons offert offerte prêter \
            donner libre disponible gratuit petit petite grand grande nouveau nouvelle faire fait""").split("\\s+")));

    private Words() {}

    static List<Word> of(String text, String language) {
        var french = language.equals("fr");
        var words = new ArrayList<Word>();
        var tokenizer = new StandardTokenizer();
        tokenizer.setReader(new StringReader(text));
        TokenStream stream = french
                ? new ElisionFilter(tokenizer, FrenchAnalyzer.DEFAULT_ARTICLES)
                : new EnglishPossessiveFilter(tokenizer);
        SnowballStemmer stemmer = french ? new FrenchStemmer() : new EnglishStemmer();
        try (var lower = new LowerCaseFilter(stream)) {
            var term = lower.addAttribute(CharTermAttribute.class);
            var offset = lower.addAttribute(OffsetAttribute.class);
            lower.reset();
            while (lower.incrementToken()) {
                var written = term.toString();
                words.add(new Word(written, stem(written, stemmer), offset.startOffset(), offset.endOffset()));
            }
            lower.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The stems of a name, by which it is recognised. */
    static List<String> stems(String name, String language) {
        return of(name, language).stream()
                .filter(word -> !isFiller(word))
                .map(Word::stem)
                .toList();
    }

    static boolean isFiller(Word word) {
        return FILLERS.contains(word.written());
    }

    static boolean isEmpty(Word word) {
        return isFiller(word)
                || EMPTY.contains(word.written())
                || word.written().length() < 2;
    }

    private static String stem(String written, SnowballStemmer stemmer) {
        stemmer.setCurrent(written);
        stemmer.stem();
        var stem = stemmer.getCurrent().toCharArray();
        var folded = new char[4 * stem.length];
        var length = ASCIIFoldingFilter.foldToASCII(stem, 0, folded, 0, stem.length);
        return new String(folded, 0, length);
    }
}
