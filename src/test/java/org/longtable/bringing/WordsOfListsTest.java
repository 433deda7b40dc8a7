package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a list says in words of its own becomes what the directory has a choice for, in English and in French. */
class WordsOfListsTest extends BringingTest {
    @BeforeEach
    void kim_keeps_the_site() {
        kim = siteHost("Kim");
    }

    @Test
    void names_of_the_choices_in_either_language_become_those_choices() {
        bring("organisations", """
                Name,Sector,Art form,Language,Population,Issues,Values,Setting,Prov
                A %1$s,The arts,DANCE,English,First Nations,climate,joy,In a small town,NB
                B %1$s,Le sport et les loisirs,la danse; Théâtre,français,les Premières Nations,le climat,La joie,à la campagne,Nouveau-Brunswick
                """.formatted(mark).getBytes(UTF_8), "a.csv");
        assertThat(lines("A " + mark))
                .containsExactlyInAnyOrder(
                        "art_form dance",
                        "issue climate",
                        "language en",
                        "place NB",
                        "population first_nations",
                        "sector arts",
                        "setting small_town",
                        "value joy");
        assertThat(lines("B " + mark))
                .containsExactlyInAnyOrder(
                        "art_form dance",
                        "art_form theatre",
                        "issue climate",
                        "language fr",
                        "place NB",
                        "population first_nations",
                        "sector sport",
                        "setting rural",
                        "value joy");
        assertThat(report()).doesNotContain("own words", "called otherwise");
    }

    @Test
    void other_names_and_the_vocabulary_of_the_field_are_understood_and_the_report_says_so() {
        bring("organisations", """
                nom,discipline,clientèle,langue,secteur
                A %1$s,poterie,sans-abri,bilingue,musée
                B %1$s,"Dance, drama and choir",caregivers,Farsi / Ojibwe,Food bank
                C %1$s,courtepointe,jeunes adultes,LSQ,culture
                """.formatted(mark).getBytes(UTF_8), "a.csv");
        assertThat(lines("A " + mark))
                .containsExactlyInAnyOrder(
                        "art_form ceramics", "population unhoused", "language en", "language fr", "sector heritage");
        assertThat(lines("B " + mark))
                .containsExactlyInAnyOrder(
                        "art_form dance",
                        "art_form theatre",
                        "art_form singing",
                        "population carers",
                        "language fa",
                        "language oj",
                        "sector food");
        assertThat(lines("C " + mark)).contains("population young_adults", "language fcs", "sector arts");
        assertThat(report())
                .contains(
                        "2,discipline,\"Understood as one of the choices here, though it is called otherwise (told once for each wording)\",poterie")
                .doesNotContain("LSQ");
    }

    @Test
    void a_name_that_only_the_vocabulary_has_is_understood_too() {
        bring(
                "organisations",
                "Name,Population\nA %1$s,soldiers\n".formatted(mark).getBytes(UTF_8),
                "a.csv");
        assertThat(lines("A " + mark)).containsExactly("population veterans");
        assertThat(report()).contains("soldiers");
    }

    @Test
    void what_means_no_choice_stays_in_its_own_words_and_the_report_says_so() {
        bring("organisations", """
                Name,Art form,Sector,Setting
                A %1$s,Bell-ringing,dance and bell-ringing,on the moon
                """.formatted(mark).getBytes(UTF_8), "a.csv");
        assertThat(lines("A " + mark))
                .containsExactlyInAnyOrder("art_form Bell-ringing", "sector dance and bell-ringing");
        assertThat(report())
                .contains(
                        "2,Art form,None of the choices here: kept in its own words (told once for each wording),Bell-ringing",
                        "2,Setting,\"Not city, small town, country or North: left out\",on the moon");
    }

    @Test
    void a_list_that_came_before_its_words_were_understood_is_put_right_by_its_next_copy() {
        var list = "Name,Art form\nA %1$s,Danse\n".formatted(mark);
        bring("organisations", list.getBytes(UTF_8), "a.csv");
        owner().sql("""
                update directory.line set value = 'Danse' where organisation_id = :id and field = 'art_form'
                """).param("id", organisation("A " + mark)).update();
        owner().sql(
                        "update bringing.brought set hash = 'before', wrote = wrote || '{\"art_form\": [\"Danse\"]}' where organisation_id = :id")
                .param("id", organisation("A " + mark))
                .update();
        again("organisations", list, "a.csv");
        assertThat(lines("A " + mark)).containsExactly("art_form dance");
    }

    @Test
    void what_a_list_says_many_times_is_told_once() {
        bring(
                "organisations",
                "Name,Sector\nA %1$s,culture\nB %1$s,culture\nC %1$s,Bells\nD %1$s,Bells\n"
                        .formatted(mark)
                        .getBytes(UTF_8),
                "a.csv");
        assertThat(report().lines()).hasSize(3);
        assertThat(lines("B " + mark)).containsExactly("sector arts");
        assertThat(lines("D " + mark)).containsExactly("sector Bells");
    }

    private List<String> lines(String name) {
        return owner().sql("select field || ' ' || value from directory.line where organisation_id = :id")
                .param("id", organisation(name))
                .query(String.class)
                .list();
    }

    private String report() {
        var last = owner().sql("select id::text from bringing.bringing where by_person = :kim order by id desc limit 1")
                .param("kim", kim.id().value())
                .query(String.class)
                .single();
        return new String(as(kim).bytes("/bringing/" + last + "/report"), UTF_8);
    }
}
