package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import org.longtable.site.Texts;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;

/** What partners see differently. */
public sealed interface Topic {
    /** As its reader understands it. */
    String words(TableView table, Texts texts);

    /** The language of its words where that is not the reader's, to be marked on the page. */
    default Optional<String> otherLanguage(Texts texts) {
        return Optional.empty();
    }

    /** A statement whose answers lie two steps or more apart. */
    record Asked(Statement statement) implements Topic {
        @Override
        public String words(TableView table, Texts texts) {
            return statement.words(texts);
        }

        @Override
        public Optional<String> otherLanguage(Texts texts) {
            return statement.otherLanguage(texts);
        }
    }

    /**
     * Something that another module found.
     *
     * @param key of a text in which {0}, {1} … are the names of the partners
     * @param between the partners whom it is between, in the order of the text
     */
    record Found(String key, List<PartnerId> between) implements Topic {
        public Found {
            between = List.copyOf(between);
        }

        @Override
        public String words(TableView table, Texts texts) {
            return texts.t(
                    key,
                    between.stream()
                            .map(one ->
                                    table.partner(one).map(PartnerView::name).orElse(""))
                            .toArray());
        }
    }

    /** Something that someone named in their own words; empty once these were taken back. */
    record Own(String words) implements Topic {
        @Override
        public String words(TableView table, Texts texts) {
            return words.isEmpty() ? texts.t("understanding.difference.words.removed") : words;
        }
    }
}
