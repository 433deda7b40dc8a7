package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.longtable.ground.Settings;
import org.longtable.ground.Signing;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;

/** The doors: which pages anyone may open, how one comes in and goes out, and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
public class Doors {
    public static final String SIGNED_IN_AT = "signed-in-at";

    /** Seconds without a page after which a visit with a code is over. */
    private static final int QUIET_FOR = 20 * 60;

    /** What a stranger may open; everything else asks to sign in first, whether it exists or not. */
    static final String[] OPEN = {
        "/",
        "/sign-in/**",
        "/invitations/**",
        "/begin",
        "/demonstration/**",
        "/language",
        "/about",
        "/privacy",
        "/find",
        "/from-letter/**",
        "/posted/**",
        "/asked/**",
        "/off-the-list",
        "/offers",
        "/offers/*",
        "/place",
        "/place/**",
        "/time-requests/**",
        "/agreement-letters/**",
        "/agreement-check",
        "/sent/*",
        "/no-signal/*",
        "/worker*.js",
        "/error",
        "/css/**",
        "/js/**",
        "/fonts/**",
        "/icons/**",
        "/favicon.ico"
    };

    /** Pages of those who let anyone find them; whoever does not is behind the door like everything else. */
    private static final RegexRequestMatcher PROFILES = RegexRequestMatcher.regexMatcher(
            HttpMethod.GET, "/(organisations|communities|people)/[0-9a-fA-F-]{36}(\\?.*)?");

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Settings settings) throws Exception {
        return http.authorizeHttpRequests(all -> all.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(PROFILES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        all -> all.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in")))
                .requestCache(all -> all.requestCache(new CookieRequestCache()))
                .sessionManagement(all -> all.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .csrf(all -> all.csrfTokenRepository(csrf(settings)))
                .logout(all -> all.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/")
                        .addLogoutHandler((request, response, _) -> forget(request, response, "cache")))
                .headers(all -> all.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .httpStrictTransportSecurity(policy -> policy.maxAgeInSeconds(63072000))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .xssProtection(policy -> policy.disable()))
                .build();
    }

    /**
     * Asks the browser to forget what it holds of this site: what it kept for people too, unless the form says that some
     * of that was not sent yet, or is another person's.
     */
    public static void forget(HttpServletRequest request, HttpServletResponse response, String... what) {
        var all = new ArrayList<>(List.of(what));
        if (!"yes".equals(request.getParameter("keep"))) all.add("storage");
        response.addHeader("Clear-Site-Data", "\"" + String.join("\", \"", all) + "\"");
    }

    /** There are no passwords here, so nothing may offer to check one. */
    @Bean
    AuthenticationManager noPasswords() {
        return attempt -> {
            throw new org.springframework.security.authentication.DisabledException("there are no passwords");
        };
    }

    private static CookieCsrfTokenRepository csrf(Settings settings) {
        var tokens = new CookieCsrfTokenRepository();
        var name = settings.demonstration() ? "csrf-demonstration" : "csrf";
        tokens.setCookieName(settings.secure() ? "__Host-" + name : name);
        tokens.setCookieCustomizer(
                cookie -> cookie.secure(settings.secure()).sameSite("Lax").path("/"));
        return tokens;
    }

    /** Lets someone in who has shown who they are: a new session id, and the rest of this request asks as them. */
    public static void letIn(
            PersonId person, HttpServletRequest request, HttpServletResponse response, Signing signing) {
        letIn(new SignedIn(person), request, response, signing);
    }

    /** Lets someone in with a code on paper, for a short while: a borrowed device forgets them soon. */
    public static void letIn(
            PersonId person, ByCode code, HttpServletRequest request, HttpServletResponse response, Signing signing) {
        letIn(new SignedIn(person, code), request, response, signing);
        request.getSession().setMaxInactiveInterval(QUIET_FOR);
    }

    private static void letIn(SignedIn who, HttpServletRequest request, HttpServletResponse response, Signing signing) {
        if (request.getSession(false) != null) request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        request.getSession().setAttribute("browser", Browser.of(request));
        request.getSession().setAttribute(SIGNED_IN_AT, signing.now().toEpochMilli());
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        signing.goOnAs(who.getPrincipal());
    }
}
