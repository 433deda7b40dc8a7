package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Subject;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.meanings.Side;
import org.longtable.offers.Offer;
import org.longtable.offers.OfferKind;
import org.longtable.offers.Offers;
import org.longtable.people.SeenBy;
import org.longtable.site.Language;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Mia, new to a small town, looks for those with whom something could begin. */
class PossiblePartnersTest extends InANetwork {
    @Autowired
    Gazetteer gazetteer;

    @Autowired
    Offers offers;

    Someone mia;
    Someone ada;
    Someone theo;
    String value;

    @BeforeEach
    void miaTellsWhatSheCaresAbout() {
        mia = someone("Mia Okafor");
        ada = someone("Ada Lund");
        theo = someone("Theo Marsh");
        // A value that nobody else's test uses, so that others do not crowd the page.
        value = "v" + UUID.randomUUID().toString().substring(0, 12);
        tells(Subject.of(mia.id()), "value", value, "me");
        // Else she would only look for what others of these tests tell.
        canBeFound(mia);
    }

    private void tells(Subject subject, String field, String told, String seenBy) {
        owner().sql("""
                insert into directory.line (id, organisation_id, community_id, person_id, field, value, seen_by)
                values (gen_random_uuid(), case :kind when 'organisation' then :id::uuid end,
                  case :kind when 'community' then :id::uuid end, case :kind when 'person' then :id::uuid end,
                  :field, :value, :seen)
                """)
                .param("kind", subject.kind().code())
                .param("id", subject.id())
                .param("field", field)
                .param("value", told)
                .param("seen", seenBy)
                .update();
    }

    private OrganisationId kiln(String name, String seenBy) {
        var kiln = organisation(name, theo);
        tells(Subject.of(kiln), "value", value, seenBy);
        return kiln;
    }

    private Visitor mias() {
        return as(mia).visit("/partners");
    }

    @Test
    void who_shares_a_value_that_all_may_see_is_suggested_with_the_reason() {
        kiln("The open kiln", "everyone");
        assertThat(mias().text()).contains("The open kiln", "What you share " + value);
    }

    @Test
    void what_only_their_tables_see_makes_nobody_a_partner_of_others() {
        kiln("The shy kiln", "tables");
        assertThat(mias().text()).doesNotContain("The shy kiln");
    }

    @Test
    void who_is_no_longer_found_by_all_is_gone_at_once() {
        var kiln = kiln("The hidden kiln", "everyone");
        assertThat(mias().text()).contains("The hidden kiln");
        owner().sql("update directory.organisation set seen_by = 'tables' where id = :id")
                .param("id", kiln.value())
                .update();
        assertThat(mias().text()).doesNotContain("The hidden kiln");
    }

    @Test
    void not_for_me_is_remembered_and_can_be_taken_back() {
        kiln("The other kiln", "everyone");
        var page = mias().press("Not for me");
        assertThat(page.text()).contains("They are not suggested any more.");
        assertThat(page.page().select("section.partner").text()).doesNotContain("The other kiln");
        assertThat(mias().page().select("section.partner").text()).doesNotContain("The other kiln");
        mias().press("Suggest them again");
        assertThat(mias().page().select("section.partner").text()).contains("The other kiln");
    }

    @Test
    void who_does_not_want_to_be_suggested_is_not() {
        var kiln = kiln("The quiet kiln", "everyone");
        tells(Subject.of(kiln), "no_matching", "yes", "me");
        assertThat(mias().text()).doesNotContain("The quiet kiln");
        var pia = someone("Pia Rossi");
        canBeFound(pia);
        tells(Subject.of(pia.id()), "value", value, "everyone");
        assertThat(mias().text()).contains("Pia Rossi");
        as(pia).visit("/introductions").type("matching", "no").press("Keep this");
        assertThat(mias().text()).doesNotContain("Pia Rossi");
    }

