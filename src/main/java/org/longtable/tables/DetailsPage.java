package org.longtable.tables;

import java.util.List;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a table's name, purpose, stage and rules, whichever of its forms was sent. */
@Component
class DetailsPage {
    private final Changes changes;
    private final Roles roles;
    private final Invitations invitations;
    private final Proposals proposals;

    DetailsPage(Changes changes, Roles roles, Invitations invitations, Proposals proposals) {
        this.changes = changes;
        this.roles = roles;
        this.invitations = invitations;
        this.proposals = proposals;
    }

    String page(TableView table, Typed typed, Texts texts, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("rolesVersion", roles.version(table));
        model.addAttribute("mine", table.partner(table.mine()).orElseThrow());
        model.addAttribute("typed", typed);
        model.addAttribute("reason", changes.whyNotTwo(table));
        model.addAttribute("invited", invitations.written(table.id()));
        model.addAttribute(
                "formWaits",
                proposals.open(table.id()).stream().anyMatch(one -> one.form().isPresent()));
        model.addAttribute("roles", InvitationForm.roles(texts));
        model.addAttribute(
                "now",
                Typed.stored(Map.of("stage", table.stage().code(), "name", table.name(), "purpose", table.purpose()))
                        .with("roles", storedRoles(table)));
        return "tables/details";
    }

    static List<String> storedRoles(TableView table) {
        return List.of(
                TableStore.codes(table.partner(table.mine()).orElseThrow().roles()));
    }

    static String saved(TableView table, RedirectAttributes next) {
        Done.say(next, "tables.details.saved");
        return "redirect:" + table.path();
    }
}
