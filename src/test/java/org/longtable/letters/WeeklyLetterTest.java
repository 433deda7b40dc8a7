package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.longtable.site.Languages;
import org.longtable.site.StillPossible;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Tag("outside")
class WeeklyLetterTest extends LongtableTest {
    /** Tuesdays at ten in the morning. */
    private static final String TUESDAY = "2026-02-10";

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 9);

    private static final String NEXT_TUESDAY = "2026-02-17";

    @Autowired
    private Correspondents correspondents;

    @Autowired
    private StillPossible possible;

    @Autowired
    private Letters letters;

    @Autowired
    private ActLinks links;

    @Autowired
    private Languages languages;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Works works;

    @Autowired
    private Settings settings;

    @Autowired
    private PlatformTransactionManager transactions;

    private Someone maya;

    @BeforeEach
    void only_maya_is_due() {
        owner().sql("update people.account set digest = false").update();
        maya = someone("Maya Okafor");
    }

    private Digests digests(ForDigest... modules) {
        var beans = new DefaultListableBeanFactory();
        for (var module : modules) beans.registerSingleton("module" + beans.getSingletonCount(), module);
        return new Digests(
                beans.getBeanProvider(ForDigest.class),
                possible,
                correspondents,
                letters,
                links,
                languages,
                db,
                works,
                settings,
                clock,
                transactions);
    }

    private static ForDigest saying(String about, int most, String title) {
        return (_, _, _) -> List.of(new DigestPart(1, about, most, title, "", List.of()));
    }

    private static ForDigest saying(String title) {
        return saying("a:" + title, 100, title);
    }

    private int write(Digests digests, String day) {
        clock.isOn(day);
        return digests.writeInTheMorning();
    }

    @Test
    void it_comes_on_tuesday_morning_once() {
        var digests = digests(saying("Coffee waits"));
        assertThat(write(digests, "2026-02-09")).as("Monday").isZero();
        assertThat(write(digests, TUESDAY)).isEqualTo(1);
        assertThat(write(digests, TUESDAY)).isZero();
        assertThat(write(digests, "2026-02-11")).as("Wednesday").isZero();
        assertThat(write(digests, NEXT_TUESDAY)).isEqualTo(1);
        assertThat(lettersTo(maya.address())).hasSize(2);
        var letter = lettersTo(maya.address()).getFirst();
        assertThat(letter.subject()).isEqualTo("This week at your tables");
        assertThat(letter.body()).contains("Coffee waits\n------------");
    }

    @Test
    void it_comes_in_the_morning_of_the_installation_and_a_missed_tuesday_is_made_up_for_that_week() {
        var digests = digests(saying("Coffee waits"));
        clock.isOn(TUESDAY);
        clock.goesOnBy(Duration.ofHours(-4));
        assertThat(digests.writeInTheMorning()).as("six in the morning").isZero();
        clock.goesOnBy(Duration.ofHours(7));
        assertThat(digests.writeInTheMorning()).as("one in the afternoon").isZero();
        assertThat(write(digests, "2026-02-14")).as("Saturday").isZero();
        assertThat(write(digests, "2026-02-13")).as("Friday").isEqualTo(1);
    }

    @Test
    void nothing_to_say_is_no_letter() {
        assertThat(write(digests(), TUESDAY)).isZero();
        assertThat(lettersTo(maya.address())).isEmpty();
    }

    @Test
    void someone_who_began_this_week_has_it_from_the_next_on() {
        clock.isOn(TUESDAY);
        var dev = someone("Dev Patel");
        var digests = digests(saying("Coffee waits"));
        digests.writeInTheMorning();
        assertThat(lettersTo(dev.address())).isEmpty();
        write(digests, NEXT_TUESDAY);
        assertThat(lettersTo(dev.address())).hasSize(1);
    }

    @Test
    void who_does_not_want_it_has_none_and_can_have_it_again() {
        var page = as(maya).visit("/me/letters").type("rhythm", "never").press("Save");
        assertThat(page.where()).isEqualTo("/me/letters");
        assertThat(page.page().select("input[value=never]").hasAttr("checked")).isTrue();
        var digests = digests(saying("Coffee waits"));
        assertThat(write(digests, TUESDAY)).isZero();
        as(maya).visit("/me/letters").type("rhythm", "weekly").press("Save");
        assertThat(write(digests, NEXT_TUESDAY)).isEqualTo(1);
    }

    @Test
    void once_a_month_it_comes_in_the_week_of_the_first_tuesday() {
        var page = as(maya).visit("/me/letters").type("rhythm", "monthly").press("Save");
        assertThat(page.text()).contains("at most once a month");
        assertThat(page.page().select("input[value=monthly]").hasAttr("checked"))
                .isTrue();
        var digests = digests(saying("Coffee waits"));
        assertThat(write(digests, "2026-02-24")).isZero();
        assertThat(write(digests, "2026-03-03")).as("the first Tuesday").isEqualTo(1);
        assertThat(write(digests, "2026-03-10")).isZero();
        assertThat(write(digests, "2026-03-31"))
                .as("the week of April begins with it")
                .isZero();
        assertThat(write(digests, "2026-04-08")).as("made up for on Wednesday").isEqualTo(1);
        assertThat(lettersTo(maya.address())).hasSize(2);
    }

    @Test
    void what_is_chosen_must_be_one_of_three() {
        assertThat(as(maya).submit("/me/letters", Map.of("rhythm", "daily")).status())
                .isEqualTo(422);
        assertThat(stranger().visit("/me/letters").where()).isEqualTo("/sign-in");
    }

    @Test
    void a_french_reader_reads_french() {
        var luc = someone("Luc Tremblay", "fr");
        write(
                digests((_, _, texts) -> List.of(new DigestPart(1, "x", 1, texts.t("letters.own"), "", List.of()))),
                TUESDAY);
        var letter = lettersTo(luc.address()).getFirst();
        assertThat(letter.subject()).isEqualTo("Cette semaine à vos tablées");
        assertThat(letter.body())
                .contains("Personne ne lit les réponses")
                .contains("Les lettres qui vous sont envoyées");
    }

    @Test
    void two_runs_at_once_write_to_each_person_once() throws Exception {
        for (var n = 0; n < 15; n++) someone("Person " + n);
        clock.isOn(TUESDAY);
        var ready = new CountDownLatch(2);
        var written = new ArrayList<Future<Integer>>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var n = 0; n < 2; n++)
                written.add(pool.submit(() -> {
                    var digests = digests(saying("Coffee waits"));
                    ready.countDown();
                    ready.await();
                    return digests.writeInTheMorning();
                }));
        }
        // Those fifteen began in the week before, as maya did.
        assertThat(written.get(0).get() + written.get(1).get()).isEqualTo(16);
        assertThat(owner().sql("select count(*) from letters.letter where to_address = :address")
                        .param("address", maya.address())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_run_that_dies_half_way_is_taken_up_and_nobody_has_two_letters() {
        var others = new ArrayList<Someone>();
        for (var n = 0; n < 3; n++) others.add(someone("Person " + n));
        clock.isOn(TUESDAY);
        var dying = digests(saying("Coffee waits"), (person, _, _) -> {
            if (person.equals(others.get(1).id())) throw new Dead();
            return List.of();
        });
        try {
            dying.writeInTheMorning();
        } catch (IllegalStateException expected) {
            // The next run takes over.
        }
        assertThat(lettersTo(others.get(1).address())).isEmpty();
        digests(saying("Coffee waits")).writeInTheMorning();
        others.add(maya);
        for (var person : others) assertThat(lettersTo(person.address())).hasSize(1);
    }

    @Test
    void what_was_planned_and_not_written_when_everything_died_is_written_by_the_next_run() {
        clock.isOn(TUESDAY);
        var digests = digests(saying("Coffee waits"));
        digests.plan(MONDAY);
        digests.plan(MONDAY);
        assertThat(lettersTo(maya.address())).isEmpty();
        assertThat(digests(saying("Coffee waits")).writeInTheMorning()).isEqualTo(1);
        assertThat(digests.writeInTheMorning()).isZero();
        assertThat(lettersTo(maya.address())).hasSize(1);
    }

    @Test
    void who_changes_their_mind_after_it_was_planned_has_none() {
        clock.isOn(TUESDAY);
        var digests = digests(saying("Coffee waits"));
        digests.plan(MONDAY);
        as(maya).visit("/me/letters").type("rhythm", "never").press("Save");
        assertThat(digests.writeInTheMorning()).isZero();
        assertThat(lettersTo(maya.address())).isEmpty();
    }

    @Test
    void what_breaks_for_one_person_keeps_nobody_else_from_their_letter() {
        var dev = someone("Dev Patel");
        clock.isOn(TUESDAY);
        digests(saying("Coffee waits"), (person, _, _) -> {
                    if (person.equals(dev.id())) throw new IllegalStateException("on purpose");
                    return List.of();
                })
                .writeInTheMorning();
        assertThat(lettersTo(maya.address())).hasSize(1);
        assertThat(lettersTo(dev.address())).isEmpty();
    }

    @Test
    void it_is_built_with_the_eyes_of_its_reader() {
        var dev = someone("Dev Patel");
        for (var person : List.of(maya, dev))
            owner().sql("insert into people.detail values (:id, 'place', :place, 'me')")
                    .param("id", person.id().value())
                    .param("place", "only " + person.name() + " may read this")
                    .update();
        ForDigest everythingThatCanBeRead =
                (_, _, _) -> db.sql("select value from people.detail").query(String.class).list().stream()
                        .map(value -> new DigestPart(1, value, 1, value, "", List.of()))
                        .toList();
        write(digests(everythingThatCanBeRead), TUESDAY);
        assertThat(lettersTo(maya.address()).getFirst().body())
                .contains("only Maya Okafor may read this")
                .doesNotContain("DEV PATEL");
        assertThat(lettersTo(dev.address()).getFirst().body())
                .contains("only Dev Patel may read this")
                .doesNotContain("MAYA");
    }

    @Test
    void a_matter_is_said_as_often_as_it_may_be_and_the_last_time_says_so() {
        var digests = digests(saying("moment:" + UUID.randomUUID(), 2, "Coffee waits"));
        assertThat(write(digests, TUESDAY)).isEqualTo(1);
        assertThat(lettersTo(maya.address()).getFirst().body()).doesNotContain("once more");
        assertThat(write(digests, NEXT_TUESDAY)).isEqualTo(1);
        assertThat(lettersTo(maya.address()).getFirst().body()).contains("once more and then leave it be");
        assertThat(write(digests, "2026-02-24")).isZero();
        assertThat(write(digests, "2026-03-03")).isZero();
    }

    @Test
    void the_letter_is_for_its_reader_alone() {
        write(digests(saying("Coffee waits")), TUESDAY);
        assertThat(owner().sql("select private from letters.letter where to_address = :address")
                        .param("address", maya.address())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static final class Dead extends Error {}
}
