package org.longtable.listings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The address of an organisation that was made one with another leads on to it, as links that people kept still do. */
@Configuration(proxyBeanMethods = false)
class MergedAddresses implements WebMvcConfigurer, HandlerInterceptor {
    private static final Pattern ADDRESS = Pattern.compile("/organisations/([0-9a-fA-F-]{36})(/.*)?");

    private final Merges merges;

    MergedAddresses(Merges merges) {
        this.merges = merges;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/organisations/*", "/organisations/*/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) return true;
        var leads = id(address.group(1)).flatMap(merges::leadsTo);
        if (leads.isEmpty()) return true;
        // What was written into a form of the one that is gone is not written over the other: its page is shown.
        var rest = request.getMethod().equals("GET") && address.group(2) != null ? address.group(2) : "";
        response.sendRedirect("/organisations/" + leads.get() + rest);
        return false;
    }

    private static Optional<OrganisationId> id(String text) {
        try {
            return Optional.of(OrganisationId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
