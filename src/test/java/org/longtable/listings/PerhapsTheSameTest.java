package org.longtable.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Two that look alike are shown side by side to those whom it concerns, and nothing is done without them. */
class PerhapsTheSameTest extends LongtableTest {
    @Autowired
    Looking looking;

    private Someone host;
    private Listed listed;
    private String word;
    private String town;

    @BeforeEach
    void someoneRunsThisSite() {
        host = siteHost("Hana Lind");
        listed = new Listed(owner(), host.id());
        word = "Zq" + UUID.randomUUID().toString().substring(0, 6);
        town = "Town " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void the_same_name_in_one_place_is_asked_about_whatever_its_accents_and_legal_form() {
        var one = listed.organisation("Théâtre " + word, Map.of("place", town));
        var other = listed.organisation("The THEATRE " + word + " Inc.", Map.of("place", town + ", NS"));
        assertThat(pair(one, other)).isEqualTo("name place");
    }

    @Test
    void the_same_name_elsewhere_is_another_one_unless_a_number_a_website_or_an_address_says_otherwise() {
        var one = listed.organisation("Library " + word, Map.of("place", town));
        var two = listed.organisation("Library " + word, Map.of("place", "Elsewhere " + word));
        assertThat(pair(one, two)).isEqualTo("none");
        var domain = word + ".org";
        listed.tells(one, "website", "https://" + domain);
        listed.tells(two, "website", "http://www." + domain + "/en");
        assertThat(pair(one, two)).isEqualTo("name site");
        listed.tells(one, "email", "info@" + domain);
        listed.tells(two, "email", "office@" + domain);
        assertThat(pair(one, two)).isEqualTo("name site mail");
    }

    @Test
    void one_number_on_two_is_asked_about_whatever_they_are_called() {
        var one = listed.organisation("Tide " + word, Map.of());
        var two = listed.organisation("Completely other " + word.toUpperCase() + "x", Map.of());
        var number = IntStream.range(0, 9)
                .mapToObj(i -> "" + Math.abs((word.hashCode() >> i) % 10))
                .reduce("", String::concat);
        listed.numbered(one, "charity_number", number + "RR0001");
        listed.numbered(two, "charity_number", number + " rr 0001");
        assertThat(pair(one, two)).startsWith("number");
    }

    @Test
    void a_slip_of_the_pen_is_found_within_one_place() {
        var one = listed.organisation("Marionnettes " + word, Map.of("place", town));
        var two = listed.organisation("Marionettes " + word, Map.of("place", town));
        assertThat(pair(one, two)).isEqualTo("alike place");
    }

    @Test
    void what_is_numbered_otherwise_is_another_one() {
        var one = listed.organisation("Community Hall " + word + " No. 1", Map.of("place", town));
        var two = listed.organisation("Community Hall " + word + " No. 2", Map.of("place", town));
        assertThat(pair(one, two)).isEqualTo("none");
    }

    @Test
    void a_shared_domain_makes_nobody_alike() {
        var one = listed.organisation("Choir " + word, Map.of("email", "choir" + word + "@gmail.com"));
        var two = listed.organisation("Choir of " + word + " bay", Map.of("email", "bay" + word + "@gmail.com"));
        assertThat(pair(one, two)).isEqualTo("none");
    }

    @Test
    void a_hundred_of_one_name_are_ninety_nine_questions_and_never_all_against_all() {
        var all = IntStream.range(0, 100)
                .mapToObj(_ -> listed.organisation("Hall " + word, Map.of("place", town)))
                .toList();
        looking.all();
        assertThat(owner().sql("select count(*) from listings.pair where one = any (:ids) or other = any (:ids)")
                        .param("ids", all.stream().map(OrganisationId::value).toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(99);
    }

    @Test
    void what_was_kept_apart_is_asked_again_only_when_something_has_changed() {
        var one = listed.organisation("Studio " + word, Map.of("place", town));
        var two = listed.organisation("Studio " + word, Map.of("place", town));
        var page = open(one, two);
        assertThat(page.text()).contains("the same name", "the same place");
        page.press("They are two");
        assertThat(page.text()).contains("Kept apart");
        looking.all();
        assertThat(pair(one, two)).isEqualTo("apart");
        listed.tells(one, "about", "We dance.");
        looking.all();
        assertThat(pair(one, two)).isEqualTo("apart");
        listed.tells(one, "website", "https://" + word + ".org");
        listed.tells(two, "website", "https://" + word + ".org");
        looking.all();
        assertThat(pair(one, two)).isEqualTo("name place site");
        assertThat(open(one, two).text()).contains("asked again, since something has changed");
    }

    @Test
    void a_third_is_asked_about_with_the_second_once_it_is_kept_apart_from_the_first() {
        var one = listed.organisation("Kiln " + word, Map.of("place", town));
        var two = listed.organisation("Kiln " + word, Map.of("place", town));
        var three = listed.organisation("Kiln " + word, Map.of("place", town));
        assertThat(pair(one, three)).isEqualTo("name place");
        assertThat(pair(two, three)).isEqualTo("none");
        open(one, three).press("They are two");
        looking.all();
        assertThat(pair(two, three)).isEqualTo("name place");
    }

    @Test
    void not_now_rests_for_a_month() {
        var one = listed.organisation("Barn " + word, Map.of("place", town));
        var two = listed.organisation("Barn " + word, Map.of("place", town));
        open(one, two).press("Not now");
        assertThat(as(host).visit("/organisations/" + one).text()).doesNotContain("Are these the same?");
        clock.isOn("2026-03-10");
        assertThat(as(host).visit("/organisations/" + one).text()).contains("Are these the same?");
    }

    @Test
    void what_no_longer_looks_alike_is_no_question_any_more() {
        var one = listed.organisation("Press " + word, Map.of("place", town));
        var two = listed.organisation("Press " + word, Map.of("place", town));
        assertThat(pair(one, two)).isEqualTo("name place");
        owner().sql("update directory.organisation set name = 'Altogether different' where id = :id")
                .param("id", two.value())
                .update();
        assertThat(pair(one, two)).isEqualTo("none");
    }

    @Test
    void only_the_host_and_the_people_of_either_are_asked_and_only_if_they_may_see_both() {
        var one = listed.organisation("Loom " + word, Map.of("place", town));
        var two = listed.organisation("Loom " + word, Map.of("place", town));
        var anna = someone("Anna Reyes");
        var kim = someone("Kim");
        listed.belongs(one, anna.id(), "2026-01-01", null);
        looking.all();
        var path = path(one, two);
        assertThat(as(anna).visit("/organisations/" + one).text()).contains("Are these the same?", "Loom " + word);
        assertThat(as(anna).ask(path).status()).isEqualTo(200);
        assertThat(as(kim).ask(path).status()).isEqualTo(404);
        assertThat(as(kim).visit("/organisations/" + one).text()).doesNotContain("Are these the same?");
        assertThat(as(kim).submit(path + "/answers", Map.of("said", "apart")).status())
                .isEqualTo(404);
        owner().sql("update directory.organisation set seen_by = 'tables' where id = :id")
                .param("id", two.value())
                .update();
        assertThat(as(anna).ask(path).status()).isEqualTo(404);
        assertThat(as(anna).visit("/organisations/" + one).text()).doesNotContain("Are these the same?");
    }

    @Test
    void what_one_may_not_see_of_the_other_is_not_beside_it_either() {
        var one = listed.organisation("Reed " + word, Map.of("place", town));
        var two = listed.organisation("Reed " + word, Map.of("place", town, "phone", "555-0142"));
        owner().sql("update directory.line set seen_by = 'me' where organisation_id = :id and field = 'phone'")
                .param("id", two.value())
                .update();
        var anna = someone("Anna Reyes");
        listed.belongs(one, anna.id(), "2026-01-01", null);
        looking.all();
        assertThat(as(anna).visit(path(one, two)).text())
                .contains("Reed " + word)
                .doesNotContain("555-0142");
    }

    @Test
    void two_that_say_the_same_domain_say_it_in_the_database_too() {
        for (var address : new String[] {
            "https://www.Example.org/en?x=1#y",
            "http://user@example.org:8080/",
            "Anna@Mail.Example.ORG",
            "example.org/x",
            "",
            "  ",
            "nothing",
            "@",
            "https://",
            "localhost",
            ".org",
            "a..b",
            "www.www.org",
            "x@y@z.ca",
            "HTTPS://É.ca",
            "a b.ca",
            "mailto:a@b.ca",
            "ftp://h.org",
            "//h.org/x",
            "h.org.",
            "h.org:",
            "http://h.org?q=a@b.ca"
        })
            assertThat(owner().sql("select directory.domain_of(:address)")
                            .param("address", address)
                            .query(String.class)
                            .single())
                    .as(address)
                    .isEqualTo(Domain.of(address).orElse(""));
    }

    private Visitor open(OrganisationId one, OrganisationId two) {
        looking.all();
        return as(host).visit(path(one, two));
    }

    private String path(OrganisationId one, OrganisationId two) {
        return "/doubles/"
                + owner().sql(
                                "select id from listings.pair where one = least(:one, :two) and other = greatest(:one, :two)")
                        .param("one", one.value())
                        .param("two", two.value())
                        .query(UUID.class)
                        .single();
    }

    private String pair(OrganisationId one, OrganisationId two) {
        looking.all();
        return owner().sql("""
                select case when state = 'apart' then 'apart' else array_to_string(reasons, ' ') end from listings.pair
                where one = least(:one, :two) and other = greatest(:one, :two)
                """)
                .param("one", one.value())
                .param("two", two.value())
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
