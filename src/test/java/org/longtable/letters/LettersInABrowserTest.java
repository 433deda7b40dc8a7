package org.longtable.letters;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.longtable.site.Language;
import org.longtable.world.Browser;
import org.longtable.world.LongtableTest;
import org.longtable.world.Sight;
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
        look(Sight.PHONE, "", "from-letter-stranger", path);
        stranger().visit(path).press("Stop it");
        look(Sight.PHONE, "", "from-letter-used", path);
        look(Sight.PHONE, "", "from-letter-unknown", "/from-letter/nothing");
        var other = stopping(maya);
        look(Sight.PHONE, sessionOf(iris), "from-letter-other", other);
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
        checked(Sight.PHONE, window, "unmasked");
    }

    private String stopping(Someone person) {
        return asking(person, () -> links.write(person.id(), DigestStop.of(person.id()), clock.instant()));
    }

    private void looked(Someone person, String name, String path) {
        for (var sight : Sight.values()) {
            reads(person, sight.language());
            look(sight, sessionOf(person), name, path);
        }
        reads(person, "en");
    }

    private void look(Sight sight, String session, String name, String path) {
        var window = sight.window(address(), session);
        window.navigate(path);
        checked(sight, window, name);
    }

    private static void checked(Sight sight, Page window, String name) {
        for (var more : window.querySelectorAll("main details > summary")) more.click();
        sight.check(window, name);
    }
}
