package org.longtable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.ground.Asking;
import org.longtable.pace.OwnGrants;
import org.longtable.pace.Pace;
import org.longtable.pace.Reckoned;
import org.longtable.pace.TimesForTrust;
import org.longtable.relationships.Band;
import org.longtable.relationships.CarriedPartner;
import org.longtable.relationships.Carries;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the stories come to on the day on which they are told, and how they are told anew. */
class TheStoriesAsToldTest extends DemonstrationTest {
    private static final List<String> CAST = Stories.all().stream()
            .flatMap(story -> Stream.concat(story.cast().stream(), story.around().stream()))
            .filter(Part::hasAddress)
            .distinct()
            .map(Part::name)
            .toList();

    private static final List<String> PROVINCES_AND_TERRITORIES = List.of(
            "British Columbia",
            "Alberta",
            "Saskatchewan",
            "Manitoba",
            "Ontario",
            "Quebec",
            "New Brunswick",
            "Nova Scotia",
            "Prince Edward Island",
            "Newfoundland and Labrador",
            "Yukon",
            "Northwest Territories",
            "Nunavut");

    @Autowired
    private Carries carries;

    @Autowired
    private Gazetteer gazetteer;

    @Autowired
    private TimesForTrust times;

    @Autowired
    private OwnGrants grants;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("ownersData")
    private DataSource owner;

    private static boolean touched;

    @BeforeEach
    void theyAreAsTold() {
        if (touched) tellAnew();
        touched = false;
    }

    @Test
    void every_table_is_set_and_one_press_signs_in_as_those_who_show_most() {
        assertThat(tableNames())
                .containsExactlyInAnyOrderElementsOf(
                        Stories.all().stream().map(Story::table).toList());
        assertThat(demonstration.cast()).extracting(Cast.Member::name).containsExactlyInAnyOrderElementsOf(CAST);
        var visitor = stranger();
        for (var name : Stories.all().stream()
                .map(story -> story.first().getFirst().name())
                .toList()) {
            sit(visitor, name);
            assertThat(visitor.where()).isEqualTo("/");
            assertThat(visitor.page().select(".me").text()).contains(name);
            assertThat(visitor.page().select("[data-done]").text()).contains(name);
        }
    }

