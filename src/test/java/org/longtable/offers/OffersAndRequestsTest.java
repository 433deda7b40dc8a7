package org.longtable.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Works;
import org.longtable.meanings.Meanings;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Odile has a church hall on weekday evenings; Rosa’s troupe has nowhere to rehearse. */
class OffersAndRequestsTest extends LongtableTest {
    @Autowired
    Works works;

    @Autowired
    Meanings meanings;

    @Autowired
    Offers offers;

    @Test
    void an_offer_and_a_request_in_two_languages_find_each_other_and_say_why() {
        nobodyElseOffersAnything();
        var rosa = found("Rosa Lind");
        var odile = found("Odile Roy");
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var offer = writes(as(odile), "offer", "space", "Church hall free on weekday evenings, ask for " + mark, "en");
        var request =
                writes(as(rosa), "request", "space", "Salle de répétition recherchée pour la troupe " + mark, "fr");
        var seen = as(rosa).visit(request);
        assertThat(seen.text())
                .contains("These may have it", mark, "Odile Roy", "Offered: church hall. Looked for: rehearsal space.");
        assertThat(as(odile).visit(offer).text()).contains("These look for something like it", "Rosa Lind");
        assertThat(as(rosa).visit(offer).text()).contains("How to reach Odile Roy");
    }

    /** Only a few that fit are shown, and other tests write of halls too. */
    private void nobodyElseOffersAnything() {
        owner().sql("update offers.offer set fulfilled_at = now() where fulfilled_at is null")
                .update();
    }

    @Test
    void what_is_for_those_at_the_tables_is_neither_on_the_board_nor_among_what_fits_for_others() {
        var odile = found("Odile Roy");
        var mark = UUID.randomUUID().toString();
        var offer = writes(as(odile), "offer", "transport", "Minibus " + mark, "fr", Map.of("offer_seen", "tables"));
        var rosa = found("Rosa Lind");
        var request = writes(as(rosa), "request", "transport", "We need a minibus", "en");
        assertThat(as(rosa).visit(request).text()).doesNotContain(mark);
        assertThat(as(rosa).visit("/offers?kind=transport").text()).doesNotContain(mark);
        assertThat(as(rosa).ask(offer).status()).isEqualTo(404);
        assertThat(as(odile).visit("/offers?mine=yes").text()).contains(mark);
    }

    @Test
    void what_one_may_not_see_keeps_nothing_away_that_one_may() {
        var odile = found("Odile Roy");
        var mark = UUID.randomUUID().toString();
        writes(as(odile), "offer", "space", "Woodshop", "en", Map.of("offer_seen", "tables"));
        writes(as(odile), "offer", "space", "Studio " + mark, "en");
        var rosa = found("Rosa Lind");
        var request = writes(as(rosa), "request", "space", "We need a woodshop", "en");
        assertThat(as(rosa).visit(request).text()).contains(mark);
    }

    @Test
    void a_stranger_reads_only_what_is_for_anyone() {
        var odile = found("Odile Roy", "anyone");
        var open = writes(
                as(odile), "offer", "space", "Une salle " + UUID.randomUUID(), "fr", Map.of("offer_seen", "anyone"));
        var closed = writes(
                as(odile),
                "offer",
                "space",
                "Une autre salle",
                "fr",
                Map.of("offer_seen", "everyone", "offer_distance", "no"));
        assertThat(stranger().ask(open).status()).isEqualTo(200);
        assertThat(stranger().ask(closed).status()).isEqualTo(404);
        assertThat(stranger().visit("/offers").text()).doesNotContain("Une autre salle", "How to reach");
    }

    @Test
    void nobody_shows_more_widely_what_they_offer_than_they_are_found_themselves() {
        var odile = someone("Odile Roy");
        var page = as(odile).submit("/me/offers", form("offer", "space", "A hall", "en", odile, Map.of()));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("You yourself can be found by fewer people than that.");
    }

    @Test
    void what_is_settled_leaves_the_board_and_can_be_opened_again() {
        var odile = found("Odile Roy");
        var mark = UUID.randomUUID().toString();
        var offer = writes(as(odile), "offer", "equipment", "A projector " + mark, "en");
        var visitor = as(odile);
        visitor.visit(offer).press("It has been given");
        assertThat(as(found("Rosa Lind")).visit("/offers?kind=equipment").text())
                .doesNotContain(mark);
        assertThat(visitor.visit("/offers?mine=yes").text()).contains(mark, "settled");
        visitor.visit(offer).press("Put it on the board again");
        assertThat(as(found("Rosa Lind")).visit("/offers?kind=equipment").text())
                .contains(mark);
        visitor.visit(offer).press("Withdraw it");
        assertThat(as(found("Rosa Lind")).ask(offer).status()).isEqualTo(404);
        assertThat(visitor.visit(offer).text()).contains("withdrawn");
    }

