package org.longtable.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.Map;

/**
 * How a page is looked at: on a phone by day, at a desk in French by night, each time for all that bars anyone; and
 * whether it fits a phone in French as well, which runs longer. A window is used again for whoever looks next: it holds
 * style and scripts, and only its session is another's.
 */
public enum Sight {
    PHONE(390, "en", ColorScheme.LIGHT),
    DESK_IN_FRENCH(1280, "fr", ColorScheme.DARK),
    PHONE_IN_FRENCH(390, "fr", ColorScheme.LIGHT);

    private static final Map<String, Page> WINDOWS = new HashMap<>();

    private final int width;
    private final String language;
    private final ColorScheme colours;

    Sight(int width, String language, ColorScheme colours) {
        this.width = width;
        this.language = language;
        this.colours = colours;
    }

    public String language() {
        return language;
    }

    /** The window of this sight, with this session; empty for a stranger. Whoever types in it or closes it takes one of their own. */
    public Page window(String address, String session) {
        var window = WINDOWS.computeIfAbsent(
                name() + address, _ -> Browser.window(address, "", width, language + "-CA", colours));
        Browser.signIn(window.context(), address, session);
        return window;
    }

    /** Nothing bars anyone, and nothing lies beside the screen; where asked, a picture of it is kept. */
    public void check(Page page, String name) {
        Browser.picture(page, name + "-" + width + "-" + language);
        if (this != PHONE_IN_FRENCH) assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("of " + name + " lies beside the screen")
                .isZero();
    }
}
