package org.longtable.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Text in words, each as it is compared: without capitals, accents and elided articles, and as its stem in English and
 * in French. No word is left out, and all three ways give the same words in the same order.
 */
final class Words {
    static final Analyzer PLAIN = new Folding(Stem.NONE);
    static final Analyzer ENGLISH = new Folding(Stem.ENGLISH);
    static final Analyzer FRENCH = new Folding(Stem.FRENCH);

    private Words() {}

    /**
     * One word.
     *
     * @param start where it stands in the text
     * @param end past its last letter
     */
    record Word(String plain, String english, String french, int start, int end) {}

    private enum Stem {
        NONE,
        ENGLISH,
        FRENCH
    }

    private static final class Folding extends Analyzer {
        private final Stem stem;

        Folding(Stem stem) {
            this.stem = stem;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            TokenStream plain = new LowerCaseFilter(words);
            plain = new ElisionFilter(plain, FrenchAnalyzer.DEFAULT_ARTICLES);
            plain = new ASCIIFoldingFilter(new EnglishPossessiveFilter(plain));
            return new TokenStreamComponents(
                    words,
                    switch (stem) {
                        case NONE -> plain;
                        case ENGLISH -> new PorterStemFilter(plain);
                        case FRENCH -> new FrenchLightStemFilter(plain);
                    });
        }
    }

    /** A word as it is told, without its stems: those are worked out for the few that may be meant. */
    record Token(String form, int start, int end) {
        String english() {
            return form(ENGLISH);
        }

        String french() {
            return form(FRENCH);
        }

        private String form(Analyzer analyzer) {
            var again = tokens(analyzer, form);
            return again.size() == 1 ? again.getFirst().form : form;
        }
    }

    static List<Token> in(String text) {
        return tokens(PLAIN, text);
    }

    static List<Word> of(String text) {
        var plain = tokens(PLAIN, text);
        var english = tokens(ENGLISH, text);
        var french = tokens(FRENCH, text);
        var words = new ArrayList<Word>(plain.size());
        for (var n = 0; n < plain.size(); n++) {
            var token = plain.get(n);
            words.add(new Word(token.form, english.get(n).form, french.get(n).form, token.start, token.end));
        }
        return words;
    }

    private static List<Token> tokens(Analyzer analyzer, String text) {
        var found = new ArrayList<Token>();
        try (var tokens = analyzer.tokenStream("", text)) {
            var form = tokens.addAttribute(CharTermAttribute.class);
            var where = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken())
                found.add(new Token(form.toString(), where.startOffset(), where.endOffset()));
            tokens.end();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
