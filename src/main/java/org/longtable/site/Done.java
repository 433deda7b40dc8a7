package org.longtable.site;

import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says once, on the next page, what was just done. */
public final class Done {
    private Done() {}

    public static void say(RedirectAttributes next, String key, Object... words) {
        next.addFlashAttribute(
                "notice",
                new Page.Notice(
                        key, List.of(words).stream().map(Object::toString).toList()));
    }
}
