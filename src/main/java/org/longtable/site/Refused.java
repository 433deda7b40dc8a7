package org.longtable.site;

import jakarta.servlet.http.HttpServletResponse;

/** A form that cannot be taken as it is: shown again, with everything that was typed and what is wrong with it. */
public final class Refused {
    private Refused() {}

    /** @param template the page of the form, filled in again */
    public static String again(HttpServletResponse response, String template) {
        response.setStatus(422);
        return template;
    }
}
