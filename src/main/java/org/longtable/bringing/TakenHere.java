package org.longtable.bringing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files are taken at one address, and only with a session: a stranger cannot have the server write anything to its disk.
 * It stands before everything that reads what a form holds, since that is when a file is written down; one that is longer
 * than a file may be is not read at all.
 */
final class TakenHere extends OncePerRequestFilter {
    private final long longest;

    private TakenHere(long longest) {
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var file = type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        if (file && !(request.getRequestURI().equals("/bringing") && request.getSession(false) != null))
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        else if (file && request.getContentLengthLong() > longest) response.sendRedirect("/bringing/new?large=yes");
        else chain.doFilter(request, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class Before {
        @Bean
        FilterRegistrationBean<TakenHere> takenHere(Bounds bounds) {
            var filter = new FilterRegistrationBean<>(new TakenHere(bounds.request()));
            filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER + 1);
            return filter;
        }
    }
}
