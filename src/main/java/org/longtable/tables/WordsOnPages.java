package org.longtable.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Pages;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every page of a table is given the words of that table as {@code glossary}, for {@code tables/parts/words}. They are
 * read, once, when a page shows the first text; a page without any does not ask for them.
 */
@Component
class WordsOnPages implements HandlerInterceptor, WebMvcConfigurer {
    private final Glossaries glossaries;
    private final ObjectProvider<Pages> pages;

    WordsOnPages(Glossaries glossaries, ObjectProvider<Pages> pages) {
        this.glossaries = glossaries;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/tables/{id}/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) return;
        var texts = pages.getObject().texts(request);
        table(request).ifPresent(id -> page.addObject("glossary", Glossary.readLater(() -> glossaries.of(id, texts))));
    }

    private static Optional<TableId> table(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts)
                || !(parts.get("id") instanceof String id)) return Optional.empty();
        return Optional.of(TableId.of(id));
    }
}
