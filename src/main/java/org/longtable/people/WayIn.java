package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import org.longtable.ground.Settings;
import org.longtable.ground.Signing;
import org.longtable.people.SignIns.Refusal;
import org.longtable.site.InHere;
import org.longtable.vocabulary.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;

/** From asking for a code until being in: the browser that asked is known by a cookie, and goes on where it wanted to. */
@Component
class WayIn {
    static final String BROWSER = "asked";

    private final People people;
    private final Signing signing;
    private final Settings settings;

    WayIn(People people, Signing signing, Settings settings) {
        this.people = people;
        this.signing = signing;
        this.settings = settings;
    }

    void asked(String browser, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(browser, 3600).toString());
    }

    String letIn(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        Doors.letIn(person, request, response, signing);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0).toString());
        var wanted = new CookieRequestCache().getRequest(request, response);
        new CookieRequestCache().removeRequest(request, response);
        if (!people.isWelcomed(person)) return "redirect:/welcome";
        return "redirect:" + (wanted == null ? "/" : path(wanted.getRedirectUrl()));
    }

    static String refusal(Refusal why) {
        return "people.sign-in.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String path(String wanted) {
        var uri = URI.create(wanted);
        return InHere.path(uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private ResponseCookie cookie(String browser, int seconds) {
        return ResponseCookie.from(BROWSER, browser)
                .path("/sign-in")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax")
                .build();
    }
}
