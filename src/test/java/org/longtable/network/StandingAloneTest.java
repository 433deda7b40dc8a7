package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.letters.DigestPart;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

/** Theo's kiln knows nobody beyond its own (W24). */
class StandingAloneTest extends InANetwork {
    private static final String QUESTION = "Whom beyond The lone kiln could you meet?";

    @Autowired
    private IsolationForToday letter;

    @Autowired
    private Languages languages;

    private Someone theo;
    private Someone pia;
    private OrganisationId kiln;

    @BeforeEach
    void theKiln() {
        theo = someone("Theo Marsh");
        pia = someone("Pia Rossi");
        kiln = organisation("The lone kiln", theo, pia);
        inTouch(theo, pia, 5);
        sinceDays(20);
    }

    private void sinceDays(int days) {
        owner().sql(
                        "update directory.organisation set begun_at = begun_at - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", kiln.value())
                .update();
    }

    private String today(Someone person) {
        return as(person).visit("/").text();
    }

    private String partners() {
        return "/partners?for=organisation:" + kiln;
    }

    @Test
    void its_people_are_asked_with_what_could_be_done_and_no_one_elses() {
        assertThat(today(theo)).contains(QUESTION, "One first conversation is a beginning.");
        assertThat(today(pia)).contains(QUESTION);
        var page = as(theo).visit("/").follow("Possible partners");
        assertThat(page.text()).contains(QUESTION, "Ask to be introduced", "Say what you offer or look for");
        assertThat(today(someone("Uma Bly"))).doesNotContain("The lone kiln");
    }

    @Test
    void the_weekly_letter_asks_it_once_for_as_long_as_it_stands_as_it_does() {
        var parts = inLetterOf(theo);
        assertThat(parts).extracting(DigestPart::title).containsExactly(QUESTION);
        assertThat(parts).extracting(DigestPart::most).containsExactly(1);
        assertThat(inLetterOf(pia))
                .extracting(DigestPart::about)
                .isEqualTo(List.of(parts.getFirst().about()));
        as(theo).visit(partners()).press("Not now");
        assertThat(inLetterOf(theo)).isEmpty();
    }

    private List<DigestPart> inLetterOf(Someone person) {
        return asking(person, () -> letter.parts(person.id(), 7, languages.in(Language.EN)));
    }

    @Test
    void one_connection_beyond_it_ends_the_question_and_when_it_has_faded_it_is_asked_again() {
        inTouch(theo, someone("Uma Bly"), 1);
        assertThat(today(theo)).doesNotContain(QUESTION);
        clock.goesOnBy(Duration.ofDays(1));
        assertThat(today(theo)).contains(QUESTION);
    }

    @Test
    void put_aside_it_rests_for_all_of_them_until_it_stands_otherwise_or_is_woken() {
        as(pia).visit("/").press("Not now");
        assertThat(today(theo)).doesNotContain(QUESTION);
        var page = as(theo).visit(partners());
        assertThat(page.text()).contains("A question that was put aside");
        page.press("Ask it again");
        assertThat(today(pia)).contains(QUESTION);
    }

    @Test
    void what_others_put_aside_is_theirs() {
        var uma = someone("Uma Bly");
        var rest = Map.of("side", kiln.toString(), "seen", Isolation.ALONE.evidence());
        assertThat(as(uma).submit("/partners/rests", rest).status()).isEqualTo(404);
        assertThat(as(uma).submit("/partners/wakings", rest).status()).isEqualTo(404);
        assertThat(today(theo)).contains(QUESTION);
    }

    @Test
    void an_accepted_introduction_ends_it() {
        var ada = someone("Ada Lund");
        var mia = someone("Mia Okafor");
        var ben = someone("Ben Castel");
        canBeFound(mia);
        mayBeAsked(ada, ben);
        owner().sql("""
                insert into network.request (id, asker, person_id, first, nearby, why, sent_at, agreed_at)
                values (gen_random_uuid(), :theo, :mia, :ada, true, 'Clay', :at, :at)
                """)
                .param("theo", theo.id().value())
                .param("mia", mia.id().value())
                .param("ada", ada.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        assertThat(today(pia)).doesNotContain(QUESTION);
        clock.goesOnBy(Duration.ofDays(181));
        assertThat(today(pia)).contains(QUESTION);
    }

    @Test
    void an_organisation_that_is_new_hidden_or_does_not_want_to_be_suggested_is_not_asked() {
        sinceDays(-10);
        assertThat(today(theo)).doesNotContain(QUESTION);
        sinceDays(10);
        assertThat(today(theo)).contains(QUESTION);
        owner().sql("update directory.organisation set seen_by = 'tables' where id = :id")
                .param("id", kiln.value())
                .update();
        assertThat(today(theo)).doesNotContain(QUESTION);
    }

    @Test
    void a_site_host_is_told_that_there_are_such_and_not_which() {
        var host = siteHost("Hana Host");
        organisation("The other kiln", someone("Uma Bly"));
        organisation("The third kiln", someone("Lin Park"));
        assertThat(today(host))
                .contains("Who here could use a first introduction?", "Which ones is not told.")
                .doesNotContain("kiln", "Theo Marsh");
        as(host).visit("/partners").press("Not now");
        assertThat(today(host)).doesNotContain("Who here could use a first introduction?");
    }
}