    @Test
    void that_there_is_a_way_is_told_and_not_through_whom() {
        kiln("The far kiln", "everyone");
        inTouch(mia, ada, 5);
        inTouch(ada, theo, 5);
        mayBeAsked(ada, theo);
        var page = mias();
        assertThat(page.text())
                .contains(
                        "There is a way through someone you are in touch with.", "there is a way; how long is not told")
                .doesNotContain("Ada Lund", "Theo");
        assertThat(page.follow("Ask for an introduction").text()).contains("you are in touch with Ada Lund");
    }

    @Test
    void a_way_is_told_only_where_an_introduction_could_take_it() {
        kiln("The far kiln", "everyone");
        inTouch(mia, ada, 5);
        inTouch(ada, theo, 5);
        mayBeAsked(ada, theo);
        mias().follow("Ask for an introduction").type("why", "Clay").press("Ask Ada Lund");
        leadsToTheirPage();
        owner().sql("delete from network.request where asker = :mia")
                .param("mia", mia.id().value())
                .update();
        as(theo).visit("/introductions").type("introductions", "no").press("Keep this");
        leadsToTheirPage();
    }

    private void leadsToTheirPage() {
        var page = mias();
        assertThat(page.page().select("section.partner").text())
                .contains("The far kiln")
                .doesNotContain("there is a way", "There is a way", "Ask for an introduction");
        assertThat(page.follow("Look at their page").text()).contains("The far kiln");
    }

    @Test
    void a_way_that_is_not_told_makes_nobody_a_partner() {
        var town = gazetteer.exactly("Toronto").orElseThrow();
        var other = gazetteer.exactly("Ottawa").orElseThrow();
        var kiln = organisation("The kiln in Ottawa " + value, theo);
        tells(Subject.of(kiln), "place", other.code(), "everyone");
        tells(Subject.of(mia.id()), "place", town.code(), "me");
        assertThat(mias().text()).doesNotContain("The kiln in Ottawa " + value);
        inTouch(mia, ada, 5);
        inTouch(ada, theo, 5);
        mayBeAsked(ada, theo);
        assertThat(mias().text()).contains("The kiln in Ottawa " + value);
        as(theo).visit("/introductions").type("introductions", "no").press("Keep this");
        assertThat(mias().text()).doesNotContain("The kiln in Ottawa " + value);
    }

    @Test
    void those_far_out_stand_first_and_no_number_stands_beside_anyone() {
        var town = gazetteer.exactly("Toronto").orElseThrow();
        var far = gazetteer.exactly("Whitehorse").orElseThrow();
        var near = kiln("The kiln in the city", "everyone");
        tells(Subject.of(near), "place", town.code(), "everyone");
        tells(Subject.of(mia.id()), "place", town.code(), "me");
        var north = kiln("The kiln in the north", "everyone");
        tells(Subject.of(north), "place", far.code(), "everyone");
        var page = mias();
        assertThat(page.text().indexOf("The kiln in the north"))
                .isLessThan(page.text().indexOf("The kiln in the city"));
        assertThat(page.page()
                        .select("section.partner h2, section.partner .facts")
                        .text()
                        .replace(value, ""))
                .doesNotContainPattern("\\d");
    }

    @Test
    void whom_they_work_with_and_who_they_say_they_are_plays_no_part() {
        var kiln = organisation("The kiln of others", theo);
        tells(Subject.of(kiln), "population", "newcomers", "everyone");
        tells(Subject.of(mia.id()), "population", "newcomers", "everyone");
        assertThat(mias().text()).doesNotContain("The kiln of others");
    }

