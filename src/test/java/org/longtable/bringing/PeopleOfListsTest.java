package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Works;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody who is not here is named, and nobody belongs anywhere without their own yes (C1). */
class PeopleOfListsTest extends BringingTest {
    @Autowired
    private Works works;

    @Autowired
    private BelongingQuestions questions;

    private String address;

    @BeforeEach
    void kim_keeps_the_site_and_the_mill_is_listed() {
        kim = siteHost("Kim");
        address = "n" + mark.toLowerCase() + "@example.org";
        bring(
                "organisations",
                "Name\nMill %1$s\nTwice %1$s\nTwice %1$s\n".formatted(mark).getBytes(UTF_8),
                "a.csv");
    }

    private String people() {
        return """
                Name,E-mail,Organisation,Role,Since
                Noor Secret,%2$s,Mill %1$s,cook,03/02/2021
                Ann Nobody,no-address,Mill %1$s,,
                Bo Unknown,bo%2$s,Elsewhere %1$s,,
                Cy Twice,cy%2$s,Twice %1$s,,
                """.formatted(mark, address);
    }

    @Test
    void each_is_asked_by_letter_and_nothing_of_them_stands_anywhere_else() {
        var page = bring("people", people().getBytes(UTF_8), "people.csv");
        assertThat(counts())
                .containsEntry("fresh", 1L)
                .containsEntry("refused", 2L)
                .containsEntry("asked_now", 1L);
        assertThat(lettersTo(address)).hasSize(1);
        assertThat(lettersTo(address).getFirst().body()).doesNotContain("Noor Secret");
        var report = page.follow("Get it as a file").answer().body();
        assertThat(report)
                .contains(
                        "No e-mail address: nobody can be asked",
                        "No organisation of this name",
                        "Several organisations of this name")
                .doesNotContain("Ann Nobody", "no-address", "bo" + address);
        assertThat(as(kim).visit("/bringing/asked").text()).contains("Noor Secret", address, "has not answered yet");
        var other = siteHost("Robin");
        assertThat(as(other).visit("/bringing/asked").text()).doesNotContain("Noor Secret");
        assertThat(belonging()).isZero();
    }

    @Test
    void a_first_name_in_a_column_of_its_own_is_part_of_the_name() {
        bring("people", """
                Prénom,Nom de famille,Courriel,Organisme
                Noor,Secret,%2$s,Mill %1$s
                """.formatted(mark, address).getBytes(UTF_8), "people.csv");
        assertThat(as(kim).visit("/bringing/asked").text()).contains("Noor Secret", address);
    }

    @Test
    void each_is_asked_in_the_language_that_the_list_says_in_whatever_words() {
        bring("people", """
                Nom,Courriel,Organisme,Langue
                A,fr%2$s,Mill %1$s,Francophone
                B,en%2$s,Mill %1$s,anglais
                C,oj%2$s,Mill %1$s,Ojibwe
                """.formatted(mark, address).getBytes(UTF_8), "people.csv");
        assertThat(lettersTo("fr" + address).getFirst().subject()).startsWith("Faites-vous partie");
        assertThat(lettersTo("en" + address).getFirst().subject()).startsWith("Do you belong to");
        assertThat(lettersTo("oj" + address).getFirst().subject()).startsWith("Do you belong to");
    }

    @Test
    void the_same_list_twice_asks_nobody_twice() {
        bring("people", people().getBytes(UTF_8), "people.csv");
        again("people", people(), "people.csv");
        assertThat(counts()).containsEntry("fresh", 0L).containsEntry("same", 1L);
        assertThat(lettersTo(address)).hasSize(1);
    }

    @Test
    void with_a_yes_they_belong_there_by_their_own_word() {
        bring("people", people().getBytes(UTF_8), "people.csv");
        var noor = stranger();
        noor.visit(lettersTo(address).getFirst().secretPath());
        assertThat(noor.text()).contains("Do you belong to Mill " + mark, "cook");
        assertThat(belonging()).isZero();
        noor.press("Yes, I do");
        assertThat(noor.status()).isEqualTo(200);
        assertThat(owner().sql("""
                        select a.role || ' ' || a.since || ' ' || (a.said_yes_at is not null) || ' ' || (a.confirmed_at is null)
                        from directory.affiliation a join people.account c on c.person_id = a.person_id where c.email = :email::citext
                        """).param("email", address).query(String.class).single())
                .isEqualTo("cook 2021-02-03 true true");
        assertThat(as(kim).visit("/bringing/asked").text())
                .contains("Someone from Mill " + mark, "said yes")
                .doesNotContain("Noor Secret", address);
        assertThat(stranger().ask(lettersTo(address).getFirst().secretPath()).status())
                .isEqualTo(404);
    }

    @Test
    void a_letter_that_was_passed_on_opens_nobodys_account() {
        var noor = someone("Noor Aziz");
        owner().sql("update people.account set email = :email::citext where person_id = :id")
                .param("email", address)
                .param("id", noor.id().value())
                .update();
        bring("people", people().getBytes(UTF_8), "people.csv");
        var other = stranger();
        other.visit(lettersTo(address).getFirst().secretPath()).press("Yes, I do");
        assertThat(other.where()).isEqualTo("/sign-in");
        assertThat(other.visit("/me").where()).isEqualTo("/sign-in");
        assertThat(belonging()).isEqualTo(1);
    }

