package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Secret;
import org.longtable.letters.ForDigest;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mia, a potter, would like to meet Theo; she knows Ada, Ada knows Ben, and Ben knows Theo. */
class BeingIntroducedTest extends InANetwork {
    @Autowired
    Introductions introductions;

    @Autowired
    JdbcClient people;

    Someone mia;
    Someone ada;
    Someone ben;
    Someone theo;

    @BeforeEach
    void fourPeople() {
        mia = someone("Mia Okafor");
        ada = someone("Ada Lund");
        ben = someone("Ben Castel");
        theo = someone("Theo Marsh");
        inTouch(mia, ada, 5);
        inTouch(ada, ben, 5);
        inTouch(ben, theo, 5);
        mayBeAsked(ada, ben);
        canBeFound(theo);
    }

    private String page(Someone about) {
        return Whom.person(about.id()).path();
    }

    private Visitor asks(Someone asker, Someone about) {
        return as(asker)
                .visit(page(about))
                .type("why", "I throw clay and he runs the kiln.")
                .type("hope", "To learn how he fires with wood.")
                .press("Ask Ada Lund");
    }

    private Asked asked(Someone person) {
        return asking(person, introductions::asked).getFirst();
    }

    private void answers(Someone person, boolean yes) {
        as(person)
                .visit(asked(person).path())
                .press(yes ? asked(person).isAboutMe() ? "Yes, gladly" : "Yes, hand it on" : "No, not this time");
    }

    @Test
    void who_asks_sees_whom_to_ask_first_and_of_the_rest_only_that_there_is_a_way() {
        var mias = as(mia).visit(page(theo));
        assertThat(mias.text())
                .contains("you are in touch with Ada Lund, who may know Theo Marsh, or know someone who does")
                .contains("Someone in between, perhaps")
                .doesNotContain("Ben", "The table nobody else may know of");
        assertThat(mias.answer().body()).doesNotContain(ben.id().toString(), "Castel");
    }

    @Test
    void whether_the_first_knows_them_or_knows_someone_who_does_looks_the_same() {
        var uma = someone("Uma Bly");
        canBeFound(uma);
        inTouch(ada, uma, 5);
        var near = as(mia).visit(page(uma)).text();
        var further = as(mia).visit(page(theo)).text();
        assertThat(near.replace("Uma Bly", "…")).isEqualTo(further.replace("Theo Marsh", "…"));
    }

    @Test
    void each_says_yes_and_only_then_do_the_two_read_each_others_name_and_address() {
        asks(mia, theo);
        assertThat(as(ada).visit("/").text()).contains("Mia Okafor would like to be introduced to Theo Marsh");
        var adas = as(ada).visit(asked(ada).path());
        assertThat(adas.text())
                .contains("I throw clay", "how he fires with wood")
                .contains("it goes to Ben Castel")
                .doesNotContain("knows Theo Marsh");
        answers(ada, true);

        var bens = as(ben).visit(asked(ben).path());
        assertThat(bens.text())
                .contains("you introduce Mia Okafor to Theo Marsh")
                .doesNotContain("Ada");
        answers(ben, true);

        var theos = as(theo).visit(asked(theo).path());
        assertThat(theos.text())
                .contains("Mia Okafor would like to meet you", "It reached you through Ben Castel")
                .doesNotContain("Ada", mia.address());
        assertThat(as(mia).visit("/introductions").text()).doesNotContain(theo.address());
        answers(theo, true);

        assertThat(as(mia).visit("/introductions").text())
                .contains("Theo Marsh", theo.address(), "It came through Ada Lund")
                .doesNotContain("Ben");
        assertThat(as(theo).visit("/introductions").text())
                .contains("Mia Okafor", mia.address(), "It came through Ben Castel")
                .doesNotContain("Ada");
        assertThat(as(mia).visit("/").text()).contains("You and Theo Marsh have been introduced");
    }

