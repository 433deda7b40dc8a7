package org.longtable.world;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Debian's Chromium, started once for all tests. */
public final class Browser {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String AXE = axe();
    private static @Nullable Playwright playwright;
    private static com.microsoft.playwright.@Nullable Browser running;

    private Browser() {}

    /** A window of this width; {@code session} is the value of a session cookie, or empty for a stranger. */
    public static Page window(String address, String session, int width, String locale, ColorScheme colours) {
        var context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setHasTouch(width < 600)
                        .setLocale(locale)
                        .setColorScheme(colours)
                        .setBaseURL(address));
        signIn(context, address, session);
        return context.newPage();
    }

    /** A browser of one's own with its profile in this folder, so that it can be killed and opened again. */
    public static BrowserContext profile(Path folder, String address, String session) {
        var context = playwright()
                .chromium()
                .launchPersistentContext(
                        folder,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(CHROMIUM)
                                .setHeadless(true)
                                .setArgs(QUIET)
                                .setViewportSize(390, 844)
                                .setHasTouch(true)
                                .setLocale("en-CA")
                                .setBaseURL(address));
        signIn(context, address, session);
        return context;
    }

    /** Kills the browser that has this profile open, as a phone does that runs out of power. */
    public static void kill(Path folder) {
        ProcessHandle.current()
                .descendants()
                .filter(one -> one.info()
                        .commandLine()
                        .filter(line -> line.contains(folder.toString()) && !line.contains("--type="))
                        .isPresent())
                .forEach(one -> {
                    one.destroyForcibly();
                    one.onExit().join();
                });
    }

    /** A phone of 390 pixels, in English and light. */
    public static Page phone(String address, String session) {
        return window(address, session, 390, "en-CA", ColorScheme.LIGHT);
    }

    public static Page desk(String address, String session) {
        return window(address, session, 1280, "en-CA", ColorScheme.LIGHT);
    }

    /** Asked of a page that may not be wholly there yet, so nothing is made that only the page makes. */
    private static final String DRAFTS = """
            () => new Promise(done => {
              const asked = indexedDB.open("longtable");
              asked.onupgradeneeded = () => asked.transaction.abort();
              asked.onerror = () => done([]);
              asked.onsuccess = () => {
                const keys = asked.result.transaction("drafts").objectStore("drafts").getAllKeys();
                keys.onsuccess = () => { asked.result.close(); done(keys.result); };
              };
            })""";

    /** What this browser keeps of forms that were not sent, by whose and which. */
    public static List<?> drafts(Page window) {
        return (List<?>) window.evaluate(DRAFTS);
    }

    /** @throws AssertionError when there are not so many within fifteen seconds */
    public static void awaitDrafts(Page window, int number) {
        var late = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (drafts(window).size() != number)
            if (System.nanoTime() > late) throw new AssertionError("not " + number + " drafts: " + drafts(window));
    }

    /** What axe finds on the page against WCAG 2.2 AA, as short lines; empty when nothing. */
    public static List<String> barriers(Page page) {
        var window = page.viewportSize();
        // As tall as the page: what lies under a bar that stays at hand only for now is no small target.
        var height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(window.width, Math.max(window.height, height + 200));
        try {
            return found(page);
        } finally {
            page.setViewportSize(window.width, window.height);
        }
    }

    /** What axe's own wrapper does, less what takes as long again as looking: pages here are of one piece and load no film. */
    @SuppressWarnings("unchecked")
    private static List<String> found(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate("""
                () => axe.run(document, { preload: false, resultTypes: ["violations"], runOnly:
                    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
                  .then(found => found.violations.map(one => one.id + ": " + one.nodes.map(node => node.target).join(" ")))
                """);
    }

    /** Keeps a picture of the whole page, for looking at; only where {@code -Dpictures=folder} asks for it. */
    public static void picture(Page page, String name) {
        var folder = System.getProperty("pictures");
        if (folder != null)
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }

    /** From now on this context is that of this session alone; empty for a stranger. */
    static void signIn(BrowserContext context, String address, String session) {
        context.clearCookies();
        if (!session.isEmpty()) context.addCookies(List.of(new Cookie("longtable", session).setUrl(address)));
    }

    private static String axe() {
        try (var file = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static com.microsoft.playwright.Browser chromium() {
        if (running == null)
            running = playwright()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setHeadless(true)
                            .setArgs(QUIET));
        return running;
    }

    private static Playwright playwright() {
        if (playwright == null)
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright;
    }
}
