package org.longtable.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Trouble;
import org.longtable.vocabulary.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Calm pages for what went wrong: never a message of the machine, and an id by which the log can be searched. */
@Controller
@ControllerAdvice
class Errors implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Pages pages;
    private final RequestMappingHandlerMapping addresses;

    Errors(Pages pages, @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.pages = pages;
        this.addresses = addresses;
    }

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
    })
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView notFound(HttpServletRequest request) {
        return calm(request, "not-found", "");
    }

    /** An address that only takes forms, asked for as a page: by reloading, or from a form that was refused. */
    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ModelAndView onlyTakesForms(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("GET")) return new ModelAndView("redirect:" + formAt(request.getRequestURI()));
        response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
        return calm(request, "not-found", "");
    }

    private String formAt(String path) {
        return isPage(path + "/new") ? path + "/new" : pageAt(path);
    }

    /** The page at this address, or the nearest above it. */
    private String pageAt(String path) {
        if (path.isEmpty() || isPage(path)) return path.isEmpty() ? "/" : path;
        return pageAt(path.substring(0, path.lastIndexOf('/')));
    }

    private boolean isPage(String path) {
        var asked = PathContainer.parsePath(path);
        return addresses.getHandlerMethods().keySet().stream()
                .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(one -> one.getPathPatternsCondition() == null
                        ? Stream.empty()
                        : one.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern ->
                        !path.endsWith("/new") || pattern.getPatternString().endsWith("/new"))
                .anyMatch(pattern -> pattern.matches(asked));
    }

    @ExceptionHandler(SavedMeanwhile.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String savedMeanwhile(SavedMeanwhile meanwhile, HttpServletRequest request, Model model) {
        var typed = Typed.in(request);
        var texts = pages.texts(request);
        var fields = new TreeMap<>(meanwhile.theirs())
                .entrySet().stream()
                        .map(theirs -> new ConflictField(
                                theirs.getKey(),
                                texts.t("field." + theirs.getKey()),
                                meanwhile.isSeveral(theirs.getKey())
                                        ? typed.all(theirs.getKey())
                                        : List.of(typed.raw(theirs.getKey())),
                                theirs.getValue(),
                                meanwhile.choices(theirs.getKey()),
                                meanwhile.isSeveral(theirs.getKey())))
                        .toList();
        var others = new LinkedHashMap<>(typed.values());
        others.keySet().removeAll(meanwhile.theirs().keySet());
        others.keySet().removeIf(name -> name.startsWith("_"));
        model.addAttribute("action", request.getRequestURI());
        model.addAttribute("back", pageAt(request.getRequestURI()));
        model.addAttribute("version", meanwhile.version());
        model.addAttribute("fields", fields);
        model.addAttribute("others", (Map<String, List<String>>) others);
        return "site/conflict";
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status == 404 || status == 405) return calm(request, "not-found", "");
        if (status == 403) return calm(request, "form-too-old", "");
        if (status < 500) return calm(request, "not-understood", "");
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return switch (Trouble.behind(failure)) {
            case AWAY -> later(request, response, "away");
            case BUSY -> later(request, response, "busy");
            case OTHER -> broken(request, failure);
        };
    }

    private ModelAndView later(HttpServletRequest request, HttpServletResponse response, String what) {
        LOG.warn("Somebody was asked to try again: {}", what);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return calm(request, what, "");
    }

    private ModelAndView broken(HttpServletRequest request, @Nullable Throwable failure) {
        var id = HexFormat.of().formatHex(RANDOM.generateSeed(4));
        LOG.error(
                "{} {} failed, id {}",
                request.getMethod(),
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                id,
                failure);
        return calm(request, "broken", id);
    }

    private ModelAndView calm(HttpServletRequest request, String what, String id) {
        var page = pages.withoutReader(request);
        request.setAttribute(Page.class.getName(), page);
        return new ModelAndView(
                "site/error",
                Map.of(
                        "title", page.t("site.error." + what),
                        "text", page.t("site.error." + what + ".text"),
                        "id", id));
    }
}