    @Test
    void a_no_and_silence_and_a_yes_on_its_way_look_the_same_to_everyone_else_on_every_page() {
        var other = someone("Olu Adeyemi");
        inTouch(other, ada, 5);
        var third = someone("Pia Rossi");
        inTouch(third, ada, 5);
        asks(mia, theo);
        answers(ada, false);
        asks(other, theo);
        asks(third, theo);
        as(ada).visit(asked(ada).path());
        for (var one : asking(ada, introductions::asked))
            if (one.asker().equals("Pia Rossi")) as(ada).visit(one.path()).press("Yes, hand it on");

        looksTheSame(other, third);
        clock.goesOnBy(Duration.ofDays(31));
        looksTheSame(other, third);
        assertThat(as(mia).visit("/introductions").text()).contains("No answer has come.");
    }

    /** A no, silence, and on its way. */
    private void looksTheSame(Someone silent, Someone onItsWay) {
        var no = whatIsSeen(mia, "Mia Okafor");
        var silence = whatIsSeen(silent, "Olu Adeyemi");
        var yes = whatIsSeen(onItsWay, "Pia Rossi");
        for (int i = 0; i < no.size(); i++)
            assertThat(no.get(i)).isEqualTo(silence.get(i)).isEqualTo(yes.get(i));
    }

    /** Every page, letter, copy and row that tells someone of what they asked for. */
    private List<String> whatIsSeen(Someone person, String name) {
        var request = asking(person, () -> introductions.sent(person.id())).getFirst();
        return List.of(
                as(person).visit("/introductions").text(),
                as(person).visit(request.path()).text(),
                as(person).visit(page(theo)).text(),
                as(person).visit("/").text().replace(name, "…"),
                as(person)
                        .ask("/me/copy/longtable.json")
                        .answer()
                        .body()
                        .replaceAll("(?s).*(\"introductions_i_asked_for\".*\"no_more_requests_from\"[^}]*).*", "$1")
                        .replaceAll("\"(sent_at|said_at)\" ?: ?\"[^\"]*\"", ""),
                asking(
                                person,
                                () -> parts.stream()
                                        .flatMap(part -> part.parts(person.id(), 7, texts()).stream())
                                        .map(part -> part.title() + part.text())
                                        .toList())
                        .toString(),
                asking(
                                person,
                                () -> people.sql("select count(*) from network.step")
                                        .query(Integer.class)
                                        .single())
                        .toString(),
                asking(
                                person,
                                () -> people.sql("select agreed_at, withdrawn_at, nearby from network.request")
                                        .query()
                                        .listOfRows())
                        .toString());
    }

    @Autowired
    List<ForDigest> parts;

    @Autowired
    Languages languages;

    private Texts texts() {
        return languages.in(Language.EN);
    }

    @Test
    void an_answer_is_given_from_the_weekly_letter_without_signing_in() {
        asks(mia, theo);
        var part = asking(
                ada,
                () -> parts.stream()
                        .flatMap(one -> one.parts(ada.id(), 7, texts()).stream())
                        .filter(one -> one.about().startsWith("asked:"))
                        .findFirst()
                        .orElseThrow());
        assertThat(part.text()).contains("I throw clay", "goes to Ben Castel").doesNotContain("Theo knows");
        var link = link(ada, "introduction-yes", asked(ada).id().value());
        var letter = stranger().visit(link);
        assertThat(letter.text())
                .contains("Mia Okafor would like to be introduced to Theo Marsh", "it goes to Ben Castel");
        letter.press("Yes, hand it on");
        assertThat(letter.text()).contains("You said yes.");
        assertThat(asked(ben).asker()).isEqualTo("Mia Okafor");
        var no = link(ben, "introduction-no", asked(ben).id().value());
        as(mia).visit("/introductions").follow("Theo Marsh").press("Take it back");
        assertThat(stranger().visit(no).text()).doesNotContain("Mia", "Theo");
        assertThat(as(ben).visit("/introductions").text()).doesNotContain("Mia");
    }

