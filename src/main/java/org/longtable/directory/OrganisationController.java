package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Organisation.SeenBy;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organisation: what it tells about itself, and who belongs to it now and before. */
@Controller
class OrganisationController {
    private final Organisations organisations;
    private final Affiliations affiliations;

    OrganisationController(Organisations organisations, Affiliations affiliations) {
        this.organisations = organisations;
        this.affiliations = affiliations;
    }

    @GetMapping("/organisations/new")
    String fresh(PersonId me, Model model) {
        return form(null, Typed.nothing().with("its_seen", "tables"), 0, model);
    }

    @PostMapping("/organisations")
    String begin(PersonId me, Typed typed, HttpServletResponse response, Model model) {
        var wanted = read(typed, OrganisationId.fresh());
        if (typed.refused()) return again(null, typed, response, model);
        var id = organisations.begin(wanted.name(), me);
        organisations.change(wanted.as(id), 0);
        return "redirect:/organisations/" + id;
    }

    @GetMapping("/organisations/{id}")
    String show(@PathVariable OrganisationId id, PersonId me, Model model) {
        var belongs = affiliations.in(id);
        model.addAttribute("organisation", organisations.find(id));
        model.addAttribute("belongs", belongs);
        model.addAttribute("hasPeople", organisations.hasPeople(id));
        model.addAttribute(
                "mine", belongs.stream().filter(one -> one.person().equals(me)).toList());
        return "directory/organisation";
    }

    @GetMapping("/organisations/{id}/details")
    String form(@PathVariable OrganisationId id, PersonId me, Model model) {
        var stored = organisations.find(id);
        if (!stored.mine()) throw new NotFound();
        var values = new HashMap<>(stored.fields());
        values.put("its_budget", stored.budget() == null ? "" : stored.budget().toString());
        values.put("its_staff", stored.staff() == null ? "" : stored.staff().toString());
        values.put("its_seen", stored.seenBy().code());
        return form(id, Typed.stored(values), stored.version(), model);
    }

    @PostMapping("/organisations/{id}/details")
    String change(
            @PathVariable OrganisationId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (!organisations.find(id).mine()) throw new NotFound();
        var wanted = read(typed, id);
        if (typed.refused()) return again(id, typed, response, model);
        organisations.change(wanted, typed.version());
        Done.say(next, "directory.saved");
        return "redirect:/organisations/" + id;
    }

    private static Organisation read(Typed typed, OrganisationId id) {
        return new Organisation(
                id,
                typed.text("its_name", 200),
                typed.optionalText("its_kind", 60),
                typed.optionalText("its_sector", 60),
                typed.optionalText("its_place", 200),
                band(typed, "its_budget"),
                band(typed, "its_staff"),
                typed.optionalText("its_languages", 200),
                typed.optionalText("its_about", 2000),
                typed.choice(
                                "its_seen",
                                code -> Arrays.stream(SeenBy.values())
                                        .filter(by -> by.code().equals(code))
                                        .findFirst())
                        .orElse(SeenBy.TABLES),
                true,
                typed.version());
    }

    private static @Nullable Integer band(Typed typed, String field) {
        return typed.optionalChoice(
                        field, text -> text.matches("[0-4]") ? Optional.of(Integer.valueOf(text)) : Optional.empty())
                .orElse(null);
    }

    private static String again(@Nullable OrganisationId id, Typed typed, HttpServletResponse response, Model model) {
        return Refused.again(response, form(id, typed, typed.version(), model));
    }

    private static String form(@Nullable OrganisationId id, Typed typed, long version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        return "directory/organisation-details";
    }
}
