package org.longtable.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longtable.agreements.Agreements.Begun;
import org.longtable.agreements.Agreements.NewClause;
import org.longtable.site.Choice;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Said;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;
import org.springframework.ui.Model;

/**
 * The form with which an agreement is begun: the clauses of its kind, with words to change, and room for one more.
 *
 * @param said what was said, from which it grows
 */
public record AgreementForm(
        TableView table, AgreementKind kind, Tongue tongue, Optional<Said> said, LocalDate today, Languages languages) {
    static final int LONGEST_TITLE = 120;
    private static final String OWN = "own";

    /** As it was asked for; a note may grow from what was said last. */
    static AgreementForm of(
            TableView table, Typed typed, Texts texts, Optional<Said> last, LocalDate today, Languages languages) {
        var kind = AgreementKind.of(typed.raw("kind")).orElse(AgreementKind.NOTE);
        var grown = last.filter(one -> kind.isNote()
                && typed.raw("from").equals("said")
                && !one.words().isEmpty());
        var tongue = Tongue.of(typed.raw("tongue")).orElse(Tongue.of(texts.language()));
        return new AgreementForm(table, kind, tongue, grown, today, languages);
    }

    /** The part of a field's name that tells its clause: the code of a ready one, or {@code own} for a free one. */
    public List<String> parts() {
        var parts = new ArrayList<String>();
        if (said.isPresent()) parts.add(OWN);
        kind.clauses().forEach(ready -> parts.add(ready.code()));
        if (said.isEmpty()) parts.add(OWN);
        return List.copyOf(parts);
    }

    public boolean isOwn(String part) {
        return part.equals(OWN);
    }

    public static String heading(String part, Language language) {
        return "heading_" + part + "_" + language.code();
    }

    public static String words(String part, Language language) {
        return "words_" + part + "_" + language.code();
    }

    public static String with(String part) {
        return "with_" + part;
    }

    /** Partners whose word it may need. */
    public List<Choice> parties() {
        return Agreements.possible(table).stream()
                .map(partner -> new Choice(partner.id().toString(), partner.name()))
                .toList();
    }

    /** Whether it grows from what was said, word for word, so that whoever begins it can stand by it at once. */
    public boolean isGrown() {
        return said.isPresent();
    }

    /** The other languages that it could begin in, where nobody was asked yet. */
    public List<Tongue> otherTongues() {
        return Arrays.stream(Tongue.values()).filter(one -> one != tongue).toList();
    }

    /** What stands there before anyone typed. */
    Typed begin() {
        var typed = Typed.nothing()
                .with(
                        "look",
                        said.map(Said::lookAgain)
                                .filter(day -> day.isAfter(today))
                                .orElse(today.plusDays(kind.lookAgainAfter()))
                                .toString())
                .with("parties", parties().stream().map(Choice::value).toList());
        if (said.isPresent()) typed.with("title", table.name()).with("stand", "yes");
        if (said.isEmpty()) kind.clauses().forEach(ready -> typed.with(with(ready.code()), "yes"));
        for (var language : tongue.languages()) {
            var texts = languages.in(language);
            for (var ready : kind.clauses()) {
                typed.with(heading(ready.code(), language), ready.heading(texts));
                typed.with(words(ready.code(), language), ready.words(kind, texts));
            }
        }
        said.ifPresent(one -> {
            var language = tongue.languages().getFirst();
            typed.with(heading(OWN, language), languages.in(language).t("agreements.from-said.heading"))
                    .with(words(OWN, language), one.words());
        });
        return typed;
    }

    Begun read(Typed typed) {
        var title = typed.text("title", LONGEST_TITLE);
        var look = typed.day("look");
        if (typed.problem("look").isEmpty() && !look.isAfter(today)) typed.problem("look", "agreements.look.past");
        var parties = chosen(typed);
        if (parties.size() < 2) typed.problem("parties", "agreements.parties.too-few");
        var clauses = new ArrayList<NewClause>();
        for (var part : parts()) clause(part, typed).ifPresent(clauses::add);
        if (clauses.isEmpty() && !typed.refused()) typed.problem("title", "agreements.no-clauses");
        if (kind.isNote()
                && !typed.refused()
                && !Version.fitsOnePage(clauses.stream().map(NewClause::words).toList()))
            typed.problem(words(parts().getFirst(), tongue.languages().getFirst()), "agreements.note.too-long");
        return new Begun(kind, title, tongue, parties, look, clauses, said.map(Said::id));
    }

    private Set<PartnerId> chosen(Typed typed) {
        var parties = new LinkedHashSet<PartnerId>();
        parties.add(table.mine());
        Agreements.possible(table).stream()
                .filter(partner -> typed.chose("parties", partner.id().toString()))
                .forEach(partner -> parties.add(partner.id()));
        return parties;
    }

    private Optional<NewClause> clause(String part, Typed typed) {
        if (!isOwn(part) && !typed.ticked(with(part))) return Optional.empty();
        Map<Language, String> headings = new EnumMap<>(Language.class);
        Map<Language, String> words = new EnumMap<>(Language.class);
        for (var language : tongue.languages()) {
            headings.put(language, typed.optionalText(heading(part, language), ClauseWords.LONGEST_HEADING));
            words.put(language, typed.optionalText(words(part, language), ClauseWords.LONGEST));
        }
        var clause = ClauseWords.of(headings, words);
        if (clause.languages().isEmpty()) {
            if (!isOwn(part)) typed.problem(words(part, tongue.languages().getFirst()), "agreements.words.missing");
            return Optional.empty();
        }
        return Optional.of(new NewClause(ReadyClause.of(part), clause));
    }

    String page(Typed typed, Model model) {
        model.addAttribute("form", this);
        model.addAttribute("typed", typed);
        return "agreements/new";
    }
}