    private String link(Someone to, String purpose, UUID target) {
        var token = Secret.token();
        owner().sql("""
                insert into letters.act (token_hash, person_id, purpose, target, version, expires_at)
                values (:hash, :person, :purpose, :target, 0, :expires)
                """)
                .param("hash", Secret.hash(token))
                .param("person", to.id().value())
                .param("purpose", purpose)
                .param("target", target)
                .param("expires", Timestamp.from(clock.instant().plus(Duration.ofDays(30))))
                .update();
        return "/from-letter/" + token;
    }

    @Test
    void someone_who_does_not_want_to_be_asked_stands_in_no_way() {
        as(ben).visit("/introductions").type("may_introduce", "no").press("Keep this");
        assertThat(as(mia).visit(page(theo)).text())
                .contains("There is no way to Theo Marsh that we could show you now.");
        as(ben).visit("/introductions").type("may_introduce", "yes").press("Keep this");
        assertThat(as(mia).visit(page(theo)).text()).contains("you are in touch with Ada Lund");
    }

    @Test
    void no_more_introductions_from_anyone_is_respected_also_on_the_way() {
        asks(mia, theo);
        answers(ada, true);
        as(theo).visit("/introductions").type("introductions", "no").press("Keep this");
        answers(ben, true);
        assertThat(asking(theo, introductions::asked)).isEmpty();
        assertThat(as(mia).visit("/introductions").text()).contains("Asked; no answer yet.");
        var pia = someone("Pia Rossi");
        inTouch(pia, ben, 4);
        assertThat(as(pia).visit(page(theo)).text()).contains("There is no way to Theo Marsh");
    }

    @Test
    void whoever_wants_no_more_requests_of_someone_reads_none_and_that_one_does_not_learn_it() {
        asks(mia, theo);
        as(ada).visit(asked(ada).path()).press("No, and no more of them");
        clock.goesOnBy(Duration.ofDays(31));
        var uma = someone("Uma Bly");
        canBeFound(uma);
        inTouch(ada, uma, 6);
        inTouch(mia, ada, 6);
        asks(mia, uma);
        assertThat(asking(ada, introductions::asked)).isEmpty();
        assertThat(as(mia).visit("/introductions").text()).contains("Asked; no answer yet.");
        assertThat(as(ada).visit("/introductions").text()).contains("Whose requests do not reach you", "Mia Okafor");
        as(ada).visit("/introductions").press("Let them reach me again");
        assertThat(asking(ada, introductions::asked)).hasSize(1);
    }

    @Test
    void nobody_is_asked_for_the_same_again_within_a_year() {
        asks(mia, theo);
        clock.goesOnBy(Duration.ofDays(31));
        assertThat(as(mia).visit(page(theo)).text()).contains("There is no way to Theo Marsh");
        var lin = someone("Lin Park");
        inTouch(mia, lin, 4);
        inTouch(lin, ben, 4);
        inTouch(ben, theo, 4);
        mayBeAsked(lin);
        assertThat(as(mia).visit(page(theo)).text()).contains("you are in touch with Lin Park");
    }

    @Test
    void three_requests_may_be_open_at_once() {
        for (int i = 0; i < 3; i++) {
            var about = someone("Uma Bly " + i);
            canBeFound(about);
            inTouch(ada, about, 5);
            asks(mia, about);
        }
        var mias = asks(mia, theo);
        assertThat(mias.status()).isEqualTo(422);
        assertThat(mias.text()).contains("You may have 3 requests open");
        assertThat(mias.page().select("textarea[name=why]").text()).contains("I throw clay");
        assertThat(asking(ada, introductions::asked)).hasSize(3);
        assertThat(as(ada).visit("/").text().split("would like to be introduced", -1))
                .hasSize(2);
    }

