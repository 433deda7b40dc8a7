package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.longtable.site.Language;
import org.longtable.world.Browser;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of letters in a real browser: nothing stands in anyone's way, and nothing is wider than a phone. */
class LettersInABrowserTest extends LongtableTest {
    @Autowired
    private Letters letters;

    @Autowired
    private ActLinks links;

    @Test
    void nothing_on_the_pages_of_letters_stands_in_anyones_way() {
        owner().sql("delete from letters.letter").update();
        var iris = siteHost("Iris Lund");
        var maya = someone("Maya Okafor");
        looked(iris, "outbox-empty", "/outbox");
        sent(maya);
        givenUp(maya);
        letters.write(
                new To(maya.id(), maya.address(), Language.EN),
                new Letter("This week at your tables", List.of(Letter.text("Coffee"))).confidentially());
        clock.goesOnBy(Duration.ofMinutes(20));
        letters.write(new To(null, maya.address(), Language.EN), wayIn("Your way into Longtable"));
        looked(iris, "outbox", "/outbox");
        var ask = as(iris).visit("/outbox")
                .page()
                .select("a[href$=/unmaskings/new]")
                .attr("href");
        looked(iris, "unmask", ask);
        looked(iris, "own-letters", "/me/letters");
        looked(iris, "today-host", "/");
        unmasked(iris, ask);
        looked(maya, "today-told", "/");

        var path = stopping(maya);
        looked(maya, "from-letter", path);
        look(Browser.phone(address(), ""), "from-letter-stranger", path);
        stranger().visit(path).press("Stop it");
        look(Browser.phone(address(), ""), "from-letter-used", path);
        look(Browser.phone(address(), ""), "from-letter-unknown", "/from-letter/nothing");
        var other = stopping(maya);
        look(Browser.phone(address(), sessionOf(iris)), "from-letter-other", other);
    }

    private static Letter wayIn(String subject) {
        return new Letter(
                subject,
                List.of(
                        Letter.text("Someone, most likely you, asked to sign in to Longtable with this address."),
                        Letter.secretLink(
                                "Open this in the browser in which you asked:",
                                "/sign-in/links/" + "Zm9yLXRoaXMtdGVzdC1hbG9uZS1hbmQtZm9yLW5vdGhpbmctZWxzZQ"),
                        Letter.text("Or type this code there:"),
                        new Letter.Part.Code("493817")));
    }

    private void sent(Someone person) {
        letters.write(new To(null, person.address(), Language.EN), wayIn("Your way into Longtable"));
        owner().sql("update letters.letter set sent_at = written_at, body = '', html = '', secrets = '{}'")
                .update();
    }

    private void givenUp(Someone person) {
        letters.write(new To(null, person.address(), Language.FR), wayIn("Pour entrer dans Longtable"));
        owner().sql("update letters.letter set given_up_at = written_at where sent_at is null")
                .update();
    }

    private void unmasked(Someone host, String ask) {
        var window = Browser.phone(address(), sessionOf(host));
        window.navigate(ask);
        window.click("main form button");
        window.waitForURL("**/unmaskings");
        checked(window, "unmasked");
    }

    private String stopping(Someone person) {
        return asking(person, () -> links.write(person.id(), DigestStop.of(person.id()), clock.instant()));
    }

    private void looked(Someone person, String name, String path) {
        reads(person, "en");
        look(Browser.phone(address(), sessionOf(person)), name, path);
        reads(person, "fr");
        look(Browser.window(address(), sessionOf(person), 1280, "fr-CA", ColorScheme.DARK), name, path);
        look(Browser.window(address(), sessionOf(person), 390, "fr-CA", ColorScheme.DARK), name + "-fr", path);
        reads(person, "en");
    }

    private void reads(Someone person, String language) {
        owner().sql("update people.account set language = :language where person_id = :id")
                .param("language", language)
                .param("id", person.id().value())
                .update();
    }

    private void look(Page window, String name, String path) {
        window.navigate(path);
        checked(window, name);
    }

    private static void checked(Page window, String name) {
        for (var more : window.querySelectorAll("main details > summary")) more.click();
        Browser.picture(window, name + "-" + window.viewportSize().width);
        assertThat(Browser.barriers(window)).as(name).isEmpty();
        assertThat((int) window.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(name)
                .isZero();
        window.context().close();
    }
}
