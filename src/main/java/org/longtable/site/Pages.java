package org.longtable.site;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Settings;
import org.longtable.vocabulary.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Page} of a request, once. */
@Component
public class Pages {
    static final String LANGUAGE_COOKIE = "language";

    /** The authority of someone who came in with a code on paper. */
    public static final String BY_CODE = "BY_CODE";

    private static final String NOTICE = "notice";

    private final Languages languages;
    private final Readers readers;
    private final List<NavigationItem> navigation;
    private final Assets assets;
    private final ObjectProvider<Closed> closed;
    private final Settings settings;
    private final Clock clock;

    Pages(
            Languages languages,
            Readers readers,
            List<NavigationItem> navigation,
            Assets assets,
            ObjectProvider<Closed> closed,
            Settings settings,
            Clock clock) {
        this.languages = languages;
        this.readers = readers;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.assets = assets;
        this.closed = closed;
        this.settings = settings;
        this.clock = clock;
    }

    /** The page of this request; the same for everyone who asks during it. */
    public Page of(HttpServletRequest request) {
        if (request.getAttribute(Page.class.getName()) instanceof Page made) return made;
        var person = signedIn();
        var known = person.flatMap(readers::known);
        var page = page(request, known.isEmpty() ? null : person.orElse(null), known.orElse(null));
        request.setAttribute(Page.class.getName(), page);
        return page;
    }

    /** As {@link #of}, but asking the database for nothing: for the page that says that something broke. */
    Page withoutReader(HttpServletRequest request) {
        return request.getAttribute(Page.class.getName()) instanceof Page made ? made : page(request, null, null);
    }

    /** Answers this request in a language that is known otherwise, as from the letter whose link was opened. */
    public void speak(HttpServletRequest request, Language language) {
        request.setAttribute(Page.class.getName(), of(request).in(languages.in(language)));
    }

    /** As {@link #speak}, unless another language was chosen in this browser: the switch on the page must work. */
    public void speakFirst(HttpServletRequest request, Language language) {
        speak(request, cookie(request).flatMap(Language::of).orElse(language));
    }

    public Texts texts(HttpServletRequest request) {
        return of(request).texts();
    }

    private Page page(HttpServletRequest request, @Nullable PersonId person, Readers.@Nullable Known known) {
        var language = known != null ? known.language() : language(request);
        return new Page(
                languages.in(language),
                request.getRequestURI(),
                person == null || known == null ? null : new Page.Reader(person, known.name()),
                LocalDate.now(clock.withZone(settings.zone())),
                notice(request),
                csrf(request),
                person == null || byCode() ? List.of() : navigation,
                byCode(),
                settings.demonstration(),
                assets,
                path -> closed.stream()
                        .flatMap(place -> place.to(path).stream())
                        .findFirst());
    }

    private static Page.@Nullable Notice notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NOTICE) instanceof Page.Notice notice ? notice : null;
    }

    private static Page.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    private static Language language(HttpServletRequest request) {
        return cookie(request)
                .flatMap(Language::of)
                .orElseGet(() -> Language.wished(Optional.ofNullable(request.getHeader("Accept-Language"))
                        .orElse("")));
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(LANGUAGE_COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private static boolean byCode() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getAuthorities().stream().anyMatch(one -> BY_CODE.equals(one.getAuthority()));
    }

    private static Optional<PersonId> signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof PersonId person ? Optional.of(person) : Optional.empty();
    }
}
