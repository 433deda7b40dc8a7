package org.longtable.stories;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Browser;
import org.longtable.world.LongtableTest;

/** People with phones: each has a window of 390 pixels, opens pages, taps what is there, and reads. */
abstract class InABrowser extends LongtableTest {
    private final List<Page> open = new ArrayList<>();

    @AfterEach
    void everyoneClosesTheirWindow() {
        open.forEach(window -> window.context().close());
    }

    /** Someone with an account, at their phone. */
    protected Phone phoneOf(Someone person) {
        return phone(sessionOf(person), "en-CA");
    }

    /** A phone with which nobody has signed in. */
    protected Phone newPhone(String locale) {
        return phone("", locale);
    }

    private Phone phone(String session, String locale) {
        var window = Browser.window(address(), session, 390, locale, ColorScheme.LIGHT);
        window.setDefaultTimeout(15_000);
        open.add(window);
        return new Phone(window);
    }

    /** The one who took the place to which this address was invited. */
    protected Someone whoIsAt(String address, String name) {
        var id = owner().sql("select person_id from people.account where email = :address::citext")
                .param("address", address)
                .query(UUID.class)
                .single();
        return new Someone(new PersonId(id), name, address);
    }

    protected PartnerId partnerOf(TableId table, Someone person) {
        return new PartnerId(owner().sql("""
                select partner_id from tables.seat where table_id = :table and person_id = :person
                """)
                .param("table", table.value())
                .param("person", person.id().value())
                .query(UUID.class)
                .single());
    }

    protected static String freshAddress(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    /** A figure as it is shown. */
    protected static String value(Figure figure) {
        return switch (figure) {
            case Figure.Known known -> known.value().toPlainString();
            case Figure.Day day -> day.earliest().toString();
            case Figure.Between between -> between.least() + " to " + between.most();
            case Figure.NotYet notYet -> notYet.reason();
        };
    }

    /** One person's phone, and what they do with it. */
    protected final class Phone {
        private final Page window;

        Phone(Page window) {
            this.window = window;
        }

        Page window() {
            return window;
        }

        Phone opens(String path) {
            window.navigate(path);
            return this;
        }

        Phone types(String name, String value) {
            window.locator("main [name=" + name + "]").fill(value);
            return this;
        }

        Phone chooses(String name, String value) {
            window.locator("main input[name=" + name + "][value='" + value + "']")
                    .check(forced());
            return this;
        }

        /** Takes a choice away that was made. */
        Phone leavesOut(String name, String value) {
            window.locator("main input[name=" + name + "][value='" + value + "']")
                    .uncheck(new Locator.UncheckOptions().setForce(true));
            return this;
        }

        /** Chooses from a list by the words, or by how they begin. */
        Phone picks(String name, String words) {
            var list = window.locator("main select[name=" + name + "]");
            list.selectOption(list.locator("option", new Locator.LocatorOptions().setHasText(words))
                    .first()
                    .getAttribute("value"));
            return this;
        }

        /** Taps a choice by its words. */
        Phone taps(String words) {
            window.locator("main label.choice", new Page.LocatorOptions().setHasText(words))
                    .first()
                    .tap();
            return this;
        }

        Phone presses(String button) {
            return onward(window.locator("main")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                    .first());
        }

        Phone follows(String link) {
            return onward(window.locator("main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link))
                    .first());
        }

        /** Answers statements from not at all, 1, to fully, 5. */
        Phone answersAlone(int... numbers) {
            for (int place = 1; place <= numbers.length; place++)
                chooses("answer_" + place, Integer.toString(numbers[place - 1]));
            return this;
        }

        /** Opens everything that can be opened on the page, as How is this worked out? */
        Phone opensAll() {
            window.locator("main details:not([open]) > summary")
                    .all()
                    .reversed()
                    .forEach(Locator::tap);
            return this;
        }

        String reads() {
            return window.locator("main").innerText();
        }

        String path() {
            return window.url().replace(address(), "");
        }

        List<String> barriers() {
            return Browser.barriers(window);
        }

        /** Starts a table for a new organisation of one's own, or in one's own right when that is empty. */
        TableId startsATable(String name, String purpose, String organisation) {
            opens("/tables/new").types("name", name).types("purpose", purpose);
            if (!organisation.isEmpty()) chooses("for", "new").types("organisation", organisation);
            presses("Set the table");
            return tableHere();
        }

        TableId tableHere() {
            return TableId.of(path().replaceFirst("^/tables/([0-9a-f-]{36}).*$", "$1"));
        }

        /** Invites a first person of an organisation that is new here. */
        Phone invites(TableId table, String name, String address, String organisation, String language) {
            return opens("/tables/" + table + "/invitations/new")
                    .types("name", name)
                    .types("email", address)
                    .chooses("for", "organisation")
                    .types("partner", organisation)
                    .chooses("language", language)
                    .presses("Send the invitation");
        }

        /** Invites a colleague of one's own. */
        Phone invitesAColleague(TableId table, String name, String address) {
            opens("/tables/" + table + "/invitations/new").types("name", name).types("email", address);
            window.locator("main input[name=for]").first().check(forced());
            return presses("Send the invitation");
        }

        /** Opens the invitation that came by mail, reads it and takes the place. */
        Phone takesThePlaceOfferedTo(String address, String name, boolean speaksForTheirOrganisation) {
            opens(lettersTo(address).getFirst().secretPath()).types("name", name);
            if (speaksForTheirOrganisation)
                window.locator("main input[name=speaks]").check(forced());
            return onward(window.locator("main form button").first());
        }

        /** Notes a moment from the table's page, as people do it: log, who, what kind, save. */
        Phone notes(TableId table, String day, String kind, String... with) {
            opens("/tables/" + table).follows("Log a moment");
            for (var person : with) taps(person);
            taps(kind);
            types("day", day);
            return presses("Save");
        }

        /** Says that what waits on Today was so. */
        Phone confirmsOnToday() {
            opens("/");
            return onward(window.locator("main button:has-text('All fine'), main button:has-text('C’est bien ça')")
                    .first());
        }

        /** Taps what leads to another page, and is there when it has come. */
        @SuppressWarnings("deprecation")
        private Phone onward(Locator what) {
            window.waitForNavigation(what::tap);
            return this;
        }

        private static Locator.CheckOptions forced() {
            return new Locator.CheckOptions().setForce(true);
        }
    }
}
