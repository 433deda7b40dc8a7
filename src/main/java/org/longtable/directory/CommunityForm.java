package org.longtable.directory;

import org.jspecify.annotations.Nullable;
import org.longtable.site.Typed;
import org.longtable.vocabulary.CommunityId;
import org.springframework.ui.Model;

/** The form of a community's name, and of who may find it. */
final class CommunityForm {
    private CommunityForm() {}

    static Community read(Typed typed, CommunityId id) {
        return new Community(id, typed.text("its_name", 200), OrganisationForm.seenBy(typed), true, typed.version());
    }

    static Typed stored(Community stored) {
        return Typed.stored(stored.fields()).with("its_seen", stored.seenBy().code());
    }

    static String page(@Nullable CommunityId id, Typed typed, long version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        return "directory/community-details";
    }
}
