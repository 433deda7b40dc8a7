package org.longtable.pace;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.MilestoneId;
import org.longtable.vocabulary.TableId;

/** Relationship work that a funder may count among what it pays for (R17), such as two circles. */
public record Milestone(MilestoneId id, FundingId funding, Planned planned, Optional<LocalDate> doneOn, long version) {
    public enum Kind {
        CIRCLES,
        GLOSSARY,
        EQUITY_REVIEW,
        LISTENING,
        VISITS,
        OTHER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind fromCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        static Optional<Kind> chosen(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }

        /** What can be chosen. */
        public static List<Choice> choices(Texts texts) {
            return Arrays.stream(values())
                    .map(kind -> new Choice(kind.code(), texts.t(kind.key())))
                    .toList();
        }

        String key() {
            return "pace.milestone." + code().replace('_', '-');
        }
    }

    /**
     * As people enter it.
     *
     * @param words in their own words; may be empty but for {@link Kind#OTHER}
     */
    public record Planned(Kind kind, String words, Optional<LocalDate> by) {
        /** Its words, or those of its kind. */
        public String said(Texts texts) {
            return words.isEmpty() ? texts.t(kind.key()) : words;
        }

        /** Its words with the day by which it is meant to be done. */
        public String saidWithDay(Texts texts) {
            return by.map(day -> texts.t("pace.milestone.by", said(texts), day)).orElseGet(() -> said(texts));
        }
    }

    /** @param table where its grant is */
    public String path(TableId table) {
        return "/tables/" + table + "/funding/" + funding + "/milestones/" + id;
    }
}
