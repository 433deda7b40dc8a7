package org.longtable.pace;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.letters.Letter;
import org.longtable.letters.Letter.Part;
import org.longtable.pace.TimeRequest.Asked;
import org.longtable.pace.TimeRequest.Told;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Fraction;

/**
 * The letter that asks for time, in the language of who reads it. Its words may be rewritten; what it asks for follows
 * them as it was entered. It names nobody but its writer, and tells of the table's time nothing but P (C2, C4).
 */
public record TimeLetter(Texts texts, String table, String grant, Asked asked, Optional<Told> told) {

    /**
     * The words with which a draft begins.
     *
     * @param funder empty where it is none of the partners
     * @param rushed whether the dates are known to be faster than trust usually grows
     * @param milestones whether what will be done on the way follows below
     */
    static String begin(
            Texts texts,
            String funder,
            String grant,
            String table,
            String writer,
            String partner,
            boolean rushed,
            boolean milestones) {
        return String.join(
                "\n\n",
                funder.isEmpty() ? texts.t("pace.letter.dear") : texts.t("pace.letter.dear.name", funder),
                texts.t("pace.letter.about", grant, table),
                texts.t(rushed ? "pace.letter.why.rushed" : "pace.letter.why"),
                texts.t(milestones ? "pace.letter.ask.milestones" : "pace.letter.ask"),
                texts.t("pace.letter.talk"),
                texts.t("pace.letter.thanks"),
                partner.equals(writer) ? writer : texts.t("pace.letter.from", writer, partner));
    }

    public String subject() {
        return texts.t("pace.letter.subject", grant.isEmpty() ? table : grant);
    }

    /** What it says about the time, in words and with P; empty while that is not known. */
    public Optional<String> time() {
        return told.map(known -> texts.t(
                "pace.letter.time",
                band(known.before()),
                texts.number(known.before()),
                band(known.after()),
                texts.number(known.after())));
    }

    public List<String> dates() {
        return asked.dates().stream()
                .map(date -> date.before()
                        .map(before -> texts.t("pace.letter.date", date.said(texts), before, date.after()))
                        .orElseGet(() -> texts.t("pace.letter.date.new", date.said(texts), date.after())))
                .toList();
    }

    public List<String> milestones() {
        return asked.milestones().stream()
                .map(milestone -> milestone.saidWithDay(texts))
                .toList();
    }

    /** As mail. @param link where it can be answered without an account */
    Letter mail(String words, String link) {
        var parts = new ArrayList<Part>();
        for (var paragraph : words.split("\n\\s*\n"))
            if (!paragraph.isBlank()) parts.add(Letter.text(paragraph.strip()));
        parts.add(new Part.Heading(texts.t("pace.letter.dates")));
        dates().forEach(line -> parts.add(Letter.text("– " + line)));
        if (!milestones().isEmpty()) {
            parts.add(new Part.Heading(texts.t("pace.letter.milestones")));
            milestones().forEach(line -> parts.add(Letter.text("– " + line)));
        }
        time().ifPresent(line -> parts.add(Letter.text(line)));
        parts.add(Letter.text(texts.t("pace.letter.how")));
        parts.add(Letter.secretLink(texts.t("pace.letter.answer"), link));
        return new Letter(subject(), parts).confidentially();
    }

    private String band(BigDecimal pressure) {
        var pace = Pace.under(Fraction.of(pressure.movePointRight(2).longValueExact(), 100));
        return texts.t("pace.letter.band." + pace.name().toLowerCase(Locale.ROOT));
    }
}