    @Test
    void the_invented_world_is_wide_enough_to_look_around_in() {
        assertThat(tableNames()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(demonstration.cast()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(howMany("directory.organisation") + howMany("directory.community"))
                .isGreaterThanOrEqualTo(40);
        var places = String.join(
                " ",
                words("select value from directory.line where field = 'place' and organisation_id is not null").stream()
                        .map(value -> gazetteer.inWords(value, new Languages().in(Language.EN)))
                        .toList());
        assertThat(PROVINCES_AND_TERRITORIES)
                .allSatisfy(one -> assertThat(places).contains(one));
        assertThat(Stories.all())
                .extracting(story -> story.cast().getFirst().language())
                .areAtLeast(5, new Condition<>(Language.FR::equals, "in French"))
                .areAtLeast(5, new Condition<>(Language.EN::equals, "in English"));
        assertThat(words("""
                select distinct on (table_id) stage from tables.stage order by table_id, at desc, id desc
                """)).contains("getting_to_know", "working_it_out", "doing_it", "looking_back", "what_next");
        assertThat(words("select distinct form from tables.longtable")).contains("collaboration", "partnership");
    }

    @Test
    void there_is_something_of_each_kind_to_look_at() {
        assertThat(words("select name from tables.longtable where quiet_since is not null"))
                .containsExactly("Clay after supper");
        assertThat(words("select kind from relationships.moment m join tables.longtable t on t.id = m.table_id"
                        + " where t.quiet_since is not null"))
                .isNotEmpty();
        assertThat(words("select w.name from people.person w join people.without_account a on a.person_id = w.id"))
                .containsExactlyInAnyOrder("ᓖᐱ ᓄᑕᕋᖅ", "ᐄᓚᐃᔭ ᑯᓄᒃ");
        assertThat(words("select words from community.line")).hasSize(3);
        assertThat(words("select w.name from relationships.handover h join people.person w on w.id = h.person_id"
                        + " where h.state = 'open'"))
                .containsExactly("Kassandra Brisebois");
        assertThat(words("select what from pace.answer")).containsExactly("approved");
        assertThat(howMany("relationships.extent where young = 24")).isPositive();
        assertThat(inThePlaceOf("Colette Amirault").visit("/grants").text()).contains("Semer des mots");
        for (var name : List.of("Colette Amirault", "Winston Beals"))
            assertThat(asking(member(name), grants::distributions))
                    .as("five grants of one fund or more")
                    .hasSize(1);
        assertThat(words("""
                select t.name from envelopes.envelope e join envelopes.round r on r.id = e.round_id
                  join tables.longtable t on t.id = r.table_id where r.closed_at is null and e.state = 'waiting'
                """)).as("one answer is missing, and one round runs").containsExactly("Le jardin des langues");
        assertThat(words("select state from understanding.difference d join tables.longtable t on t.id = d.table_id"
                        + " where t.name = 'The names of the river'"))
                .contains("named", "talked", "agreed_to_differ");
    }

    @Test
    void nobody_but_the_cast_can_be_sat_down_as() {
        var visitor = stranger();
        assertThat(visitor.submit(
                                "/demonstration/seats",
                                Map.of("person", UUID.randomUUID().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.visit("/me").where()).isEqualTo("/sign-in");
    }

    @Test
    void between_us_has_28_days_where_strangers_who_agree_on_much_want_305() {
        var anna = member("Anna Reyes");
        var time = (Reckoned) asking(anna, (table, me) -> times.at(table, me, clock.today()));
        assertThat(time.daysThereAre()).isEqualTo(OptionalLong.of(28));
        assertThat(time.recommendedDays()).isEqualTo(305);
        assertThat(values(time.figures())).contains("0.91");
        assertThat(time.pace()).contains(Pace.RUSHED);
        assertThat(time.earliestWorkableStart()).contains(LocalDate.parse("2026-09-05"));
        assertThat(own(member("Dev Patel")).band()).contains(Band.FRAGILE);
        assertThat(values(own(member("Dev Patel")).figures())).startsWith("0.00", "1");
    }

    @Test
    void the_one_who_only_funds_reads_none_of_it() {
        assertThatThrownBy(() -> asking(member("Sol Nakamura"), (table, me) -> times.at(table, me, clock.today())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> asking(member("Sol Nakamura"), (table, me) -> carries.all(table, me, clock.today())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_hospital_is_carried_unevenly_and_more_so_once_omar_has_said_yes() {
        assertThat(own(member("Karen Liu")).band()).contains(Band.EXPOSED);
        assertThat(values(own(member("Karen Liu")).figures())).startsWith("0.48", "1");

        saysYes("Omar Haddad");

        assertThat(values(own(member("Karen Liu")).figures())).startsWith("0.46", "1");
        assertThat(own(member("Nadia Osei")).band()).isEmpty();
        assertThat(carriedAsSeenBy(member("Nadia Osei")))
                .as("figures are for the partner's own people")
                .allSatisfy(partner -> assertThat(partner.figures()).isEmpty());
    }

    @Test
    void le_centre_repose_surtout_sur_jo() {
        assertThat(own(member("Nour Benali")).band()).contains(Band.FRAGILE);
        assertThat(values(own(member("Nour Benali")).figures())).startsWith("0.12", "1");
        assertThat(values(own(member("Marc Doucet")).figures())).startsWith("0.18", "1");
    }

    @Test
    void begun_again_what_visitors_left_is_gone_and_the_stories_are_dated_from_that_day() {
        var nadia = inThePlaceOf("Nadia Osei");
        assertThat(nadia.visit("/me/connections").text()).contains("19 January 2026");
        saysYes("Omar Haddad");
        owner().sql("update people.person set name = 'Somebody was here' where name = 'Tom Achebe'")
                .update();
        clock.goesOnBy(Duration.ofDays(10));

        touched = true;
        var newcomer = stranger().visit("/sign-in").follow("To the places").press("Come as someone new");
        assertThat(newcomer.where()).isEqualTo("/welcome");
        assertThat(newcomer.type("name", "Odile Fortin").press("Sit down").where())
                .isEqualTo("/welcome/ways");
        var library = owner().sql("select id from directory.organisation where name = 'Quill Slough Public Library'")
                .query(UUID.class)
                .single();
        newcomer.visit("/introductions/new?to=organisation:" + library)
                .type("why", "I tell stories in a small town too.")
                .press("Ask Ève-Marie Kalala");
        inThePlaceOf("Ève-Marie Kalala").follow("Lire et répondre").press("Oui, transmettre");
        assertThat(inThePlaceOf("Doreen Pawluk").text())
                .contains("Odile Fortin would like to meet you", "It reached you through Ève-Marie Kalala");
        inThePlaceOf("Rosa Lindqvist").visit("/demonstration").press("Clear and tell anew");
        untilTold();

        assertThat(nadia.visit("/").where())
                .as("everyone chooses a place again")
                .isEqualTo("/demonstration");
        assertThat(demonstration.cast()).extracting(Cast.Member::name).containsExactlyInAnyOrderElementsOf(CAST);
        assertThat(values(own(member("Karen Liu")).figures())).startsWith("0.48", "1");
        assertThat(inThePlaceOf("Nadia Osei").visit("/me/connections").text())
                .contains("29 January 2026")
                .doesNotContain("19 January 2026");
    }

    @Test
    void pressed_by_two_at_once_they_are_told_once() {
        var presses = Stream.of(stranger(), stranger())
                .map(visitor -> visitor.visit("/demonstration"))
                .map(visitor -> CompletableFuture.supplyAsync(() -> visitor.press("Clear and tell anew")))
                .toList();
        presses.forEach(press -> assertThat(press.join().status()).isEqualTo(200));
        untilTold();

        assertThat(demonstration.cast()).hasSameSizeAs(CAST);
        assertThat(tableNames()).hasSameSizeAs(Stories.all());
    }

    private void tellAnew() {
        demonstration.tellAnew();
        untilTold();
    }

    private void untilTold() {
        await().atMost(Duration.ofMinutes(2)).until(() -> demonstration.state() != Demonstration.State.BEING_TOLD);
        assertThat(demonstration.state()).isEqualTo(Demonstration.State.TOLD);
    }

    private void saysYes(String name) {
        Visitor visitor = inThePlaceOf(name);
        touched = true;
        visitor.press("All fine");
        assertThat(visitor.status()).isEqualTo(200);
    }

    private PersonId member(String name) {
        return demonstration.cast().stream()
                .filter(one -> one.name().equals(name))
                .map(Cast.Member::id)
                .findFirst()
                .orElseThrow();
    }

    private List<CarriedPartner> carriedAsSeenBy(PersonId person) {
        return asking(person, (table, me) -> carries.all(table, me, clock.today()));
    }

    /** How many people carry this person's own partner, as they may know it. */
    private CarriedPartner own(PersonId person) {
        return carriedAsSeenBy(person).stream()
                .filter(CarriedPartner::own)
                .findFirst()
                .orElseThrow();
    }

    /** At the one table at which this person sits. */
    private <T> T asking(PersonId person, BiFunction<TableId, PersonId, T> question) {
        var table = owner().sql("select table_id from tables.seat where person_id = :person")
                .param("person", person.value())
                .query(UUID.class)
                .single();
        return Asking.as(
                person,
                () -> new TransactionTemplate(transactions).execute(_ -> question.apply(new TableId(table), person)));
    }

    private <T> T asking(PersonId person, Supplier<T> question) {
        return Asking.as(person, () -> new TransactionTemplate(transactions).execute(_ -> question.get()));
    }

    private int howMany(String kept) {
        return owner().sql("select count(*) from " + kept).query(Integer.class).single();
    }

    private List<String> words(String query) {
        return owner().sql(query).query(String.class).list();
    }

    private static List<String> values(List<Figure> figures) {
        return figures.stream()
                .filter(Figure.Known.class::isInstance)
                .map(figure -> ((Figure.Known) figure).value().toString())
                .toList();
    }

    private List<String> tableNames() {
        return owner().sql("select name from tables.longtable")
                .query(String.class)
                .list();
    }

    private JdbcClient owner() {
        return JdbcClient.create(owner);
    }
}
