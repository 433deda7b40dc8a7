package org.longtable.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.longtable.listings.Compared.Told;

class PlainNameAlwaysTest {
    private static final List<String> WORDS = List.of(
            "Société",
            "Théâtre",
            "École",
            "Église",
            "Riverbend",
            "Arts",
            "Centre",
            "Cœur",
            "Music",
            "Hall",
            "Saint-Hubert",
            "ᐃᓄᐃᑦ",
            "Œuvre",
            "1916");

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
    }

    @Property
    void capitals_accents_spaces_and_marks_make_no_difference(@ForAll("name") String name) {
        var plain = PlainName.of(name);
        assertThat(PlainName.of(name.toUpperCase(Locale.ROOT))).isEqualTo(plain);
        assertThat(PlainName.of(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(plain);
        assertThat(PlainName.of("  " + name.replace(" ", " – ") + "!")).isEqualTo(plain);
    }

    @Property
    void legal_forms_and_articles_make_no_difference_where_something_else_is_left(@ForAll("name") String name) {
        var plain = PlainName.of("x" + name);
        for (var with :
                List.of("The x%s", "x%s Inc.", "x%s, inc", "La Société x%s", "x%s Ltée", "x%s Society", "L’x%s"))
            assertThat(PlainName.of(with.formatted(name))).as(with).isEqualTo(plain);
    }

    @Property
    void a_plain_name_is_its_own_plain_name(@ForAll String name) {
        var plain = PlainName.of(name);
        assertThat(PlainName.of(plain.text())).isEqualTo(plain);
    }

    @Property
    void no_name_is_left_without_a_beginning_to_be_found_by(@ForAll String name) {
        var plain = PlainName.of(name);
        assertThat(plain.beginnings().isEmpty()).isEqualTo(plain.words().isEmpty());
        assertThat(plain.beginnings())
                .doesNotContain("")
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(6);
    }

    @Property
    void two_of_one_name_and_place_share_a_key_whatever_else_they_tell(
            @ForAll("name") String name, @ForAll("name") String place, @ForAll String website, @ForAll String email) {
        var one = Compared.of(told(name, place, List.of(website), List.of()), Set.of());
        var other =
                Compared.of(told(name.toUpperCase(Locale.ROOT), place + ", QC", List.of(), List.of(email)), Set.of());
        assertThat(other.keys()).filteredOn(key -> key.kind().equals("same")).containsAnyElementsOf(one.keys());
    }

    @Property
    void a_mark_changes_with_what_is_told_and_with_nothing_else(@ForAll("name") String name) {
        var one = Compared.of(told(name, "Ottawa", List.of(), List.of()), Set.of());
        assertThat(Compared.of(told(name.toLowerCase(Locale.ROOT), "OTTAWA", List.of(), List.of()), Set.of())
                        .mark())
                .isEqualTo(one.mark());
        assertThat(Compared.of(told(name, "Gatineau", List.of(), List.of()), Set.of())
                        .mark())
                .isNotEqualTo(one.mark());
    }

    @Property
    void whatever_is_typed_has_a_domain_or_none(@ForAll String typed) {
        Domain.of(typed).ifPresent(domain -> assertThat(Domain.of(domain)).contains(domain));
    }

    @Example
    void names_as_they_are_met() {
        assertThat(PlainName.of("The Riverbend Theatre Society").text()).isEqualTo("riverbend theatre");
        assertThat(PlainName.of("Société du théâtre de l’Anse inc.").text()).isEqualTo("theatre anse");
        assertThat(PlainName.of("Y.M.C.A. of Halifax").text()).isEqualTo("ymca halifax");
        assertThat(PlainName.of("Arts & Crafts").text())
                .isEqualTo(PlainName.of("Arts and Crafts").text());
        assertThat(PlainName.of("Arts et métiers").text()).isEqualTo("arts metiers");
        assertThat(PlainName.of("The Society").text()).isEqualTo("the society");
        assertThat(PlainName.of("Riverbend Foundation").text()).isNotEqualTo("riverbend");
        assertThat(PlainName.place("Ottawa, ON")).isEqualTo("ottawa");
        assertThat(PlainName.place("Montréal (Québec)")).isEqualTo("montreal");
    }

    @Example
    void addresses_as_they_are_met() {
        assertThat(Domain.of("https://www.Example.org/en?x=1#y")).contains("example.org");
        assertThat(Domain.of("http://user@example.org:8080/")).contains("example.org");
        assertThat(Domain.of("Anna.Reyes@Mail.Example.ORG")).contains("mail.example.org");
        assertThat(Domain.of("example.org/maree")).contains("example.org");
        for (var none : List.of("", "  ", "nothing", "@", "a@", "https://", "localhost", ".org", "a..b"))
            assertThat(Domain.of(none)).as(none).isEmpty();
    }

    @Example
    void a_page_at_a_shared_domain_is_compared_by_its_path_and_a_box_by_itself() {
        var shared = Set.of("facebook.com", "gmail.com");
        var one =
                Compared.of(told("A", "", List.of("https://facebook.com/maree/"), List.of("maree@gmail.com")), shared);
        var other =
                Compared.of(told("B", "", List.of("http://www.facebook.com/other"), List.of("b@gmail.com")), shared);
        assertThat(one.keys())
                .contains(new Compared.Key("site", "facebook.com/maree"), new Compared.Key("mail", "maree@gmail.com"));
        assertThat(one.keys()).doesNotContainAnyElementsOf(other.keys());
    }

    @Example
    void a_charity_number_is_known_by_its_form() {
        for (var right : List.of("123456789RR0001", "123 456 789 RR 0001", "123456789-rr-0001", "123456789"))
            assertThat(Identifier.charityNumber(right)).as(right).contains("123456789RR0001");
        for (var wrong :
                List.of("", "12345678", "123456789RT0001", "123456789RR1", "RR0001", "000000000RR0001", "1234567890"))
            assertThat(Identifier.charityNumber(wrong)).as(wrong).isEmpty();
    }

    private static Told told(String name, String place, List<String> websites, List<String> emails) {
        return new Told(UUID.randomUUID(), name, place, websites, emails, List.of());
    }
}
