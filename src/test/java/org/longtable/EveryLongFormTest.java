package org.longtable;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longtable.ground.Secret;
import org.longtable.world.Browser;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Every page of the access matrix is opened and every long form on it found: one with room for words, one whose words
 * are said to be worth keeping, or with more than three free fields. Each must be kept, and each is typed into, killed and come back to.
 */
class EveryLongFormTest extends LongtableTest {
    private static final String WORDS = "Typed without being sent, été 2026";
    private static final String FREE = "textarea, input:not([type]), input[type=text], input[type=search], "
            + "input[type=email], input[type=tel], input[type=url], input[type=number], input[type=date], input[type=time]";
    private static final String IN_WORDS = "textarea, input[type=text]";

    /** It has no server behind it and keeps what is typed by itself, which NotesWithoutASignalTest sees. */
    private static final String WITHOUT_A_SIGNAL = " /no-signal/";

    @TempDir
    private Path profile;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private AccessMatrixTest.Fixture fixture;

    private record LongForm(String path, String action) {}

    @BeforeEach
    void everythingThereIsAPageAbout() {
        var matrix = new AccessMatrixTest();
        beans.autowireBean(matrix);
        fixture = matrix.new Fixture();
    }

    @Test
    void there_are_many_and_short_ones_whose_words_are_worth_keeping_are_among_them() {
        var table = "/tables/" + fixture.ids.get("table");
        assertThat(longFormsOf("seated"))
                .hasSizeGreaterThan(20)
                .extracting(LongForm::action)
                .contains(table + "/promises", table + "/open-questions", table + "/followers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"seated", "funder", "signed-in"})
    void what_was_typed_is_there_again_after_the_browser_was_killed_in_the_middle_of_it(String role) {
        var forms = longFormsOf(role);
        assertThat(forms).isNotEmpty();
        var session = sessionOf(fixture.person(role));
        var before = window(Browser.profile(profile, address(), session));
        forms.forEach(form -> typeInto(before, form));
        Browser.awaitDrafts(before, forms.size());
        Browser.kill(profile);
        try (var again = Browser.profile(profile, address(), session)) {
            var after = window(again);
            var lost = forms.stream().filter(form -> !isBack(after, form)).toList();
            assertThat(lost).isEmpty();
        }
    }

    @Test
    void who_answers_by_a_link_without_an_account_finds_their_words_under_that_link_and_nobody_else_does() {
        var link = "/time-requests/" + linkInALetter();
        var form = new LongForm(link, link);
        var before = window(Browser.profile(profile, address(), ""));
        typeInto(before, form);
        Browser.awaitDrafts(before, 1);
        Browser.kill(profile);
        try (var again = Browser.profile(profile, address(), "")) {
            var after = window(again);
            assertThat(isBack(after, form)).isTrue();
            var another = "/time-requests/" + linkInALetter();
            assertThat(field(after, new LongForm(another, another)).inputValue())
                    .isEmpty();
        }
    }

    private String linkInALetter() {
        var token = Secret.token();
        owner().sql("insert into pace.reply_link (token_hash, request_id, expires_at) values (:hash, :request, :until)")
                .param("hash", Secret.hash(token))
                .param("request", UUID.fromString(fixture.ids.get("request")))
                .param("until", Timestamp.from(clock.instant().plus(Duration.ofDays(30))))
                .update();
        return token;
    }

    private List<LongForm> longFormsOf(String role) {
        var found = new LinkedHashMap<String, LongForm>();
        var unkept = new ArrayList<String>();
        var visitor = fixture.visitor(role);
        for (var rule : AccessMatrixTest.rules().entrySet()) {
            var answer = rule.getValue().get(AccessMatrixTest.ROLES.indexOf(role));
            if (!rule.getKey().startsWith("GET") || !answer.equals("in")) continue;
            if (rule.getKey().contains(WITHOUT_A_SIGNAL)) continue;
            var path = fixture.path(rule.getKey(), fixture.ids.get("table"));
            for (var form : formsOn(visitor, path)) {
                if (!isLong(form)) continue;
                var action = form.attr("action");
                if (form.closest("keep-draft") == null) unkept.add(path + ": " + action);
                found.putIfAbsent(action, new LongForm(path, action));
            }
        }
        assertThat(unkept).isEmpty();
        return List.copyOf(found.values());
    }

    private static List<Element> formsOn(Visitor visitor, String path) {
        visitor.ask(path);
        return visitor.status() == 200 && visitor.header("Content-Type").startsWith("text/html")
                ? visitor.page().select("form")
                : List.of();
    }

    private static boolean isLong(Element form) {
        return !form.select("textarea").isEmpty()
                || form.closest("keep-draft[data-words]") != null
                || form.select(FREE).size() > 3;
    }

    private static Page window(BrowserContext context) {
        var window =
                context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        window.setDefaultTimeout(15_000);
        return window;
    }

    private void typeInto(Page window, LongForm form) {
        field(window, form).fill(WORDS);
    }

    private boolean isBack(Page window, LongForm form) {
        var field = field(window, form);
        window.locator(".kept").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return field.inputValue().equals(WORDS)
                && window.locator(".kept").first().innerText().startsWith("We kept what you had typed here on ");
    }

    /** The first field for words that can be seen, once everything that is folded away has been opened. */
    private Locator field(Page window, LongForm form) {
        window.navigate(address() + form.path());
        window.evaluate("document.querySelectorAll('details').forEach(folded => folded.open = true)");
        return window.locator("form[action='" + form.action() + "']")
                .locator(IN_WORDS)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first();
    }
}
