package org.longtable.directory;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Organisation.SeenBy;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.ui.Model;

/** The form of what an organisation tells about itself. */
final class OrganisationForm {
    private OrganisationForm() {}

    static Organisation read(Typed typed, OrganisationId id) {
        return new Organisation(
                id,
                typed.text("its_name", 200),
                band(typed, "its_budget"),
                band(typed, "its_staff"),
                seenBy(typed),
                true,
                typed.version());
    }

    static Typed stored(Organisation stored) {
        return Typed.stored(stored.fields())
                .with(
                        "its_budget",
                        stored.budget() == null ? "" : stored.budget().toString())
                .with("its_staff", stored.staff() == null ? "" : stored.staff().toString())
                .with("its_seen", stored.seenBy().code());
    }

    static String page(@Nullable OrganisationId id, Typed typed, long version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        return "directory/organisation-details";
    }

    /** Who may find it, as it was chosen. */
    static SeenBy seenBy(Typed typed) {
        return typed.choice("its_seen", OrganisationForm::seenBy).orElse(SeenBy.TABLES);
    }

    private static Optional<SeenBy> seenBy(String code) {
        return Arrays.stream(SeenBy.values())
                .filter(by -> by.code().equals(code))
                .findFirst();
    }

    private static @Nullable Integer band(Typed typed, String field) {
        return typed.optionalChoice(
                        field, text -> text.matches("[0-4]") ? Optional.of(Integer.valueOf(text)) : Optional.empty())
                .orElse(null);
    }
}
