package org.longtable.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.pace.Due.Kind;
import org.longtable.pace.Milestone.Planned;
import org.longtable.pace.Proposed.Refusal;
import org.longtable.pace.TimeRequest.Asked;
import org.longtable.pace.TimeRequest.AskedDate;
import org.longtable.site.Choice;
import org.longtable.site.Language;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;

/** The form of a letter that asks for time: what it reads, what it refuses, and how it shows what is stored. */
public record TimeRequestForm(TableView table, Funding funding, LocalDate today, Texts texts) {
    public static final int MOST_MILESTONES = 5;
    static final String LANGUAGE = "pace_letter_language";
    private static final int LONGEST = 200;
    private static final int LETTER = 6000;
    private static final List<Kind> ALWAYS = List.of(Kind.FIRST_DELIVERABLE, Kind.SHOWING, Kind.REPORT);

    /** The name of the field in which the letter is written. */
    public static String words(Language language) {
        return "pace_words_" + language.code();
    }

    public static String milestoneKind(int place) {
        return "pace_step_kind_" + (place + 1);
    }

    public static String milestoneWords(int place) {
        return "pace_step_words_" + (place + 1);
    }

    public static String milestoneBy(int place) {
        return "pace_step_by_" + (place + 1);
    }

    /** The dates that can be asked for, each as it holds; {@code after} means nothing yet. */
    public List<AskedDate> dates() {
        var dates = new ArrayList<AskedDate>();
        for (var kind : ALWAYS) {
            var due = funding.holding(kind, 0);
            dates.add(new AskedDate(
                    kind,
                    0,
                    due.map(Due::words).orElse(""),
                    due.map(Due::on),
                    due.map(Due::on).orElse(today)));
        }
        int place = 0;
        for (var due : funding.current())
            if (due.kind() == Kind.OTHER)
                dates.add(new AskedDate(Kind.OTHER, place++, due.words(), Optional.of(due.on()), due.on()));
        return dates;
    }

    public List<Choice> languages() {
        return Arrays.stream(Language.values())
                .map(one -> new Choice(one.code(), texts.t("pace.letter.language." + one.code())))
                .toList();
    }

    Asked read(Typed typed) {
        var dates = new ArrayList<AskedDate>();
        for (var date : dates())
            typed.optionalDay(date.field())
                    .filter(day -> date.before().filter(day::equals).isEmpty())
                    .ifPresent(day ->
                            dates.add(new AskedDate(date.kind(), date.place(), date.words(), date.before(), day)));
        var milestones = new ArrayList<Planned>();
        for (var place = 0; place < MOST_MILESTONES; place++)
            milestone(typed, place).ifPresent(milestones::add);
        if (dates.isEmpty() && !typed.refused())
            typed.problem(dates().getFirst().field(), "pace.request.nothing-asked");
        note(typed, new Proposed(dates, funding.current()).refusals(today));
        return new Asked(dates, milestones);
    }

    Optional<Language> language(Typed typed) {
        return typed.choice(LANGUAGE, Language::of);
    }

    Map<Language, String> letter(Typed typed) {
        var words = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) words.put(language, typed.text(words(language), LETTER));
        return words;
    }

    /** Writes what is wrong with dates beside their fields. */
    void note(Typed typed, List<Refusal> refusals) {
        for (var refusal : refusals)
            typed.problem(
                    refusal.date().field(),
                    refusal.why().key(),
                    Optional.ofNullable(refusal.with()).orElse(refusal.date().after()));
    }

    /** What is stored, by the names of the fields. */
    Map<String, String> stored(TimeRequest request) {
        var fields = stored(request.asked());
        fields.put(LANGUAGE, request.language().code());
        for (var language : Language.values()) fields.put(words(language), request.wordsIn(language));
        return fields;
    }

    /** Before there is a letter: the milestones that the grant has and that are still to come. */
    Map<String, String> begun(List<Milestone> milestones) {
        var open = milestones.stream()
                .filter(milestone -> milestone.funding().equals(funding.id()))
                .filter(milestone -> milestone.doneOn().isEmpty())
                .map(Milestone::planned)
                .limit(MOST_MILESTONES)
                .toList();
        var fields = stored(new Asked(List.of(), open));
        fields.put(LANGUAGE, texts.language().code());
        return fields;
    }

    private Map<String, String> stored(Asked asked) {
        var fields = new LinkedHashMap<String, String>();
        for (var date : dates())
            fields.put(
                    date.field(),
                    asked.dates().stream()
                            .filter(one -> one.field().equals(date.field()))
                            .map(one -> one.after().toString())
                            .findFirst()
                            .orElse(""));
        for (var place = 0; place < MOST_MILESTONES; place++) {
            var milestone = place < asked.milestones().size()
                    ? Optional.of(asked.milestones().get(place))
                    : Optional.<Planned>empty();
            fields.put(
                    milestoneKind(place),
                    milestone.map(one -> one.kind().code()).orElse(""));
            fields.put(milestoneWords(place), milestone.map(Planned::words).orElse(""));
            fields.put(
                    milestoneBy(place),
                    milestone.flatMap(Planned::by).map(LocalDate::toString).orElse(""));
        }
        return fields;
    }

    /** How many lines for milestones are shown: those filled in and one more, three at least. */
    public static int milestones(Typed typed) {
        var filled = 0;
        for (var place = 0; place < MOST_MILESTONES; place++)
            if (!typed.raw(milestoneKind(place)).isEmpty()
                    || !typed.raw(milestoneWords(place)).isEmpty()
                    || !typed.raw(milestoneBy(place)).isEmpty()) filled = place + 1;
        return Math.clamp(filled + 1, 3, MOST_MILESTONES);
    }

    /** What the fields are called, for the summary of what is to be mended. */
    public Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        for (var date : dates()) labels.put(date.field(), date.said(texts));
        for (var place = 0; place < MOST_MILESTONES; place++)
            for (var field : List.of(milestoneKind(place), milestoneWords(place), milestoneBy(place)))
                labels.put(field, texts.t("field." + field));
        labels.put(LANGUAGE, texts.t("field." + LANGUAGE));
        for (var language : Language.values()) labels.put(words(language), texts.t("field." + words(language)));
        return labels;
    }

    /** What can be chosen in the fields in which one thing is chosen. */
    Map<String, List<Choice>> choices() {
        var choices = new HashMap<String, List<Choice>>();
        choices.put(LANGUAGE, languages());
        var kinds = new ArrayList<Choice>();
        kinds.add(new Choice("", texts.t("pace.milestone.none")));
        kinds.addAll(Milestone.Kind.choices(texts));
        for (var place = 0; place < MOST_MILESTONES; place++) choices.put(milestoneKind(place), kinds);
        return choices;
    }

    private Optional<Planned> milestone(Typed typed, int place) {
        var words = typed.optionalText(milestoneWords(place), LONGEST);
        var by = typed.optionalDay(milestoneBy(place));
        var kind = typed.optionalChoice(milestoneKind(place), Milestone.Kind::chosen);
        if (kind.isEmpty() && words.isEmpty() && by.isEmpty()) return Optional.empty();
        if (kind.isEmpty()) typed.problem(milestoneKind(place), "form.not-chosen");
        if (kind.filter(Milestone.Kind.OTHER::equals).isPresent() && words.isEmpty())
            typed.problem(milestoneWords(place), "pace.milestone.words-missing");
        if (by.filter(day -> day.isBefore(today)).isPresent())
            typed.problem(milestoneBy(place), "pace.request.refused.passed", by.get());
        return kind.map(one -> new Planned(one, words, by));
    }
}
