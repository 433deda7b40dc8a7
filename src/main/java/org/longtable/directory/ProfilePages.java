package org.longtable.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.ground.Asking;
import org.longtable.site.Pages;
import org.longtable.site.Texts;
import org.longtable.vocabulary.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of organisations, communities and people share: they can be open to anyone. */
@Component
class ProfilePages {
    private final Profiles profiles;
    private final Ways ways;
    private final Gazetteer gazetteer;
    private final ObjectProvider<ProfilePanels> modules;
    private final Pages pages;
    private final HttpServletRequest request;

    ProfilePages(
            Profiles profiles,
            Ways ways,
            Gazetteer gazetteer,
            ObjectProvider<ProfilePanels> modules,
            Pages pages,
            HttpServletRequest request) {
        this.modules = modules;
        this.pages = pages;
        this.request = request;
        this.profiles = profiles;
        this.ways = ways;
        this.gazetteer = gazetteer;
    }

    /** What a stranger may not see may be there for someone signed in: they are shown the door, and learn nothing. */
    static <T> T orTheDoor(Supplier<T> found) {
        try {
            return found.get();
        } catch (NotFound none) {
            if (Asking.person().isPresent()) throw none;
            throw new InsufficientAuthenticationException("not for strangers");
        }
    }

    /** @param forAnyone whether it lets anyone find it, and so search engines too */
    void show(
            Subject subject,
            String name,
            boolean mine,
            boolean forAnyone,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        if (!forAnyone) response.setHeader("X-Robots-Tag", "noindex");
        var profile = profiles.of(subject);
        model.addAttribute("profile", ProfileView.of(profile, mine, gazetteer, texts));
        model.addAttribute(
                "beneath",
                modules.stream()
                        .flatMap(module -> module.beneath(subject, mine, pages.of(request)).stream())
                        .toList());
        model.addAttribute(
                "ways", mine ? Optional.empty() : Asking.person().flatMap(me -> ways.beside(profile, name, me, texts)));
    }
}