    @Test
    void one_looks_for_those_one_speaks_for_and_for_nobody_else() {
        var hall = organisation("Hill Hall", mia);
        tells(Subject.of(hall), "value", value, "me");
        var kiln = kiln("The kiln next door", "everyone");
        var page = as(mia).visit("/partners?for=organisation:" + hall);
        assertThat(page.text()).contains("The kiln next door");
        page.press("Not for us");
        assertThat(mias().page().select("section.partner").text()).contains("The kiln next door");
        assertThat(as(mia).ask("/partners?for=organisation:" + kiln).status()).isEqualTo(404);
        assertThat(as(mia).submit(
                                "/partners/asides",
                                Map.of("for", "organisation:" + kiln, "other", "organisation:" + hall))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_each_could_give_the_other_is_said_in_words() {
        var uma = someone("Uma Bly");
        var hall = organisation("Hill Hall " + value, uma);
        writes(
                mia,
                Subject.of(mia.id()),
                Side.REQUEST,
                OfferKind.SPACE,
                "We are looking for somewhere to rehearse in the evening.");
        writes(uma, Subject.of(hall), Side.OFFER, OfferKind.SPACE, "Church hall free on weekday evenings.");
        tells(Subject.of(hall), "value", value, "everyone");
        assertThat(mias().text()).contains("Hill Hall", "They could give", "For now this goes one way.");
        writes(
                uma,
                Subject.of(hall),
                Side.REQUEST,
                OfferKind.TRANSLATION,
                "Someone to translate our leaflet into French.");
        writes(mia, Subject.of(mia.id()), Side.OFFER, OfferKind.TRANSLATION, "I translate from English into French.");
        assertThat(mias().text()).contains("They could give", "You could give").doesNotContain("goes one way");
    }

    private void writes(Someone by, Subject subject, Side side, OfferKind kind, String words) {
        asking(
                by,
                () -> offers.write(
                        subject,
                        new Offer.Written(
                                side,
                                kind,
                                words,
                                Language.EN,
                                "",
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                SeenBy.EVERYONE),
                        by.id()));
    }

    @Test
    void whom_one_works_with_already_is_not_suggested() {
        organisation("Hill Hall", mia, ada);
        canBeFound(ada);
        tells(Subject.of(ada.id()), "value", value, "everyone");
        assertThat(mias().page().select("section.partner").text()).doesNotContain("Ada Lund", "Hill Hall");
    }

    @Test
    void with_nothing_told_it_says_what_would_help() {
        var newcomer = someone("Noor Haddad");
        assertThat(as(newcomer).visit("/partners?kind=community").text())
                .contains("Nobody yet of whom we could say why");
        assertThat(Optional.of(as(newcomer).visit("/partners").status())).contains(200);
    }

    @Test
    void who_told_nothing_of_themselves_begins_with_their_organisation() {
        var noor = someone("Noor Haddad");
        var hall = organisation("Hill Hall " + value, noor);
        tells(Subject.of(hall), "value", value, "everyone");
        tells(Subject.of(hall), "art_form", "clay", "everyone");
        var kiln = kiln("The patient kiln", "everyone");
        tells(Subject.of(kiln), "art_form", "clay", "everyone");
        tells(Subject.of(kiln), "about", "Fires on Sundays. " + "And so on. ".repeat(40), "everyone");
        var page = as(noor).visit("/partners");
        assertThat(page.page().select("#f-for option[selected]").text()).isEqualTo("Hill Hall " + value);
        assertThat(page.page().select("section.partner").text())
                .contains("The patient kiln", "Fires on Sundays.", "clay · " + value);
        // Whoever chose themselves stays with themselves.
        assertThat(as(noor).visit("/partners?for=person:" + noor.id()).text())
                .contains("Nobody yet of whom we could say why");
    }

    @Test
    void who_cannot_be_found_yet_reads_that_they_are_suggested_to_nobody() {
        assertThat(mias().text()).doesNotContain("others are not told of you");
        assertThat(as(someone("Noor Haddad")).visit("/partners").text()).contains("others are not told of you");
    }

    @Test
    void a_small_first_step_opens_a_form_that_holds_with_whom() {
        kiln("The warm kiln", "everyone");
        var form = mias().follow("Invite someone of theirs to a first visit").page();
        assertThat(form.select("[name=partner]").val()).isEqualTo("The warm kiln");
        assertThat(form.select("[name=together]").val()).isEqualTo("A first visit with The warm kiln");
        assertThat(mias().follow("Say what you could offer")
                        .page()
                        .select("[name=offer_side][checked]")
                        .val())
                .isEqualTo("offer");
    }
}
