package org.longtable.pace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.pace.Due.Kind;
import org.longtable.pace.Funding.Dated;
import org.longtable.pace.Funding.Entered;
import org.longtable.site.Choice;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.springframework.ui.Model;

/** The form of a grant and its dates: what it reads, what it refuses, and how it shows what is stored. */
public record FundingForm(TableView table, Texts texts) {
    static final int MOST_OTHERS = 8;
    private static final int LONGEST = 200;
    private static final List<Kind> NAMED = List.of(Kind.START, Kind.FIRST_DELIVERABLE, Kind.SHOWING, Kind.REPORT);

    static String field(Kind kind) {
        return "pace_" + kind.code();
    }

    /** The name of the field for the day of another date, counted from 0. */
    public static String otherDay(int place) {
        return "pace_other_day_" + (place + 1);
    }

    /** The name of the field for what happens then. */
    public static String otherWords(int place) {
        return "pace_other_words_" + (place + 1);
    }

    /** The partners here that may be the one who funds it. */
    public List<Choice> funders() {
        return table.partners().stream()
                .filter(partner ->
                        partner.state() == PartnerView.State.SEATED || partner.state() == PartnerView.State.INVITED)
                .map(partner -> new Choice(partner.id().toString(), partner.name()))
                .toList();
    }

    Entered read(Typed typed) {
        var name = typed.optionalText("pace_name", LONGEST);
        var amount = amount(typed);
        var funder = typed.optionalChoice("pace_funder", this::funder);
        var dates = new ArrayList<Dated>();
        for (var kind : NAMED) {
            var words = kind == Kind.FIRST_DELIVERABLE ? typed.optionalText("pace_promised", LONGEST) : "";
            typed.optionalDay(field(kind)).ifPresent(day -> dates.add(Dated.of(kind, words, day)));
        }
        for (var place = 0; place < MOST_OTHERS; place++) other(typed, place).ifPresent(dates::add);
        var entered = new Entered(name, funder, amount, dates);
        refuse(typed, entered);
        return entered;
    }

    /** What is stored, by the names of the fields. */
    Map<String, String> stored(Entered entered) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("pace_name", entered.name());
        fields.put("pace_amount", entered.amount().map(texts::money).orElse(""));
        fields.put("pace_funder", entered.funder().map(PartnerId::toString).orElse(""));
        for (var kind : NAMED)
            fields.put(
                    field(kind),
                    entered.date(kind).map(date -> date.on().toString()).orElse(""));
        fields.put(
                "pace_promised",
                entered.date(Kind.FIRST_DELIVERABLE).map(Dated::words).orElse(""));
        for (var other : entered.others()) {
            fields.put(otherDay(other.place()), other.on().toString());
            fields.put(otherWords(other.place()), other.words());
        }
        return fields;
    }

    /** How many lines for other dates are shown: those filled in and two more. */
    public static int others(Typed typed) {
        var filled = 0;
        for (var place = 0; place < MOST_OTHERS; place++)
            if (!typed.raw(otherDay(place)).isEmpty()
                    || !typed.raw(otherWords(place)).isEmpty()) filled = place + 1;
        return Math.min(MOST_OTHERS, filled + 2);
    }

    /** What the fields are called, for the summary of what is to be mended. */
    public Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        for (var field : List.of("pace_name", "pace_amount", "pace_funder", "pace_promised"))
            labels.put(field, texts.t("field." + field));
        for (var kind : NAMED) labels.put(field(kind), texts.t("field." + field(kind)));
        for (var place = 0; place < MOST_OTHERS; place++) {
            labels.put(otherDay(place), texts.t("field." + otherDay(place)));
            labels.put(otherWords(place), texts.t("field." + otherWords(place)));
        }
        return labels;
    }

    String page(Typed typed, Model model) {
        model.addAttribute("form", this);
        model.addAttribute("typed", typed);
        return "pace/funding";
    }

    /** Someone else changed it in the meantime: what is stored now, field by field. */
    SavedMeanwhile meanwhile(Funding stored) {
        var none = Stream.of(new Choice("", texts.t("pace.funder.none")));
        var funders = Stream.concat(none, funders().stream()).toList();
        return new SavedMeanwhile(stored.version(), stored(stored.entered()), Map.of("pace_funder", funders));
    }

    private Optional<PartnerId> funder(String chosen) {
        return table.partners().stream()
                .map(PartnerView::id)
                .filter(partner -> partner.toString().equals(chosen))
                .findFirst();
    }

    private static Optional<Money> amount(Typed typed) {
        var written = typed.optionalText("pace_amount", LONGEST);
        if (written.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Money.parse(written));
        } catch (IllegalArgumentException | ArithmeticException e) {
            typed.problem("pace_amount", "pace.amount.unclear");
            return Optional.empty();
        }
    }

    private static Optional<Dated> other(Typed typed, int place) {
        var words = typed.optionalText(otherWords(place), LONGEST);
        var day = typed.optionalDay(otherDay(place));
        if (day.isPresent() && words.isEmpty()) typed.problem(otherWords(place), "pace.other.words-missing");
        if (day.isEmpty() && !words.isEmpty()) typed.problem(otherDay(place), "form.missing-day");
        return day.map(on -> new Dated(Kind.OTHER, place, words, on));
    }

    private static void refuse(Typed typed, Entered entered) {
        if (!typed.refused() && entered.isNothing())
            typed.problem(field(Kind.FIRST_DELIVERABLE), "pace.nothing-entered");
        if (!typed.raw("pace_promised").isBlank()
                && entered.date(Kind.FIRST_DELIVERABLE).isEmpty())
            typed.problem(field(Kind.FIRST_DELIVERABLE), "form.missing-day");
        var start = entered.date(Kind.START);
        if (start.isEmpty()) return;
        for (var date : entered.dates())
            if (date.kind() != Kind.OTHER && date.on().isBefore(start.get().on()))
                typed.problem(
                        field(date.kind()), "pace.before-start", start.get().on());
    }
}
