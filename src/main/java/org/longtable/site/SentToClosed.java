package org.longtable.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** A form that was open when the place it belongs to was closed: it is not taken, and what was typed is shown again. */
@Configuration(proxyBeanMethods = false)
@ControllerAdvice
class SentToClosed implements HandlerInterceptor, WebMvcConfigurer {
    private final ObjectProvider<Closed> closed;
    private final ObjectProvider<Pages> pages;

    SentToClosed(ObjectProvider<Closed> closed, ObjectProvider<Pages> pages) {
        this.closed = closed;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST"))
            closed.stream()
                    .flatMap(place -> place.to(request.getRequestURI()).stream())
                    .findFirst()
                    .ifPresent(said -> {
                        throw new Closed.Refusal(said);
                    });
        return true;
    }

    @ExceptionHandler(Closed.Refusal.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String sent(Closed.Refusal refusal, HttpServletRequest request, Model model) {
        model.addAttribute("said", refusal.said());
        model.addAttribute("action", request.getRequestURI());
        model.addAttribute("kept", kept(request));
        var typed = Typed.in(request);
        model.addAttribute("version", typed.raw("_version").isEmpty() ? null : typed.version());
        var sent = typed.values();
        sent.keySet().removeIf(name -> name.startsWith("_"));
        model.addAttribute("sent", sent);
        return "site/closed";
    }

    /** What people can read of what was sent, in the order of the form. */
    private List<KeptWords> kept(HttpServletRequest request) {
        var texts = pages.getObject().texts(request);
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> Stream.of(field.getValue())
                        .filter(SentToClosed::isWords)
                        .map(value -> new KeptWords(label(field.getKey(), texts), value.strip())))
                .toList();
    }

    private static String label(String field, Texts texts) {
        return texts.has("field." + field) ? texts.t("field." + field) : "";
    }

    /** Words that someone wrote, not what a choice is called inside or where the form leads. */
    private static boolean isWords(String value) {
        return !value.isBlank() && !value.strip().matches("[a-z0-9_:.-]*|[A-Z][0-9]|/.*") && !isId(value);
    }

    private static boolean isId(String value) {
        try {
            UUID.fromString(value.strip());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
