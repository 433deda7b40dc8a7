package org.longtable.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A table's name, purpose, stage and rules, which anyone seated may change. */
@Controller
class DetailsController {
    private final Tables tables;
    private final Changes changes;
    private final Invitations invitations;
    private final Proposals proposals;
    private final Pages pages;

    DetailsController(Tables tables, Changes changes, Invitations invitations, Proposals proposals, Pages pages) {
        this.tables = tables;
        this.changes = changes;
        this.invitations = invitations;
        this.proposals = proposals;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/details")
    String show(@PathVariable TableId id, PersonId me, HttpServletRequest request, Model model) {
        var table = tables.inside(id, me);
        return page(table, Typed.nothing(), request, model);
    }

    @PostMapping("/tables/{id}/details")
    String save(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var name = typed.text("name", 120);
        var purpose = typed.optionalText("purpose", 500);
        if (typed.refused()) return refused(table, typed, request, response, model);
        changes.call(table, name, purpose, typed.version());
        return saved(table, next);
    }

    @PostMapping("/tables/{id}/stages")
    String stage(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stage = typed.choice("stage", DetailsController::stage);
        if (stage.isEmpty()) return refused(table, typed, request, response, model);
        if (stage.get() == Stage.DOING_IT && table.stage() != Stage.DOING_IT)
            return "redirect:" + table.path() + "/gate";
        changes.turnTo(table, stage.get(), me);
        return saved(table, next);
    }

    @PostMapping("/tables/{id}/roles")
    String roles(
            @PathVariable TableId id, PersonId me, Typed typed, HttpServletRequest request, RedirectAttributes next) {
        var table = tables.inside(id, me);
        if (!changes.roles(table, InvitationForm.chosenRoles(typed, "roles"), typed.version()))
            throw SavedMeanwhile.several(
                    Set.of("roles"),
                    changes.formsOfMine(table).roles(),
                    Map.of("roles", storedRoles(table)),
                    Map.of("roles", InvitationForm.roles(pages.texts(request))));
        return saved(table, next);
    }

    /** Setting the rule of two aside, with a reason that all read, or asking for it again. */
    @PostMapping("/tables/{id}/representatives")
    String two(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var wanted = typed.raw("two").equals("yes");
        var reason = wanted ? "" : typed.text("reason", 500);
        if (typed.refused()) return refused(table, typed, request, response, model);
        changes.twoRepresentatives(table, wanted, reason, typed.version());
        return saved(table, next);
    }

    private static String saved(TableView table, RedirectAttributes next) {
        Done.say(next, "tables.details.saved");
        return "redirect:" + table.path();
    }

    private String refused(
            TableView table, Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        return Refused.again(response, page(table, typed, request, model));
    }

    private String page(TableView table, Typed typed, HttpServletRequest request, Model model) {
        var mine = table.partner(table.mine()).orElseThrow();
        model.addAttribute("table", table);
        model.addAttribute("rolesVersion", changes.formsOfMine(table).roles());
        model.addAttribute("mine", mine);
        model.addAttribute("typed", typed);
        model.addAttribute("reason", changes.whyNotTwo(table));
        model.addAttribute("invited", invitations.written(table.id()));
        model.addAttribute(
                "formWaits",
                proposals.open(table.id()).stream().anyMatch(one -> one.form().isPresent()));
        model.addAttribute("roles", InvitationForm.roles(pages.texts(request)));
        model.addAttribute(
                "now",
                Typed.stored(Map.of("stage", code(table.stage()), "name", table.name(), "purpose", table.purpose()))
                        .with("roles", storedRoles(table)));
        return "tables/details";
    }

    private static List<String> storedRoles(TableView table) {
        return List.of(
                TableStore.codes(table.partner(table.mine()).orElseThrow().roles()));
    }

    private static Optional<Stage> stage(String code) {
        return Arrays.stream(Stage.values())
                .filter(stage -> code(stage).equals(code))
                .findFirst();
    }

    private static String code(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
