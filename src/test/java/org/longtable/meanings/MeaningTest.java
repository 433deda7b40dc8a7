package org.longtable.meanings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class MeaningTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(Skos.shipped());

    private static Meaning offer(String text) {
        return Meaning.of(VOCABULARY, text, Locale.ENGLISH, Side.OFFER);
    }

    private static Meaning request(String text) {
        return Meaning.of(VOCABULARY, text, Locale.ENGLISH, Side.REQUEST);
    }

    private static Meaning offre(String text) {
        return Meaning.of(VOCABULARY, text, Locale.CANADA_FRENCH, Side.OFFER);
    }

    @Test
    void the_longest_name_wins() {
        assertThat(offer("Board games").given()).containsExactly("play-gear");
        assertThat(offer("I would join a board").given()).containsExactly("board-member");
    }

    @Test
    void accents_and_endings_do_not_matter() {
        assertThat(offre("Salles de répétition").given()).containsExactly("rehearsal-space");
        assertThat(offre("salle de repetition").given()).containsExactly("rehearsal-space");
    }

    @Test
    void what_an_offer_wishes_in_return_is_not_offered() {
        assertThat(offer("We do your bookkeeping; in return we are looking for a van")
                        .given())
                .containsExactly("bookkeeping");
        assertThat(offer("We are looking for a van").concepts()).isEmpty();
        assertThat(offre("Recherche minibus").concepts()).isEmpty();
    }

    @Test
    void what_is_said_not_to_be_there_is_not_offered() {
        assertThat(offer("Large hall, but no piano and no sound system").given())
                .doesNotContain("piano", "sound-system");
        assertThat(offre("Salle sans cuisine").given()).doesNotContain("kitchen");
    }

    @Test
    void offering_to_whoever_needs_it_is_still_an_offer() {
        assertThat(offer("A van for whoever needs it").given()).containsExactly("van");
        assertThat(offre("Minibus pour les groupes qui cherchent un transport").given())
                .contains("van");
    }

    @Test
    void a_lesson_about_a_thing_is_not_the_thing() {
        assertThat(Meeting.of(offer("Piano lessons for beginners"), request("We need a piano")))
                .isEmpty();
        assertThat(Meeting.of(offer("An upright piano"), request("We need a piano")))
                .isPresent();
    }

    @Test
    void a_language_says_what_is_translated_into_and_not_what_kind_of_leaflet_it_is() {
        assertThat(Meeting.of(
                        offre("On traduit vos dépliants de l’anglais au français."),
                        request("Our concert programme has to exist in French too.")))
                .isPresent();
    }

    @Test
    void two_of_the_same_side_never_meet() {
        assertThat(Meeting.of(offer("A van"), offer("A van"))).isEmpty();
        assertThat(Meeting.of(request("A van"), request("A van"))).isEmpty();
    }

    @Test
    void a_meaning_kept_as_ids_meets_what_it_met_as_words() {
        var hall = offer("Church hall on weekday evenings");
        var kept = Meaning.of(
                VOCABULARY, new java.util.HashSet<>(hall.given()), new java.util.HashSet<>(hall.about()), Side.OFFER);
        assertThat(Meeting.of(kept, request("A rehearsal space"))).isPresent();
    }

    @Test
    void circles_in_a_vocabulary_end() throws Exception {
        var circle = new Vocabulary(Skos.read(new StringReader("""
                @prefix m: <urn:longtable:meaning:> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                m:a a skos:Concept ; skos:prefLabel "quokka"@en ; skos:broader m:b .
                m:b a skos:Concept ; skos:prefLabel "wallaby"@en ; skos:broader m:a ; skos:related m:missing .
                m:c a skos:Concept . m:d a skos:Concept . m:e a skos:Concept . m:f a skos:Concept . m:g a skos:Concept .
                """)));
        var wallaby = Meaning.of(circle, "wallaby", Locale.ENGLISH, Side.OFFER);
        assertThat(Meeting.of(wallaby, Meaning.of(circle, "quokka", Locale.ENGLISH, Side.REQUEST)))
                .isPresent();
    }

    @Test
    void every_concept_has_a_name_in_both_languages_and_stands_in_its_place() {
        assertThat(VOCABULARY.size()).isGreaterThanOrEqualTo(400);
        assertThat(VOCABULARY.concepts()).allSatisfy(concept -> {
            assertThat(concept.names()).containsOnlyKeys("en", "fr");
            assertThat(concept.broader()).allMatch(id -> VOCABULARY.place(id) != null);
            assertThat(concept.related()).allMatch(id -> VOCABULARY.place(id) != null);
        });
    }

    @Test
    void every_name_is_found_in_a_text_that_is_that_name() {
        for (var language : Vocabulary.LANGUAGES) {
            var lost = VOCABULARY.concepts().stream()
                    .filter(concept -> !Meaning.of(
                                    VOCABULARY, concept.name(language), Locale.of(language), Side.REQUEST)
                            .concepts()
                            .contains(concept.id()))
                    .map(concept -> concept.name(language))
                    .toList();
            assertThat(lost).isEmpty();
        }
    }

    @Property(tries = 300)
    void any_text_can_be_read(@ForAll @StringLength(max = 300) String text) {
        assertThat(Meaning.of(VOCABULARY, text, Locale.FRENCH, Side.OFFER).concepts())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_shelf_forgets_what_is_taken_from_it_and_replaces_what_is_put_again() {
        var shelf = new Shelf<String>(VOCABULARY);
        shelf.put("a", offer("A van"));
        shelf.put("a", offer("A church hall"));
        shelf.put("b", offer("A minibus with driver"));
        assertThat(shelf.near(request("We need a van"), 5))
                .extracting(Shelf.Found::key)
                .isEqualTo(List.of("b"));
        shelf.remove("b");
        assertThat(shelf.near(request("We need a van"), 5)).isEmpty();
        assertThat(shelf.size()).isEqualTo(1);
    }

    @Test
    void a_shelf_on_which_the_same_is_put_again_and_again_still_finds_what_stands_there() {
        var shelf = new Shelf<String>(VOCABULARY);
        shelf.put("hall", offer("A church hall"));
        for (var n = 0; n < 2_500; n++) shelf.put("van", offer("A van"));
        assertThat(shelf.size()).isEqualTo(2);
        assertThat(shelf.near(request("We need a van"), 5))
                .extracting(Shelf.Found::key)
                .containsExactly("van");
        assertThat(shelf.near(request("We need a church hall"), 5))
                .extracting(Shelf.Found::key)
                .containsExactly("hall");
    }
}
