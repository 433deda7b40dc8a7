package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Roughly which browser on which kind of device, so that people can tell their sessions apart. */
final class Browser {
    private Browser() {}

    static String of(HttpServletRequest request) {
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        var browser = agent.contains("Firefox/")
                ? "Firefox"
                : agent.contains("Edg/")
                        ? "Edge"
                        : agent.contains("Chrome/") ? "Chrome" : agent.contains("Safari/") ? "Safari" : "–";
        var device = agent.contains("iPhone")
                ? "iPhone"
                : agent.contains("iPad")
                        ? "iPad"
                        : agent.contains("Android")
                                ? "Android"
                                : agent.contains("Windows")
                                        ? "Windows"
                                        : agent.contains("Mac OS") ? "Mac" : agent.contains("Linux") ? "Linux" : "–";
        return browser + ", " + device;
    }
}