    @Test
    void whom_only_those_near_them_find_is_met_through_someone_who_knows_them_and_else_not_at_all() {
        owner().sql("update people.person set seen_by = 'tables' where id = :theo")
                .param("theo", theo.id().value())
                .update();
        assertThat(as(mia).ask(page(theo)).status()).isEqualTo(404);
        organisation("The kiln", theo, mia);
        assertThat(as(mia).visit(page(theo)).text()).contains("There is no way to Theo Marsh");
        inTouch(ada, theo, 2);
        assertThat(as(mia).visit(page(theo)).text()).contains("you are in touch with Ada Lund");
    }

    @Test
    void someone_of_an_organisation_is_met_without_their_name_being_told_before() {
        var kiln = organisation("The kiln", theo);
        mayBeAsked(theo);
        var path = Whom.someoneOf(kiln).path();
        var mias = as(mia).visit(path);
        assertThat(mias.text()).contains("someone at The kiln", "Ada Lund").doesNotContain("Theo", "Ben");
        mias.type("why", "A kiln day together?").press("Ask Ada Lund");
        answers(ada, true);
        assertThat(as(ben).visit(asked(ben).path()).text())
                .contains("goes to Theo Marsh", "may know someone at The kiln");
        answers(ben, true);
        assertThat(as(mia).visit("/introductions").text()).doesNotContain("Theo");
        answers(theo, true);
        assertThat(as(mia).visit("/introductions").text()).contains("Theo Marsh", theo.address());
    }

    @Test
    void what_was_written_is_still_there_when_the_way_is_gone_meanwhile() {
        var mias = as(mia).visit(page(theo)).type("why", "I throw clay.").type("hope", "Wood firing.");
        owner().sql("delete from directory.line where person_id = :ada and field = 'may_introduce'")
                .param("ada", ada.id().value())
                .update();
        mias.press("Ask Ada Lund");
        assertThat(mias.status()).isEqualTo(422);
        assertThat(mias.text()).contains("There is no way to Theo Marsh", "I throw clay.", "Wood firing.");
    }

    @Test
    void that_someone_one_knows_belongs_to_an_organisation_is_not_told_by_asking_for_it() {
        var kiln = organisation("The kiln", theo);
        mayBeAsked(theo);
        var touch = "in touch with someone at";
        assertThat(as(ben).visit(Whom.someoneOf(kiln).path()).text())
                .contains("There is no way")
                .doesNotContain(touch);
        var guild = organisation("The guild", theo, ben);
        assertThat(as(ben).visit(Whom.someoneOf(guild).path()).text()).contains(touch);
    }

    @Test
    void what_nobody_shared_lately_carries_nobody_and_moments_make_a_way_at_once() {
        var far = someone("Noor Haddad");
        canBeFound(far);
        inTouch(ada, far, 0.9);
        assertThat(as(mia).visit(page(far)).text()).contains("There is no way to Noor Haddad");
        inTouch(ada, far, 1);
        assertThat(as(mia).visit(page(far)).text()).contains("you are in touch with Ada Lund");
        clock.goesOnBy(Duration.ofDays(1));
        assertThat(as(mia).visit(page(far)).text()).contains("There is no way to Noor Haddad");
    }

    @Test
    void who_can_no_longer_be_found_leaves_no_empty_place_in_what_one_asked_for() {
        asks(mia, theo);
        owner().sql("update people.person set seen_by = 'tables' where id = :theo")
                .param("theo", theo.id().value())
                .update();
        var page = as(mia).visit("/introductions").follow("someone whom you do not find here any more");
        assertThat(page.text())
                .contains("Your request: someone whom you do not find here any more")
                .doesNotContain("Theo");
    }

    @Test
    void on_the_page_of_ones_own_organisation_nobody_is_asked_to_introduce_one_to_it() {
        var kiln = organisation("The kiln", theo);
        assertThat(as(mia).visit("/organisations/" + kiln).text()).contains("Ask to be introduced");
        assertThat(as(theo).visit("/organisations/" + kiln).text()).doesNotContain("Ask to be introduced");
    }

