package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Browser;

/** C11 in a real browser: four taps and twenty seconds at 390 px; and every page of moments and connections looked at. */
class OnAPhoneTest extends AtATable {
    /** So that nothing lies under the tabs that stay at the foot of a phone. */
    private Someone anna;

    private Someone dev;
    private Someone marie;
    private Someone tala;
    private PartnerId riverbend;
    private PartnerId lakeview;

    @BeforeEach
    void threePartners() {
        table = tableSince(LocalDate.parse("2026-01-05"));
        anna = someone("Anna Reyes");
        dev = someone("Dev Patel");
        marie = someone("Marie Tremblay", "fr");
        tala = someone("ᑕᓚ ᐊᖕᓇᖅ");
        riverbend = organisation("Riverbend Community Centre");
        lakeview = organisation("Lakeview High School");
        seat(riverbend, anna, someone("Ruth Abara"));
        seat(lakeview, dev, marie);
        seat(organisation("Eastgate"), tala);
    }

    @Test
    void a_moment_is_noted_in_four_taps_and_twenty_seconds() {
        var page = Browser.phone(address(), sessionOf(anna));
        page.navigate(path());
        var begun = Instant.now();

        page.getByText("Log a moment").first().tap();
        page.getByText("Dev Patel").tap();
        page.getByText("A meal or coffee").tap();
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).tap();

        page.waitForURL("**/moments/*-*");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(page.locator("main").innerText()).contains("A meal or coffee with Dev Patel", "Noted.");
        assertThat(page.locator("html").evaluate("html => html.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void going_back_and_saving_again_asks_before_the_same_moment_is_noted_twice() {
        var page = Browser.phone(address(), sessionOf(anna));
        page.navigate(path() + "/moments/new");
        saves(page);
        page.waitForURL("**/moments/*-*");

        page.goBack();
        saves(page);

        page.waitForSelector("#f-again-problem");
        assertThat(page.locator("main").innerText()).contains("You noted the same a few minutes ago");
        assertThat(page.locator("main")
                        .getByText("Look at the one that is noted")
                        .count())
                .isEqualTo(1);
        assertThat(Browser.barriers(page)).isEmpty();
        assertThat(owner().sql("select count(*) from relationships.moment where table_id = :table")
                        .param("table", table.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        page.context().close();
    }

    private void saves(Page page) {
        page.getByLabel("Dev Patel").check(new Locator.CheckOptions().setForce(true));
        page.getByLabel("A meal or coffee").check(new Locator.CheckOptions().setForce(true));
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).tap();
    }

    @Test
    void every_page_can_be_read_by_everyone_at_both_widths_in_both_languages_and_in_the_dark() {
        var moment = manyThings();
        var pages = List.of(
                path(),
                path() + "/moments",
                path() + "/moments/new",
                path(moment),
                path(moment) + "/corrections/new",
                path(moment) + "/notes/mine",
                path() + "/connections",
                path() + "/connections/without-me",
                "/me/connections",
                "/");
        for (var page : pages) looks(page.equals("/") ? marie : anna, page.replaceAll("[^a-z]+", "-"), page);
    }

    private MomentId manyThings() {
        clock.isOn("2026-02-02");
        shared(Kind.MEAL, "2026-01-12", anna, dev);
        shared(Kind.MEAL, "2026-01-19", anna, dev);
        shared(Kind.LONG_TALK, "2026-01-23", anna, dev, marie);
        shared(Kind.WORKSHOP, "2026-01-26", tala, dev);
        looksAfter(lakeview, Duty.CONTACT, dev, marie);
        looksAfter(lakeview, Duty.MONEY, marie);
        var moment = asking(
                anna,
                () -> moments.note(
                        table,
                        anna.id(),
                        new Told(
                                Kind.WORKSHOP,
                                clock.today(),
                                true,
                                ids(dev, marie),
                                Set.of(),
                                Optional.of(new Hours(new BigDecimal("2.5"))),
                                12,
                                new Told.Place("Café Ossington", Optional.of(Money.ofCents(2000)), "No steps"))));
        noted(Kind.MEAL, "2026-02-01", dev, anna);
        return moment;
    }
}
