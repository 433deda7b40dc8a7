package org.longtable.tables;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.directory.Communities;
import org.longtable.directory.Organisations;
import org.longtable.people.Address;
import org.longtable.people.People;
import org.longtable.site.Choice;
import org.longtable.site.Language;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Reads and shows the form by which a place is offered. */
@Component
class InvitationForm {
    private static final int NAME = 200;

    private final Organisations organisations;
    private final Communities communities;
    private final People people;
    private final Tables tables;

    InvitationForm(Organisations organisations, Communities communities, People people, Tables tables) {
        this.organisations = organisations;
        this.communities = communities;
        this.people = people;
        this.tables = tables;
    }

    String page(TableView table, Typed typed, Texts texts, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        model.addAttribute("sides", sides(table, texts));
        model.addAttribute("known", known(table));
        model.addAttribute("roles", roles(texts));
        model.addAttribute("proposes", table.inside() && table.seated().size() > 1);
        return "tables/invite";
    }

    /** What was typed, or a stand-in with the problems noted beside the fields. */
    Wanted read(TableView table, Typed typed, PersonId me) {
        return wanted(side(table, typed), typed, me);
    }

    /** As {@link #read}, for the first person invited to a table that is just begun: of a group, or for themselves. */
    Wanted readFirst(Typed typed, PersonId me) {
        var group = typed.optionalText("partner", NAME);
        var side = group.isEmpty()
                ? new Wanted.For.InTheirOwnRight()
                : organisations
                        .called(group)
                        .<Wanted.For>map(one -> new Wanted.For.Organisation(one.id()))
                        .orElseGet(() -> new Wanted.For.NewOrganisation(group));
        return wanted(side, typed, me);
    }

    /** What is only known once the place was offered. */
    static void refuse(Typed typed, Invitations.Outcome outcome) {
        switch (outcome) {
            case TOO_OFTEN -> typed.problem("email", "tables.invite.too-often");
            case ALREADY_INVITED -> typed.problem("email", "tables.invite.already");
            case HERE_ALREADY -> typed.problem("known", "tables.invite.here-already");
            case SENT, ON_PAPER, PROPOSED -> {}
        }
    }

    private Wanted wanted(Wanted.For side, Typed typed, PersonId me) {
        var name = typed.text("name", NAME);
        var email = onPaper(typed) ? "" : Address.read(typed, "email");
        people.ownAddress(me)
                .filter(own -> own.address().equalsIgnoreCase(email))
                .ifPresent(_ -> typed.problem("email", "tables.invite.yourself"));
        return new Wanted(
                side,
                chosenRoles(typed, "roles"),
                name,
                email,
                typed.optionalText("words", 1000),
                typed.optionalChoice("language", Language::of).orElse(Language.EN));
    }

    /** Whether the place is for someone who has no e-mail or wants none. */
    static boolean onPaper(Typed typed) {
        return typed.raw("by").equals("paper");
    }

    private Wanted.For side(TableView table, Typed typed) {
        var side = typed.raw("for");
        for (var partner : Invitations.open(table, tables.today(table)))
            if (partner.id().toString().equals(side)) return new Wanted.For.Partner(partner.id());
        if (table.inside() && side.equals("person")) return new Wanted.For.InTheirOwnRight();
        if (table.inside() && side.equals("organisation")) return organisation(table, typed);
        if (table.inside() && side.equals("community")) return community(typed);
        typed.problem("for", "form.not-chosen");
        return new Wanted.For.Partner(table.mine());
    }

    private Wanted.For organisation(TableView table, Typed typed) {
        var known = typed.raw("known");
        var name = known.isEmpty() ? typed.text("partner", NAME) : "";
        var found = known.isEmpty()
                ? organisations.called(name)
                : organisations.nearMe().stream()
                        .filter(one -> one.id().toString().equals(known))
                        .findFirst();
        if (found.isEmpty() && !known.isEmpty()) typed.problem("known", "form.not-chosen");
        if (found.isEmpty()) return new Wanted.For.NewOrganisation(name);
        var here = table.partners().stream()
                .filter(partner ->
                        partner.state() != PartnerView.State.LEFT && partner.state() != PartnerView.State.DECLINED)
                .anyMatch(partner ->
                        partner.organisation().equals(Optional.of(found.get().id())));
        if (here) typed.problem(known.isEmpty() ? "partner" : "known", "tables.invite.here-already");
        return new Wanted.For.Organisation(found.get().id());
    }

    private Wanted.For community(Typed typed) {
        var name = typed.text("partner", NAME);
        return communities.inSight().stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .<Wanted.For>map(one -> new Wanted.For.Community(one.id()))
                .orElseGet(() -> new Wanted.For.NewCommunity(name));
    }

    private List<Choice> sides(TableView table, Texts texts) {
        var sides = Invitations.open(table, tables.today(table)).stream()
                .map(partner -> new Choice(partner.id().toString(), partner.name()))
                .collect(Collectors.toList());
        if (!table.inside()) return sides;
        sides.add(new Choice("organisation", texts.t("tables.invite.organisation")));
        sides.add(new Choice("community", texts.t("tables.invite.community")));
        sides.add(new Choice("person", texts.t("tables.invite.person")));
        return sides;
    }

    private List<Choice> known(TableView table) {
        var here = table.partners().stream()
                .flatMap(partner -> partner.organisation().stream())
                .collect(Collectors.toSet());
        return organisations.nearMe().stream()
                .filter(one -> !here.contains(one.id()))
                .map(one -> new Choice(one.id().toString(), one.name()))
                .sorted(Comparator.comparing(Choice::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    static List<Choice> roles(Texts texts) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(code(role), texts.t("tables.role." + code(role))))
                .toList();
    }

    static Set<Role> chosenRoles(Typed typed, String field) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) if (typed.chose(field, code(role))) roles.add(role);
        return roles;
    }

    private static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