    @Test
    void both_ends_find_how_their_connection_began() {
        asks(mia, theo);
        answers(ada, true);
        answers(ben, true);
        answers(theo, true);
        for (var one : List.of(mia, theo))
            assertThat(asking(
                            one,
                            () -> people.sql("select kind from relationships.origin")
                                    .query(String.class)
                                    .list()))
                    .containsExactly("introduced");
        for (var one : List.of(ada, ben))
            assertThat(asking(
                            one,
                            () -> people.sql("select kind from relationships.origin")
                                    .query(String.class)
                                    .list()))
                    .isEmpty();
    }

    @Test
    void what_does_not_wait_for_someone_is_not_there_for_them() {
        asks(mia, theo);
        var path = asked(ada).path();
        for (var other : List.of(mia, ben, theo)) {
            assertThat(as(other).ask(path).status()).isEqualTo(404);
            assertThat(as(other)
                            .submit(path + "/answers", Map.of("answer", "yes"))
                            .status())
                    .isEqualTo(404);
        }
        answers(ada, true);
        var again = as(ada).visit(path);
        assertThat(again.where()).isEqualTo("/introductions");
        assertThat(again.text()).contains("You have answered this already.");
        assertThat(as(ben).ask(path).status()).isEqualTo(404);
    }

    private void areIntroduced() {
        asks(mia, theo);
        answers(ada, true);
        answers(ben, true);
        answers(theo, true);
    }

    @Test
    void a_first_conversation_is_ready_on_the_page_of_each() {
        areIntroduced();
        for (var one : List.of(mia, theo)) {
            var other = one == mia ? theo : mia;
            var form = as(one).visit("/introductions")
                    .follow("Plan a first conversation")
                    .page();
            assertThat(form.select("[name=name]").val()).isEqualTo(other.name());
            assertThat(form.select("[name=email]").val()).isEqualTo(other.address());
            assertThat(form.select("[name=together]").val()).isEqualTo("A first coffee with " + other.name());
        }
        assertThat(as(ada).visit("/tables/quick?with=person:" + theo.id())
                        .page()
                        .select("[name=email]")
                        .val())
                .isEmpty();
    }

    @Test
    void the_introduction_becomes_a_moment_when_it_happens_and_both_read_how_they_met() {
        areIntroduced();
        var table = new TableId(UUID.randomUUID());
        owner().sql("""
                insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                values (:id, 'Wood and clay', 'America/Toronto', :day, :by, :now)
                """)
                .param("id", table.value())
                .param("day", clock.today().minusDays(1))
                .param("by", mia.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        owner().sql("insert into tables.stage values (:id, :table, 'getting_to_know', :day, :now)")
                .param("id", UUID.randomUUID())
                .param("table", table.value())
                .param("day", clock.today().minusDays(1))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        for (var one : List.of(mia, theo)) seatedAt(table, one, clock.today().minusDays(1));
        var plan = as(mia).visit("/introductions").follow("Plan a first conversation");
        assertThat(plan.where()).startsWith("/tables/" + table);
        assertThat(plan.page().select("[name=asked][checked]").val())
                .isEqualTo(theo.id().toString());
        plan.type("day", clock.today().toString()).press("Save");
        var id = owner().sql("select id from tables.plan where table_id = :table")
                .param("table", table.value())
                .query(UUID.class)
                .single();
        as(mia).visit("/tables/" + table + "/moments/new?plan=" + id).press("Save");
        as(theo).visit("/").press("All fine");
        assertThat(as(mia).visit("/me/connections").follow("Theo Marsh").text())
                .contains("in touch", "We were introduced", "It reached you through Ada Lund.");
        assertThat(as(theo).visit("/me/connections").follow("Mia Okafor").text())
                .contains("We were introduced", "It reached you through Ben Castel.");
        assertThat(as(mia).visit("/").text()).doesNotContain("How did it begin");
    }
}
