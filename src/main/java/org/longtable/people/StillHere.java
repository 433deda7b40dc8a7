package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.longtable.site.Pages;
import org.longtable.vocabulary.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Someone whose account is gone is signed out with the next thing they ask for. */
@Configuration(proxyBeanMethods = false)
class StillHere implements WebMvcConfigurer, HandlerInterceptor {
    private final ObjectProvider<Pages> pages; // made later: pages need the files that this configuration serves

    StillHere(ObjectProvider<Pages> pages) {
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .excludePathPatterns("/error", "/css/**", "/js/**", "/fonts/**", "/icons/**", "/worker*.js");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null
                || !(who.getPrincipal() instanceof PersonId)
                || pages.getObject().of(request).signedIn()) return true;
        new SecurityContextLogoutHandler().logout(request, response, who);
        response.sendRedirect("/");
        return false;
    }
}