    @Test
    void nobody_is_asked_about_an_organisation_that_was_taken_off() {
        owner().sql("update directory.organisation set taken_off_at = now(), seen_by = 'tables' where name = :name")
                .param("name", "Mill " + mark)
                .update();
        bring("people", people().getBytes(UTF_8), "people.csv");
        assertThat(lettersTo(address)).isEmpty();
    }

    @Test
    void whoever_wants_to_be_left_out_is_forgotten_and_no_list_asks_them_again() {
        bring("people", people().getBytes(UTF_8), "people.csv");
        var noor = stranger();
        noor.visit(lettersTo(address).getFirst().secretPath());
        noor.press("Leave me out");
        assertThat(noor.text()).contains("This question is over");
        assertThat(as(kim).visit("/bringing/asked").text())
                .contains("wants to be left out")
                .doesNotContain("Noor Secret", address);
        bring("people", people().getBytes(UTF_8), "again.csv");
        assertThat(counts()).containsEntry("fresh", 0L).containsEntry("refused", 3L);
        assertThat(lettersTo(address)).hasSize(1);
    }

    @Test
    void whoever_does_not_answer_within_thirty_days_is_forgotten() {
        bring("people", people().getBytes(UTF_8), "people.csv");
        clock.isOn("2026-03-10");
        assertThat(stranger().ask(lettersTo(address).getFirst().secretPath()).status())
                .isEqualTo(404);
        tidy();
        assertThat(as(kim).visit("/bringing/asked").text())
                .contains("Someone from Mill " + mark)
                .doesNotContain("Noor Secret", address);
    }

    @Test
    void a_long_list_is_asked_over_several_days() {
        var rows = IntStream.range(0, 45)
                .mapToObj(n -> "P%d,p%d%s,Mill %s".formatted(n, n, address, mark))
                .collect(Collectors.joining("\n"));
        bring("people", ("Name,E-mail,Organisation\n" + rows + "\n").getBytes(UTF_8), "people.csv");
        assertThat(counts()).containsEntry("fresh", 45L).containsEntry("asked_now", 40L);
        assertThat(waiting()).isEqualTo(5);
        assertThat(as(kim).visit("/bringing/asked").text()).contains("waits for a letter");

        clock.isOn("2026-03-10");
        tidy();
        assertThat(waiting()).as("whoever was not written to yet").isEqualTo(5);
        clock.isOn("2026-08-10");
        tidy();
        assertThat(waiting()).as("half a year later").isZero();
    }

    private void tidy() {
        works.run(db -> db.sql("select bringing.tidy(:now)")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query((_, _) -> 0)
                .list());
    }

    @Test
    void ties_stand_between_organisations_and_never_between_people() {
        bring("organisations", "Name\nHall %1$s\n".formatted(mark).getBytes(UTF_8), "b.csv");
        var ties = """
                Organisation A,Organisation B,Kind,Since,Known by,Contact
                Mill %1$s,Hall %1$s,shares a kitchen,2020-01-01,past partner,
                Mill %1$s,Mill %1$s,itself,,,
                Mill %1$s,Nowhere %1$s,,,,
                Mill %1$s,Hall %1$s,friends,,,Noor Secret
                """.formatted(mark);
        var page = bring("ties", ties.getBytes(UTF_8), "ties.csv");
        assertThat(counts()).containsEntry("fresh", 1L).containsEntry("refused", 2L);
        assertThat(page.follow("Get it as a file").answer().body())
                .contains("That people know each other is theirs to say, both of them", "Tied to itself")
                .doesNotContain("Noor Secret");
        again("ties", ties, "ties.csv");
        assertThat(counts())
                .containsEntry("fresh", 0L)
                .containsEntry("changed", 0L)
                .containsEntry("same", 1L);
        var lin = as(someone("Lin")).visit("/organisations/" + organisation("Hall " + mark));
        assertThat(lin.text()).contains("Ties to others", "Mill " + mark, "shares a kitchen", "Partners before.");
        var out = new String(as(kim).bytes("/lists/ties"), UTF_8);
        var mine = out.lines()
                .filter(row -> row.contains(mark) || row.contains("From Longtable id"))
                .collect(Collectors.joining("\n"));
        bring("ties", (mine + "\n").getBytes(UTF_8), "out.csv");
        assertThat(counts()).containsEntry("refused", 0L);
    }

    private int belonging() {
        return owner().sql("select count(*) from directory.affiliation where organisation_id = :id")
                .param("id", organisation("Mill " + mark))
                .query(Integer.class)
                .single();
    }

    private int waiting() {
        return owner().sql("select count(*) from bringing.asked where by_person = :kim and state = 'waiting'")
                .param("kim", kim.id().value())
                .query(Integer.class)
                .single();
    }
}
