package org.longtable.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.letters.DigestPart;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone keeps a search and is told of whoever fits it later, and of nobody whom they may not see. */
class SavedSearchesTest extends LongtableTest {
    @Autowired
    private IndexKeeping keeping;

    @Autowired
    private DailyLetters daily;

    @Autowired
    private SavedLetters letters;

    @Autowired
    private Languages languages;

    private Listed listed;
    private Someone mara;
    private Someone noor;
    private String word;

    @BeforeEach
    void noorIsNew() {
        listed = new Listed(owner());
        mara = someone("Mara");
        noor = someone("Noor");
        word = "w" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "xxyyzzq";
        Listed.isPrepared(keeping);
    }

    private void keeps(String letters) {
        listed.organisation("Old choir " + word, "everyone", mara);
        as(noor).visit("/find?text=" + word)
                .follow("Save this search")
                .type("its_name", "Choirs around here")
                .type("letters", letters)
                .press("Save");
    }

    @Test
    void a_search_is_kept_opened_renamed_and_removed() {
        keeps("never");
        var reader = as(noor).visit("/find/saved");
        assertThat(reader.text()).contains("Choirs around here", "Tell me nothing");
        assertThat(reader.follow("Choirs around here").text()).contains("Old choir");
        reader.visit("/find/saved").follow("Change").type("its_name", "").press("Save");
        assertThat(reader.status()).isEqualTo(422);
        reader.type("its_name", "All choirs").press("Save");
        assertThat(reader.text()).contains("All choirs").doesNotContain("Choirs around here");
        assertThat(as(mara).visit("/find/saved").text()).contains("No search is saved");
        reader.press("Remove");
        assertThat(reader.text()).contains("No search is saved");
    }

    @Test
    void the_weekly_letter_tells_once_of_whoever_is_new_and_may_be_seen() {
        keeps("week");
        listed.organisation("New choir " + word, "everyone", mara);
        listed.organisation("Hidden choir " + word, "tables", mara);
        clock.isOn("2026-02-10");
        var parts = asking(noor, () -> letters.parts(noor.id(), 7, languages.in(Language.EN)));
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.title()).isEqualTo("New for “Choirs around here”");
            assertThat(part.text()).isEqualTo("New choir " + word);
        });
        assertThat(asking(noor, () -> letters.parts(noor.id(), 7, languages.in(Language.EN))))
                .isEmpty();
    }

    @Test
    void of_more_than_five_hundred_new_ones_the_letter_says_so_and_names_the_first() {
        keeps("week");
        many(501);
        assertThat(weekly()).singleElement().satisfies(part -> {
            assertThat(part.text()).contains("New choir").endsWith("and others: more than 500 are new");
            assertThat(part.text().lines()).hasSize(6);
        });
        assertThat(weekly()).isEmpty();
        listed.organisation("Newest choir " + word, "everyone", mara);
        assertThat(weekly()).singleElement().extracting(DigestPart::text).isEqualTo("Newest choir " + word);
    }

    @Test
    void of_a_search_whose_finds_were_never_all_known_they_are_remembered_before_anyone_is_told() {
        keeps("week");
        listed.organisation("New choir " + word, "everyone", mara);
        owner().sql("update finding.saved set known = '{}', whole = false where person_id = :noor")
                .param("noor", noor.id().value())
                .update();
        assertThat(weekly()).isEmpty();
        listed.organisation("Newest choir " + word, "everyone", mara);
        assertThat(weekly()).singleElement().extracting(DigestPart::text).isEqualTo("Newest choir " + word);
    }

    private List<DigestPart> weekly() {
        return asking(noor, () -> letters.parts(noor.id(), 7, languages.in(Language.EN)));
    }

    private void many(int organisations) {
        owner().sql("""
                insert into directory.organisation (id, name, seen_by, begun_by, begun_at)
                select gen_random_uuid(), 'New choir ' || i || ' ' || :word, 'everyone', :mara, now()
                from generate_series(1, :many) i
                """)
                .param("word", word)
                .param("mara", mara.id().value())
                .param("many", organisations)
                .update();
    }

    @Test
    void whoever_fits_no_more_and_then_again_is_new_again_and_a_name_that_is_hidden_now_is_not_told() {
        keeps("week");
        var choir = listed.organisation("New choir " + word, "everyone", mara);
        owner().sql("update directory.organisation set seen_by = 'tables' where id = :id")
                .param("id", choir)
                .update();
        assertThat(asking(noor, () -> letters.parts(noor.id(), 7, languages.in(Language.EN))))
                .isEmpty();
        owner().sql("update directory.organisation set seen_by = 'everyone' where id = :id")
                .param("id", choir)
                .update();
        assertThat(asking(noor, () -> letters.parts(noor.id(), 7, languages.in(Language.FR))))
                .extracting(DigestPart::title)
                .containsExactly("Du nouveau pour «\u00a0Choirs around here\u00a0»");
    }

    @Test
    void whoever_asked_for_it_gets_a_letter_on_that_day_and_can_stop_it_from_there() {
        keeps("day");
        listed.organisation("New choir " + word, "everyone", mara);
        clock.isOn("2026-02-04");
        daily.write();
        assertThat(lettersTo(noor.address())).hasSize(1);
        var letter = lettersTo(noor.address()).getFirst();
        assertThat(letter.subject()).isEqualTo("Something new fits what you look for");
        assertThat(letter.body()).contains("New choir").doesNotContain("Old choir");
        daily.write();
        assertThat(lettersTo(noor.address())).hasSize(1);
        stranger().visit(letter.secretPath()).press("Stop these letters");
        assertThat(as(noor).visit("/find/saved").text()).contains("Tell me nothing");
        listed.organisation("Newer choir " + word, "everyone", mara);
        clock.isOn("2026-02-06");
        daily.write();
        assertThat(lettersTo(noor.address())).hasSize(1);
    }

    @Test
    void nobody_is_written_to_at_night() {
        keeps("day");
        listed.organisation("New choir " + word, "everyone", mara);
        clock.is("2026-02-04T05:00:00Z");
        daily.write();
        assertThat(lettersTo(noor.address())).isEmpty();
    }

    @Test
    void what_one_keeps_is_in_the_copy_of_ones_own() {
        keeps("never");
        assertThat(new String(as(noor).bytes("/me/copy/longtable.json"))).contains("Choirs around here");
    }
}
