package org.longtable.site;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whether what is typed on the page that is being made may stay in the browser. A front door that looks up something of
 * which nothing should lie about on a device says so, whatever page it is for.
 */
public final class OnThisDevice {
    private static final String NOTHING = OnThisDevice.class.getName();

    private OnThisDevice() {}

    public static void keepNothing() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(NOTHING, true, SCOPE_REQUEST);
    }

    static boolean mayKeep() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null || request.getAttribute(NOTHING, SCOPE_REQUEST) == null;
    }
}
