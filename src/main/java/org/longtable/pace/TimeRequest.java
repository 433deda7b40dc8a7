package org.longtable.pace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longtable.pace.Due.Kind;
import org.longtable.site.Language;
import org.longtable.site.Texts;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TimeAnswerId;
import org.longtable.vocabulary.TimeRequestId;

/**
 * A letter that asks a funder for more time. What it asks for may change while it is a draft; once sent it stays as it
 * was sent.
 *
 * @param words the letter in both languages; empty once they were taken back
 * @param told P as the letter tells it, once it was sent; empty where it was not known
 * @param answers everything that came back, the oldest first; at most the last of them counts
 * @param mayChange whether the reader may put another answer in the place of the one that counts
 * @param mayTakeBack whether the reader wrote the letter
 */
public record TimeRequest(
        TimeRequestId id,
        FundingId funding,
        TableId table,
        State state,
        Language language,
        Map<Language, String> words,
        Asked asked,
        Optional<Sent> sent,
        Optional<Told> told,
        List<Answer> answers,
        boolean mayChange,
        Optional<LocalDate> wordsGoneOn,
        boolean mayTakeBack,
        PersonId madeBy,
        long version) {
    public enum State {
        DRAFT,
        SENT,
        ANSWERED,
        WITHDRAWN
    }

    /**
     * What it asks for.
     *
     * @param dates in the order of their kinds
     */
    public record Asked(List<AskedDate> dates, List<Milestone.Planned> milestones) {
        public Asked {
            dates = List.copyOf(dates);
            milestones = List.copyOf(milestones);
        }

        Optional<AskedDate> date(Kind kind) {
            return dates.stream().filter(date -> date.kind() == kind).findFirst();
        }
    }

    /**
     * A date that is asked for.
     *
     * @param place which of the dates of its kind it is, from 0
     * @param before the day that held when it was sent, or holds now for a draft
     */
    public record AskedDate(Kind kind, int place, String words, Optional<LocalDate> before, LocalDate after) {
        /** Its kind, with its words beside it. */
        public String said(Texts texts) {
            return kind.said(words, texts);
        }

        /** The name of the field in which it is typed. */
        public String field() {
            return "pace_new_" + kind.code() + (kind == Kind.OTHER ? "_" + (place + 1) : "");
        }

        /** The name of the field for what was agreed in its place. */
        public String agreedField() {
            return "pace_agreed_" + kind.code() + (kind == Kind.OTHER ? "_" + (place + 1) : "");
        }
    }

    /** @param to the address, where it went by mail */
    public record Sent(LocalDate on, String byName, boolean byMail, String to) {}

    /** P of the dates that held and of those asked for. */
    public record Told(BigDecimal before, BigDecimal after) {}

    public enum Said {
        APPROVED,
        OTHER_DATES,
        DECLINED,
        NONE_YET;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "pace.answer." + code().replace('_', '-');
        }

        /** In words, with the day on which it was said. */
        public String told(LocalDate on, Texts texts) {
            return texts.t("pace.answer.said." + code().replace('_', '-'), on);
        }

        boolean isYes() {
            return this == APPROVED || this == OTHER_DATES;
        }
    }

    /**
     * @param byName who typed it in; empty when it came by the letter's link
     * @param dates what was agreed
     * @param replaced whether another answer has taken its place
     */
    public record Answer(
            TimeAnswerId id,
            Said said,
            LocalDate on,
            String note,
            String byName,
            boolean byFunder,
            List<AgreedDate> dates,
            boolean replaced,
            Optional<LocalDate> noteGoneOn,
            boolean mayTakeBack) {}

    public record AgreedDate(Kind kind, int place, String words, LocalDate on) {
        public String said(Texts texts) {
            return kind.said(words, texts);
        }
    }

    public String path() {
        return "/tables/" + table + "/requests/" + id;
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isWaiting() {
        return state == State.SENT;
    }

    /** Whether an answer of someone who saw this version is taken. */
    boolean takesAnswer(long seen) {
        return isWaiting() || mayChange && version == seen;
    }

    public String wordsIn(Language one) {
        return words.getOrDefault(one, "");
    }

    /** The answer that counts. */
    public Optional<Answer> answer() {
        return answers.stream()
                .filter(answer -> answer.said() != Said.NONE_YET && !answer.replaced())
                .findFirst();
    }
}
