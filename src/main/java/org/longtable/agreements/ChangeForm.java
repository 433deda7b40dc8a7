package org.longtable.agreements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.agreements.Changes.Draft;
import org.longtable.agreements.Proposed.What;
import org.longtable.site.Choice;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.WordingId;
import org.springframework.ui.Model;

/**
 * The form of a change: other words for a clause, one more clause, or a clause taken out.
 *
 * @param clause the clause as it stands; none where one is added
 * @param ready the clause of the library that is added, if it is one
 */
public record ChangeForm(
        TableView table,
        Agreement agreement,
        Version version,
        What what,
        Optional<Wording> clause,
        Optional<ReadyClause> ready,
        Languages languages) {
    private static final int LONGEST_WHY = 1_000;

    /** @throws NotFound when what is asked for is no clause of it */
    static ChangeForm of(TableView table, Agreement agreement, Version version, Typed typed, Languages languages) {
        var what = What.of(typed.raw("what")).orElse(What.ADD);
        var clause = what == What.ADD
                ? Optional.<Wording>empty()
                : TypedIds.read(typed.raw("clause"), ClauseId::of).flatMap(version::clause);
        if (what != What.ADD && clause.isEmpty()) throw new NotFound();
        var ready = clause.map(Wording::ready).orElseGet(() -> ReadyClause.of(typed.raw("ready")));
        return new ChangeForm(table, agreement, version, what, clause, ready, languages);
    }

    public static String heading(Language language) {
        return "heading_" + language.code();
    }

    public static String words(Language language) {
        return "words_" + language.code();
    }

    /** Whether nobody else has had a say yet, so that there is nobody to propose it to. */
    public boolean goesStraightIn() {
        return agreement.isOnlyOf(table.mine());
    }

    public boolean isGoal() {
        return ready.filter(one -> one == ReadyClause.GOAL).isPresent();
    }

    /** Partners whose goal it may be. */
    public List<Choice> partners() {
        return table.partners().stream()
                .filter(partner -> agreement.isParty(partner.id()))
                .map(partner -> new Choice(partner.id().toString(), partner.name()))
                .toList();
    }

    /** Clauses of the library that can be added; one may stand there several times. */
    public List<Choice> library(Texts texts) {
        return Arrays.stream(ReadyClause.values())
                .map(one -> new Choice(one.code(), one.heading(texts)))
                .toList();
    }

    Typed begin(Optional<ClauseWords> proposed) {
        var typed = Typed.nothing()
                .with(
                        "goal",
                        clause.flatMap(Wording::goalOf).orElse(table.mine()).toString());
        for (var language : agreement.tongue().languages()) {
            var texts = languages.in(language);
            var words = proposed.or(() -> clause.map(Wording::words));
            typed.with(
                    heading(language),
                    words.map(one -> one.heading(language))
                            .orElseGet(
                                    () -> ready.map(one -> one.heading(texts)).orElse("")));
            typed.with(
                    words(language),
                    words.map(one -> one.words(language))
                            .orElseGet(() -> ready.map(one -> one.words(agreement.kind(), texts))
                                    .orElse("")));
        }
        return typed;
    }

    Draft read(Typed typed) {
        var why = typed.optionalText("why", LONGEST_WHY);
        var words = what == What.REMOVE ? ClauseWords.NOTHING : words(typed);
        var goal = isGoal() && what != What.REMOVE
                ? typed.choice(
                        "goal",
                        chosen -> table.partners().stream()
                                .filter(partner -> agreement.isParty(partner.id())
                                        && partner.id().toString().equals(chosen))
                                .map(PartnerView::id)
                                .findFirst())
                : clause.flatMap(Wording::goalOf);
        refuse(typed, words);
        return new Draft(what, clause.map(Wording::clause), base(typed), ready, words, goal, why);
    }

    /** The wording that its writer had before them, which may not be the one that stands there now. */
    private Optional<WordingId> base(Typed typed) {
        if (what == What.ADD) return Optional.empty();
        return TypedIds.read(typed.raw("base"), WordingId::of).or(() -> clause.map(Wording::id));
    }

    private ClauseWords words(Typed typed) {
        Map<Language, String> headings = new EnumMap<>(Language.class);
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (var language : agreement.tongue().languages()) {
            headings.put(language, typed.optionalText(heading(language), ClauseWords.LONGEST_HEADING));
            words.put(language, typed.optionalText(words(language), ClauseWords.LONGEST));
        }
        return ClauseWords.of(headings, words);
    }

    private void refuse(Typed typed, ClauseWords words) {
        var first = words(agreement.tongue().languages().getFirst());
        if (what == What.REMOVE) {
            if (version.clauses().size() == 1) typed.problem("why", "agreements.remove.last");
            return;
        }
        if (words.languages().isEmpty()) typed.problem(first, "agreements.words.missing");
        if (clause.map(Wording::words).filter(words::equals).isPresent()) typed.problem(first, "agreements.words.same");
        if (agreement.kind().isNote() && !typed.refused() && !Version.fitsOnePage(afterwards(words)))
            typed.problem(first, "agreements.note.too-long");
    }

    private List<ClauseWords> afterwards(ClauseWords words) {
        var all = new ArrayList<ClauseWords>();
        for (var one : version.clauses()) if (clause.filter(one::equals).isEmpty()) all.add(one.words());
        all.add(words);
        return all;
    }

    String page(Typed typed, Model model) {
        model.addAttribute("form", this);
        model.addAttribute("typed", typed);
        return "agreements/change-new";
    }
}
