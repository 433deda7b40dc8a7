package org.longtable.site;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.longtable.ground.Asking;
import org.longtable.ground.Settings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** In which language someone reads; kept with the person, and in the browser for those not signed in. */
@Controller
class LanguageController {
    private final Readers readers;
    private final Settings settings;

    LanguageController(Readers readers, Settings settings) {
        this.readers = readers;
        this.settings = settings;
    }

    @PostMapping("/language")
    String choose(Typed typed, HttpServletResponse response) {
        var language = Language.of(typed.raw("language")).orElse(Language.EN);
        Asking.person().ifPresent(person -> readers.reads(person, language));
        var cookie = ResponseCookie.from(Pages.LANGUAGE_COOKIE, language.code())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + InHere.path(typed.raw("back"));
    }
}