    @Test
    void after_its_last_day_nobody_else_is_shown_it() {
        var odile = found("Odile Roy");
        var mark = UUID.randomUUID().toString();
        var offer = writes(
                as(odile),
                "offer",
                "time",
                "Two hands " + mark,
                "en",
                Map.of("offer_from", "2026-02-03", "offer_until", "2026-02-05"));
        var rosa = found("Rosa Lind");
        assertThat(as(rosa).visit("/offers?kind=time").text()).doesNotContain(mark);
        clock.isOn("2026-02-05");
        assertThat(as(rosa).visit("/offers?kind=time").text()).contains(mark);
        clock.isOn("2026-02-06");
        assertThat(as(rosa).visit("/offers?kind=time").text()).doesNotContain(mark);
        assertThat(as(rosa).ask(offer).status()).isEqualTo(404);
        assertThat(as(odile).visit(offer).text()).contains("over");
    }

    @Test
    void what_two_change_at_once_is_shown_to_the_second() {
        var odile = found("Odile Roy");
        var offer = writes(as(odile), "offer", "space", "A hall", "en");
        var first = form("offer", "space", "A hall with a ramp", "en", odile, Map.of("_version", "0"));
        assertThat(as(odile).submit(offer + "/details", first).status()).isIn(302, 303);
        var second = form("offer", "space", "A hall with a piano", "en", odile, Map.of("_version", "0"));
        var page = as(odile).submit(offer + "/details", second);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("A hall with a ramp", "A hall with a piano");
    }

    @Test
    void an_organisation_speaks_through_its_own_people_and_nobody_else() {
        var odile = found("Odile Roy");
        var group = as(odile).submit("/organisations", Map.of("its_name", "Maison des arts", "its_seen", "everyone"));
        var organisation = group.header("Location").replaceFirst(".*/organisations/", "");
        var stolen = form("offer", "space", "A hall", "en", odile, Map.of("whose", "organisation:" + organisation));
        assertThat(as(found("Rosa Lind")).submit("/me/offers", stolen).status()).isEqualTo(422);
    }

