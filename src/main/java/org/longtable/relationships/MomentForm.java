package org.longtable.relationships;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longtable.site.Choice;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Plan;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.springframework.ui.Model;

/**
 * The form in which a moment is told: its fields are {@code who} (several: {@code person:…} and {@code someone:…}),
 * {@code kind}, {@code day}, {@code absent}, {@code hours}, {@code young}, {@code place}, {@code cost}, {@code access},
 * and {@code again} where the same was noted just before.
 */
public record MomentForm(Typed typed, Company company, LocalDate today) {
    /** The fields that are shown beside each other when two people told a moment anew at once. */
    static final List<String> COMPARED = List.of("who", "kind", "day", "hours", "young", "place", "cost", "access");

    private static final String PERSON = "person:";
    private static final String SOMEONE = "someone:";
    private static final BigDecimal MOST_HOURS = new BigDecimal(1000);
    private static final BigDecimal MOST_COST = new BigDecimal(1_000_000);

    static Typed fresh(LocalDate today) {
        return Typed.nothing().with("day", today.toString());
    }

    /** Everything that is known of a planned moment. */
    static Typed from(Plan plan, Company company, LocalDate today, PersonId me) {
        var who = plan.asked().stream()
                .map(Plan.Asked::person)
                .filter(person -> company.partnerOf(person).isPresent())
                .map(person -> PERSON + person)
                .toList();
        var day = plan.day().isAfter(today) ? today : plan.day();
        return Typed.nothing()
                .with("day", day.toString())
                .with("kind", plan.kind())
                .with("place", plan.place())
                .with("who", who);
    }

    static Typed from(MomentView moment) {
        var who = new ArrayList<String>();
        for (var one : moment.there()) {
            if (one.me()) continue;
            who.add(one.person().map(person -> PERSON + person).orElse(SOMEONE + one.partner()));
        }
        return Typed.nothing()
                .with("day", moment.on().toString())
                .with("kind", moment.kind().code())
                .with("who", who)
                .with("absent", moment.eyes() == MomentView.Eyes.THERE ? List.of() : List.of("yes"))
                .with("hours", moment.hours().map(hours -> plain(hours.value())).orElse(""))
                .with("young", moment.young() == 0 ? "" : String.valueOf(moment.young()))
                .with("place", moment.place().name())
                .with(
                        "cost",
                        moment.place().cost().map(cost -> plain(cost.amount())).orElse(""))
                .with("access", moment.place().access());
    }

    public static List<Choice> kinds(Texts texts) {
        return List.of(Kind.values()).stream()
                .map(kind -> new Choice(kind.code(), texts.t("kind." + kind.code())))
                .toList();
    }

    /** Everyone who can be named, and someone from each partner. */
    List<Choice> whom(Texts texts) {
        var whom = new ArrayList<Choice>();
        for (var group : company.groups()) {
            for (var named : group.people()) whom.add(new Choice(PERSON + named.person(), named.name()));
            if (group.someone())
                whom.add(new Choice(SOMEONE + group.partner(), new InWords(texts).someoneFrom(group.name())));
        }
        return whom;
    }

    /** What was told; of no use once something in it is refused. */
    Told read() {
        var kind = typed.choice("kind", Kind::of).orElse(Kind.CALL);
        var day = typed.day("day");
        if (typed.problem("day").isEmpty() && day.isAfter(today))
            typed.problem("day", "relationships.moment.day.future");
        var young = typed.optionalNumber("young", BigDecimal.ZERO, BigDecimal.valueOf(Told.MOST_YOUNG));
        var told = new Told(
                kind,
                day,
                !typed.ticked("absent"),
                people(),
                someone(),
                typed.optionalNumber("hours", BigDecimal.ZERO, MOST_HOURS).map(MomentForm::hours),
                young.map(BigDecimal::intValue).orElse(0),
                new Told.Place(typed.optionalText("place", 300), cost(), typed.optionalText("access", 500)));
        if (told.people().isEmpty() && told.someone().isEmpty() && told.young() == 0)
            typed.problem("who", "relationships.moment.who.nobody");
        else if (!company.holds(told)) typed.problem("who", "relationships.moment.who.unknown");
        return told;
    }

    /** Reads whether those who were watched at work agreed; before that nothing is written of what was seen. */
    boolean readAgreed(Told told, Note note) {
        var watched = told.kind() == Kind.VISITING_WORK;
        var agreed = watched && typed.ticked("watched");
        if (watched && !agreed && !note.isEmpty()) typed.problem("watched", "relationships.watching.first");
        return agreed;
    }

    /** Whether nothing is wrong with it, and nobody said that it is a second time. */
    boolean isToldOnce() {
        return !typed.refused() && !typed.ticked("again");
    }

    void askWhetherAgain(MomentId noted) {
        typed.problem("again", "relationships.moment.again.noted", noted.toString());
    }

    String page(TableView table, Optional<PlanId> plan, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("form", this);
        model.addAttribute("plan", plan.map(Object::toString).orElse(""));
        return "relationships/note-moment";
    }

    /** Someone else told it anew in the meantime: what is stored now, field by field. */
    SavedMeanwhile meanwhile(MomentView stored, Texts texts) {
        var theirs = MomentForm.from(stored);
        return SavedMeanwhile.several(
                Set.of("who"),
                stored.version(),
                COMPARED.stream().collect(Collectors.toMap(Function.identity(), theirs::all)),
                Map.of("who", whom(texts), "kind", kinds(texts)));
    }

    private Optional<Money> cost() {
        return typed.optionalNumber("cost", BigDecimal.ZERO, MOST_COST)
                .map(amount -> Money.ofCents(amount.movePointRight(2).longValue()));
    }

    private Set<PersonId> people() {
        return chosen(PERSON).stream().map(PersonId::new).collect(Collectors.toSet());
    }

    private Set<PartnerId> someone() {
        return chosen(SOMEONE).stream().map(PartnerId::new).collect(Collectors.toSet());
    }

    private Set<UUID> chosen(String prefix) {
        var chosen = new HashSet<UUID>();
        for (var value : typed.all("who")) {
            if (!value.startsWith(prefix)) continue;
            try {
                chosen.add(UUID.fromString(value.substring(prefix.length())));
            } catch (IllegalArgumentException e) {
                typed.problem("who", "relationships.moment.who.unknown");
            }
        }
        return chosen;
    }

    private static Hours hours(BigDecimal value) {
        return new Hours(value.setScale(2, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
