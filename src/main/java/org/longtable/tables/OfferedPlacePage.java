package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Typed;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of an invitation, or the one that says why it cannot be read any more. */
@Component
class OfferedPlacePage {
    private final OfferedPlaces places;

    OfferedPlacePage(OfferedPlaces places) {
        this.places = places;
    }

    String page(String key, Typed typed, HttpServletResponse response, Model model) {
        var place = places.read(key).orElse(null);
        if (place == null) {
            response.setStatus(404);
            return closed("unknown", model);
        }
        if (!place.stands()) {
            if (place.state().equals("accepted") && place.reader() == OfferedPlace.Reader.INVITED)
                model.addAttribute("path", "/tables/" + place.table());
            return closed(place.state(), model);
        }
        if (place.reader() == OfferedPlace.Reader.OTHER_PERSON) return closed("other-person", model);
        model.addAttribute("key", key);
        model.addAttribute("place", place);
        model.addAttribute("typed", typed);
        return "tables/offered";
    }

    static String closed(String why, Model model) {
        model.addAttribute("why", why);
        return "tables/offered-closed";
    }
}
