package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.longtable.people.ByCode;
import org.longtable.people.Doors;
import org.longtable.places.Visits.State;
import org.longtable.vocabulary.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Someone who came in with a code reaches their table and nothing else, for two hours at most, and not a page longer than
 * the paper works.
 */
@Configuration(proxyBeanMethods = false)
class OnlyTheirTable implements WebMvcConfigurer, HandlerInterceptor {
    private static final Duration MOST = Duration.ofHours(2);

    private final ObjectProvider<Visits> visits; // made later, as everything that asks the database
    private final Clock clock;

    OnlyTheirTable(ObjectProvider<Visits> visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry all) {
        all.addInterceptor(this)
                .excludePathPatterns("/css/**", "/js/**", "/fonts/**", "/icons/**", "/worker*.js", "/error");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        var code = ByCode.ofThisVisit();
        if (code.isEmpty()) return true;
        var visit = visits.getObject().of(code.get());
        if (visit.state() == State.GONE || isOver(request)) {
            new SecurityContextLogoutHandler().logout(request, response, null);
            response.sendRedirect("/place?over=yes");
            return false;
        }
        var path = request.getRequestURI();
        var table = "/tables/" + code.get().table();
        if (path.equals("/") || path.equals("/tables")) {
            response.sendRedirect(visit.state() == State.SEATED ? table : "/place/offer");
            return false;
        }
        if (isOpen(path, table)) return true;
        throw new NotFound();
    }

    private boolean isOver(HttpServletRequest request) {
        var since = request.getSession().getAttribute(Doors.SIGNED_IN_AT);
        return since instanceof Long at && Instant.ofEpochMilli(at).plus(MOST).isBefore(clock.instant());
    }

    private static boolean isOpen(String path, String table) {
        return path.equals(table)
                || path.startsWith(table + "/")
                || path.equals("/place")
                || path.startsWith("/place/")
                || path.startsWith("/from-letter/")
                || path.equals("/language")
                || path.equals("/about")
                || path.equals("/privacy")
                || path.equals("/sign-in")
                || path.equals("/sign-out");
    }
}
