package org.longtable.listings;

import java.util.List;
import java.util.Optional;
import org.longtable.people.Address;
import org.longtable.site.Typed;
import org.springframework.ui.Model;

/** The form with which an organisation is listed by hand. */
final class ListingForm {
    private ListingForm() {}

    static Wanted read(Typed typed) {
        return new Wanted(
                typed.text("its_name", 200),
                typed.optionalText("its_place", 200),
                website(typed),
                typed.raw("its_email").isBlank() ? "" : Address.read(typed, "its_email"),
                typed.optionalText("its_about", 2000),
                typed.text("its_from", 200),
                typed.choice("its_seen", ListingForm::seenBy).orElse("everyone"));
    }

    private static String website(Typed typed) {
        var written = typed.optionalText("its_website", 300);
        if (!written.isEmpty() && Domain.of(written).isEmpty()) typed.problem("its_website", "listings.not-a-website");
        return written.isEmpty() || written.contains("://") ? written : "https://" + written;
    }

    private static Optional<String> seenBy(String code) {
        return Optional.of(code).filter(List.of("everyone", "anyone")::contains);
    }

    /** @param alike those here that may be the same, shown before anything is saved */
    static String page(Typed typed, List<Alike> alike, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("alike", alike);
        return "listings/new";
    }
}