    @Test
    void matching_reads_all_that_is_for_everyone_as_concepts() {
        var odile = found("Odile Roy");
        var offer = writes(as(odile), "offer", "space", "Church hall for youth", "en");
        var all = new ArrayList<Offers.Told>();
        offers.eachOpenToEveryone(LocalDate.parse("2026-02-02"), all::add);
        assertThat(all)
                .filteredOn(told -> offer.endsWith(told.id().toString()))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.given()).containsExactly("church-hall");
                    assertThat(told.about()).containsExactly("youth");
                    assertThat(told.subject().id()).isEqualTo(odile.id().value());
                });
    }

    @Test
    void what_was_read_with_an_older_vocabulary_is_read_again() {
        var odile = found("Odile Roy");
        var offer = writes(as(odile), "offer", "space", "Church hall", "en");
        var id = UUID.fromString(offer.substring("/offers/".length()));
        owner().sql("update offers.offer set given = '{}', edition = -1 where id = :id")
                .param("id", id)
                .update();
        OffersElsewhere.readAgain(works, meanings);
        assertThat(owner().sql("select array_to_string(given, ' ') from offers.offer where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("church-hall");
    }

    @Test
    void bad_input_is_told_beside_the_field() {
        var odile = found("Odile Roy");
        var page = as(odile)
                .submit(
                        "/me/offers",
                        form(
                                "offer",
                                "space",
                                "x".repeat(1001),
                                "en",
                                odile,
                                Map.of("offer_until", "2026-01-01", "offer_from", "2026-02-01")));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This day is before the first one.");
        assertThat(as(odile)
                        .visit("/offers?kind=nothing&side=neither&place=" + "x".repeat(90) + "&from=on~x")
                        .status())
                .isEqualTo(200);
        for (var whose : new String[] {"person:" + "-".repeat(36), "organisation:", "nobody:" + UUID.randomUUID()})
            assertThat(as(odile).visit("/me/offers/new?whose=" + whose).status())
                    .as(whose)
                    .isEqualTo(200);
    }

    @Test
    void the_copy_of_what_is_ones_own_holds_what_one_offers() {
        var odile = found("Odile Roy");
        var mark = UUID.randomUUID().toString();
        writes(as(odile), "offer", "space", "A hall " + mark, "en");
        assertThat(as(odile).visit("/me/copy/longtable.json").answer().body()).contains(mark);
    }

    @Test
    void the_page_of_an_organisation_tells_what_it_offers() {
        var odile = found("Odile Roy");
        var visitor = as(odile);
        var group = UUID.randomUUID();
        owner().sql("""
                with made as (insert into directory.organisation (id, name, seen_by, begun_by, begun_at)
                  values (:id, 'Maison des arts', 'everyone', :odile, now()))
                insert into directory.affiliation
                  (id, person_id, organisation_id, since, said_yes_at, confirmed_at, confirmed_by)
                values (gen_random_uuid(), :odile, :id, '2025-01-01', now(), now(), :odile)
                """).param("id", group).param("odile", odile.id().value()).update();
        assertThat(visitor.visit("/organisations/" + group).text())
                .contains("Offers and requests", "Nothing at the moment.");
        visitor.follow("Write an offer or a request");
        assertThat(visitor.page().select("input[name=whose][checked]").attr("value"))
                .isEqualTo("organisation:" + group);
        visitor.type("offer_side", "offer").type("offer_kind", "space").type("offer_words", "Our hall on Fridays");
        visitor.press("Put it on the board");
        assertThat(visitor.text()).contains("Your offer is on the board.", "Maison des arts offers");
        var rosa = as(found("Rosa Lind"));
        assertThat(rosa.visit("/organisations/" + group).text()).contains("Our hall on Fridays");
    }

    @Test
    void their_own_page_tells_what_someone_offers_to_each_reader_as_far_as_they_may_see_it() {
        var odile = found("Odile Roy", "anyone");
        var here = "/people/" + odile.id();
        assertThat(stranger().visit(here).text()).doesNotContain("Offers and requests");
        assertThat(as(odile).visit(here).text()).contains("Offers and requests", "Nothing at the moment.");
        writes(as(odile), "offer", "space", "A hall for anyone", "en", Map.of("offer_seen", "anyone"));
        writes(as(odile), "request", "time", "Two hands for everyone", "en");
        writes(as(odile), "offer", "space", "A cellar for my tables", "en", Map.of("offer_seen", "tables"));
        var done = writes(as(odile), "offer", "space", "A shed that is gone", "en");
        as(odile).visit(done).press("It has been given");
        assertThat(stranger().visit(here).text()).contains("A hall").doesNotContain("hands", "cellar", "shed");
        assertThat(as(found("Rosa Lind")).visit(here).text())
                .contains("A hall", "Two hands")
                .doesNotContain("cellar", "shed", "Write an offer");
        var own = as(odile).visit(here);
        assertThat(own.text()).contains("A hall", "Two hands", "A cellar").doesNotContain("shed");
        own.follow("Write an offer or a request");
        assertThat(own.page().select("input[name=whose][checked]").attr("value"))
                .isEqualTo("person:" + odile.id());
    }

    @Test
    void the_page_of_a_community_tells_what_it_looks_for_and_lets_those_write_who_speak_for_it() {
        var odile = found("Odile Roy");
        var quarter = UUID.randomUUID();
        owner().sql("""
                insert into directory.community (id, name, seen_by, begun_by, begun_at)
                values (:id, 'Vieux quartier', 'everyone', :odile, now())
                """).param("id", quarter).param("odile", odile.id().value()).update();
        var rosa = as(found("Rosa Lind"));
        assertThat(rosa.visit("/communities/" + quarter).text()).doesNotContain("Offers and requests");
        var own = as(odile).visit("/communities/" + quarter);
        assertThat(own.text()).contains("Nothing at the moment.");
        own.follow("Write an offer or a request");
        assertThat(own.page().select("input[name=whose][checked]").attr("value"))
                .isEqualTo("community:" + quarter);
        own.type("offer_side", "request").type("offer_kind", "space").type("offer_words", "A wall to paint");
        own.press("Put it on the board");
        assertThat(rosa.visit("/communities/" + quarter).text()).contains("A wall to paint");
    }

    private Someone found(String name) {
        return found(name, "everyone");
    }

    private Someone found(String name, String by) {
        var person = someone(name);
        owner().sql("update people.person set seen_by = :by, of_age_on = current_date where id = :id")
                .param("by", by)
                .param("id", person.id().value())
                .update();
        people.put(person.address(), person);
        return person;
    }

    private final Map<String, Someone> people = new HashMap<>();

    private String writes(Visitor visitor, String side, String kind, String words, String language) {
        return writes(visitor, side, kind, words, language, Map.of());
    }

    private String writes(
            Visitor visitor, String side, String kind, String words, String language, Map<String, String> more) {
        visitor.visit("/me/offers/new");
        var me = visitor.answer().body().replaceAll("(?s).*\"person:([0-9a-f-]{36})\".*", "$1");
        var form = new HashMap<>(Map.of(
                "offer_side",
                side,
                "offer_kind",
                kind,
                "offer_words",
                words,
                "offer_language",
                language,
                "whose",
                "person:" + me,
                "offer_seen",
                "everyone",
                "offer_distance",
                "no"));
        form.putAll(more);
        visitor.submit("/me/offers", form);
        assertThat(visitor.status()).as(visitor.text()).isIn(302, 303);
        return visitor.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private Map<String, String> form(
            String side, String kind, String words, String language, Someone whose, Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "offer_side",
                side,
                "offer_kind",
                kind,
                "offer_words",
                words,
                "offer_language",
                language,
                "whose",
                "person:" + whose.id(),
                "offer_seen",
                "everyone",
                "offer_distance",
                "no"));
        form.putAll(more);
        return form;
    }
}
