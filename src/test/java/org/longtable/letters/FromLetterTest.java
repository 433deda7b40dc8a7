package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

class FromLetterTest extends LongtableTest {
    @Autowired
    private ActLinks links;

    @Autowired
    private Tidying tidying;

    private String stopping(Someone person) {
        return asking(person, () -> links.write(person.id(), DigestStop.of(person.id()), clock.instant()));
    }

    private boolean hasTheLetter(Someone person) {
        return owner().sql("select digest from people.account where person_id = :id")
                .param("id", person.id().value())
                .query(Boolean.class)
                .single();
    }

    private static boolean hasSession(Visitor visitor) {
        return !visitor.cookie("longtable").isEmpty();
    }

    @Test
    void opening_the_link_does_nothing_and_pressing_its_button_does_it_without_signing_in() {
        var maya = someone("Maya Okafor");
        var path = stopping(maya);
        var phone = stranger().visit(path);
        phone.visit(path);
        assertThat(phone.text()).contains("Stop the weekly letter?").contains("No weekly letter will come any more");
        assertThat(hasTheLetter(maya)).isTrue();

        phone.press("Stop it");
        assertThat(hasTheLetter(maya)).isFalse();
        assertThat(phone.text()).contains("Thank you, that is done").contains("The weekly letter is stopped.");
        assertThat(hasSession(phone)).isFalse();
        assertThat(phone.visit("/me/letters").where()).isEqualTo("/sign-in");
    }

    @Test
    void a_link_works_once_and_says_so_afterwards() {
        var maya = someone("Maya Okafor");
        var path = stopping(maya);
        var phone = stranger().visit(path).press("Stop it");
        as(maya).submit("/me/letters", Map.of("rhythm", "weekly"));
        phone.visit(path);
        assertThat(phone.text()).contains("that is done").contains("used on 2 February 2026");
        assertThat(phone.page().select("main button")).isEmpty();
        phone.submit(path, Map.of());
        assertThat(hasTheLetter(maya)).isTrue();
    }

    @Test
    void after_thirty_days_it_says_that_it_is_over_and_does_nothing() {
        var maya = someone("Maya Okafor");
        var path = stopping(maya);
        clock.goesOnBy(Duration.ofDays(30));
        var phone = stranger().visit(path);
        assertThat(phone.status()).isEqualTo(410);
        assertThat(phone.text()).contains("good for thirty days").contains("Nothing is lost");
        phone.submit(path, Map.of());
        assertThat(hasTheLetter(maya)).isTrue();
    }

    @Test
    void a_link_that_was_never_written_is_not_known() {
        var phone = stranger().visit("/from-letter/c29tZXRoaW5nLWVsc2U");
        assertThat(phone.status()).isEqualTo(404);
        assertThat(phone.text()).contains("We don’t know this link");
        assertThat(phone.submit("/from-letter/c29tZXRoaW5nLWVsc2U", Map.of()).status())
                .isEqualTo(302);
    }

    @Test
    void what_is_settled_already_is_said_and_not_done_twice() {
        var maya = someone("Maya Okafor");
        var path = stopping(maya);
        as(maya).submit("/me/letters", Map.of("rhythm", "never"));
        var phone = stranger().visit(path);
        assertThat(phone.text()).contains("nothing left to do here");
        assertThat(phone.page().select("main button")).isEmpty();
    }

    @Test
    void someone_else_who_is_signed_in_cannot_use_it_and_it_stays_good() {
        var maya = someone("Maya Okafor");
        var path = stopping(maya);
        var dev = as(someone("Dev Patel")).visit(path);
        assertThat(dev.status()).isEqualTo(403);
        assertThat(dev.text()).contains("from a letter to someone else").doesNotContain("Maya");
        dev.submit(path, Map.of());
        assertThat(hasTheLetter(maya)).isTrue();
        stranger().visit(path).press("Stop it");
        assertThat(hasTheLetter(maya)).isFalse();
    }

    @Test
    void its_reader_may_be_signed_in_as_well() {
        var maya = someone("Maya Okafor");
        as(maya).visit(stopping(maya)).press("Stop it");
        assertThat(hasTheLetter(maya)).isFalse();
    }

    @Test
    void the_page_speaks_the_language_of_the_letter() {
        var path = stopping(someone("Luc Tremblay", "fr"));
        var phone = stranger().wishing("en-CA").visit(path);
        assertThat(phone.page().select("html").attr("lang")).isEqualTo("fr");
        assertThat(phone.text()).contains("Ne plus recevoir la lettre de la semaine?");
    }

    @Test
    void links_are_kept_as_hashes_and_forgotten_after_ninety_days() {
        var maya = someone("Maya Okafor");
        var path = stopping(maya);
        var token = path.substring(path.lastIndexOf('/') + 1);
        assertThat(owner().sql("select row_to_json(a)::text from letters.act a where person_id = :id")
                        .param("id", maya.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(token);
        clock.goesOnBy(Duration.ofDays(121));
        tidying.tidy();
        assertThat(stranger().visit(path).status()).isEqualTo(404);
    }

    @Test
    void people_find_no_links_but_through_the_link_itself() {
        var maya = someone("Maya Okafor");
        stopping(maya);
        assertThat(owner().sql("select has_table_privilege('longtable_people', 'letters.act', 'select')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
