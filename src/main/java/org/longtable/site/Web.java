package org.longtable.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** How a request reaches a controller and how a page leaves it. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
    /** Asked for late: a page knows the addresses of the files that are set up here. */
    private final ObjectProvider<Pages> pages;

    Web(ObjectProvider<Pages> pages) {
        this.pages = pages;
    }

    @Bean
    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    static NavigationItem todaysNavigation() {
        return new NavigationItem(10, "site.today", "/");
    }

    @Bean
    static ViewResolver jteViews(TemplateEngine templates, Pages pages) {
        return new JteViews(templates, pages);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/css/longtable*.css")
                .addResourceLocations("classpath:/static/css/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new OneSheet());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Given(Typed.class) {
            @Override
            Object from(HttpServletRequest request, String name) {
                return Typed.in(request);
            }
        });
        resolvers.add(new Given(Texts.class) {
            @Override
            Object from(HttpServletRequest request, String name) {
                return pages.getObject().texts(request);
            }
        });
        resolvers.add(new Given(PersonId.class) {
            @Override
            Object from(HttpServletRequest request, String name) {
                var who = SecurityContextHolder.getContext().getAuthentication();
                if (who != null && who.getPrincipal() instanceof PersonId person) return person;
                throw new NotFound();
            }
        });
        resolvers.add(new Given(Turn.class) {
            @Override
            Object from(HttpServletRequest request, String name) {
                return Optional.ofNullable(request.getParameter(name))
                        .map(Turn::of)
                        .orElse(Turn.BEGIN);
            }
        });
    }

    /** Something that a controller is given by its type, and by the name under which it asks for it where that matters. */
    private abstract static class Given implements HandlerMethodArgumentResolver {
        private final Class<?> type;

        Given(Class<?> type) {
            this.type = type;
        }

        /** @param name under which the controller asks for it */
        abstract Object from(HttpServletRequest request, String name);

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type && !parameter.hasParameterAnnotation(PathVariable.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return from(
                    (HttpServletRequest) request.getNativeRequest(),
                    Objects.requireNonNullElse(parameter.getParameterName(), ""));
        }
    }

    /** Renders {@code src/main/jte/<name>.jte}, giving it {@code page} beside what the controller put there. */
    private record JteViews(TemplateEngine templates, Pages pages) implements ViewResolver, Ordered {
        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            return name.startsWith("redirect:") || name.startsWith("forward:") || !templates.hasTemplate(name + ".jte")
                    ? null
                    : (model, request, response) -> render(name, model, request, response);
        }

        private void render(
                String name, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var parameters = new HashMap<String, Object>();
            if (model != null) parameters.putAll(model);
            parameters.put("page", pages.of(request));
            var output = new Utf8ByteOutput();
            templates.render(name + ".jte", parameters, output);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
