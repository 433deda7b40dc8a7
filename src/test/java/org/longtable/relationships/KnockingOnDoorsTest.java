package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.site.Turn;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Browser;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** R1: a first year may go to knocking on doors; it is written down for oneself, and can count where it led to. */
class KnockingOnDoorsTest extends AtATable {
    @Autowired
    private Tables tables;

    @Autowired
    private DoorsKnocked doors;

    private Someone anna;

    @BeforeEach
    void annaBegins() {
        anna = someone("Anna Reyes");
        clock.isOn("2025-12-20");
    }

    @Test
    void a_door_is_noted_with_how_one_knocked_and_nothing_else() {
        var page = as(anna).visit("/me").follow("Open the list");
        assertThat(page.text()).contains("No door noted yet", "Who sees this: you alone");

        page.follow("Note a door").type("way", "visit").press("Save");

        assertThat(page.where()).isEqualTo("/me/doors");
        assertThat(page.text()).contains("A visit", "Sat 20 Dec 2025", "knocked on one door.");
        assertThat(as(anna).visit("/me").text()).contains("In the last twelve months you knocked on one door.");
    }

    @Test
    void doors_are_counted_in_calm_words_for_the_last_twelve_months() {
        knocks("2024-12-20", "call", "8", "too long ago");
        knocks("2025-10-03", "visit", "2", "the principal");
        knocks("2025-11-11", "letter", "", "the principal");
        knocks("2025-12-20", "coffee", "1,5", "a teacher");

        assertThat(as(anna).visit("/me/doors").text())
                .contains(
                        "In the last twelve months you knocked on 3 doors; that was 3.5 hours.",
                        "A call – too long ago");
    }

    @Test
    void nobody_else_ever_reads_the_list() {
        var door = knocks("2025-10-03", "visit", "2", "Principal Grant");
        var bo = someone("Bo Larsen");

        assertThat(as(bo).visit("/me/doors").text())
                .contains("No door noted yet")
                .doesNotContain("Grant");
        for (var path : List.of(door, door + "/removal"))
            assertThat(as(bo).ask(path).status()).as(path).isEqualTo(404);
        assertThat(as(bo).submit(door, Map.of("way", "call", "day", "2025-10-03"))
                        .status())
                .isEqualTo(404);
        assertThat(as(bo).submit(door + "/removals", Map.of()).status()).isEqualTo(404);
        assertThat(asking(
                        bo,
                        () -> jdbc().sql("select count(*) from relationships.door")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(as(bo).ask("/me/copy/longtable.json").answer().body()).doesNotContain("Grant");
        assertThat(as(anna).ask("/me/copy/longtable.json").answer().body()).contains("Principal Grant", "\"visit\"");
    }

    @Test
    void a_day_to_come_is_refused_and_what_was_typed_is_kept() {
        var page = as(anna).visit("/me/doors/new")
                .type("way", "coffee")
                .type("day", "2025-12-21")
                .type("whom", "the caretaker")
                .type("hours", "many")
                .press("Save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This day is still to come.");
        assertThat(page.page().select("[name=whom]").val()).isEqualTo("the caretaker");
        assertThat(page.page().select("[name=way][value=coffee]").hasAttr("checked"))
                .isTrue();
        assertThat(asking(anna, () -> doors.all(Turn.BEGIN)).rows()).isEmpty();
    }

    @Test
    void a_door_is_changed_and_taken_off_the_list_for_good() {
        var door = knocks("2025-10-03", "visit", "2", "the principal");
        var page = as(anna).visit(door)
                .type("came", "come_back")
                .type("whom", "the vice-principal")
                .press("Save");
        assertThat(page.text()).contains("A visit – the vice-principal", "Asked to come back", "2 hours");

        page.visit(door).follow("Take it off the list").press("Take it off the list");

        assertThat(page.text()).contains("off your list, for good", "No door noted yet");
        assertThat(as(anna).ask(door).status()).isEqualTo(404);
        assertThat(as(anna).ask("/me/copy/longtable.json").answer().body()).doesNotContain("vice-principal");
    }

    @Test
    void what_was_changed_in_another_tab_is_shown_beside_what_was_typed() {
        var door = knocks("2025-10-03", "visit", "2", "the principal");
        var one = as(anna).visit(door);
        as(anna).visit(door)
                .type("whom", "the vice-principal")
                .type("way", "call")
                .press("Save");

        one.type("whom", "the secretary").press("Save");

        assertThat(one.status()).isEqualTo(409);
        assertThat(one.page().text()).contains("the vice-principal", "A call");
        assertThat(one.page().outerHtml()).contains("the secretary");
    }

    @Test
    void at_a_table_they_count_with_days_and_hours_and_nothing_else() {
        knocks("2025-10-03", "visit", "8", "Principal Grant");
        knocks("2025-12-01", "coffee", "6", "Principal Grant");
        var other = knocks("2025-12-02", "call", "1", "the theatre");
        var id = starts("Circus in the gym", "2025-12-20");
        knocks("2025-12-22", "visit", "3", "after it began");

        var page = as(anna).visit("/me/doors").follow("It began with these doors – Circus in the gym");
        assertThat(page.text()).contains("Principal Grant").doesNotContain("after it began");
        page.type("doors", chosen(page, "Principal Grant")).press("Let these count");

        var dev = someone("Dev Patel");
        sits(dev);
        for (var reader : List.of(anna, dev)) {
            assertThat(as(reader).visit("/tables/" + id + "/time").text())
                    .contains("Time before this table: 14 hours, between 3 October 2025 and 1 December 2025.")
                    .doesNotContain("Grant", "theatre");
            assertThat(as(reader).visit("/tables/" + id + "/history").text())
                    .contains("Anna Reyes let time given before this table count here.")
                    .doesNotContain("Grant");
        }
        assertThat(as(dev).ask("/tables/" + id + "/before").status()).isEqualTo(404);
        assertThat(as(dev).submit("/tables/" + id + "/before", Map.of("doors", ""))
                        .status())
                .isEqualTo(404);
        assertThat(as(anna).visit("/me/doors").text()).contains("its time counts at a table");
        assertThat(as(anna).visit(other).text()).doesNotContain("count at a table that you began");
    }

    @Test
    void the_first_encounter_of_f3_stays_the_first_moment_that_two_partners_confirmed() {
        knocks("2025-10-03", "visit", "8", "Principal Grant");
        var id = starts("Circus in the gym", "2025-12-20");
        counts(id);
        assertThat(asking(anna, () -> moments.firstBetweenPartners(id))).isEmpty();
        assertThat(asking(anna, () -> doors.before(id)))
                .hasValueSatisfying(time -> assertThat(time.first()).isEqualTo(LocalDate.parse("2025-10-03")));
    }

    @Test
    void a_door_counts_once_and_can_be_taken_back() {
        var door = knocks("2025-10-03", "visit", "8", "Principal Grant");
        var first = starts("Circus in the gym", "2025-12-20");
        counts(first);
        var second = starts("Puppets", "2025-12-21");
        assertThat(as(anna).visit("/tables/" + second + "/before").text())
                .contains("No door to choose from")
                .doesNotContain("Grant");

        as(anna).visit("/tables/" + first + "/before").type("doors").press("Let these count");
        assertThat(asking(anna, () -> doors.before(first))).isEmpty();
        counts(second);
        assertThat(asking(anna, () -> doors.before(second))).isPresent();

        as(anna).visit(door + "/removal").press("Take it off the list");
        assertThat(asking(anna, () -> doors.before(second))).isEmpty();
    }

    @Test
    void someone_who_is_there_only_as_a_funder_and_someone_elsewhere_learn_nothing() {
        knocks("2025-10-03", "visit", "8", "Principal Grant");
        var id = starts("Circus in the gym", "2025-12-20");
        counts(id);
        var fay = someone("Fay Osei");
        seat(organisation("City Arts Fund", "funder"), fay);
        var bo = someone("Bo Larsen");

        for (var one : List.of(fay, bo)) {
            assertThat(asking(one, () -> doors.before(id))).isEmpty();
            assertThat(as(one).ask("/tables/" + id + "/before").status()).isEqualTo(404);
        }
        assertThat(as(fay).visit("/tables/" + id + "/time").text()).doesNotContain("October", "8 hours");
    }

    @Test
    void a_quiet_table_keeps_nothing_of_what_came_before_it() {
        knocks("2025-10-03", "visit", "8", "Principal Grant");
        var id = starts("Circus in the gym", "2025-12-20");
        counts(id);
        owner().sql("update tables.longtable set quiet_since = :day where id = :id")
                .param("day", clock.today())
                .param("id", id.value())
                .update();

        assertThat(owner().sql("select count(*) from relationships.door_counted where table_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(asking(anna, () -> doors.before(id))).isEmpty();
        assertThat(as(anna).ask("/tables/" + id + "/before").status()).isEqualTo(404);
        assertThat(as(anna).visit("/tables/" + id + "/time").text()).doesNotContain("before this table");
    }

    @Test
    void a_door_that_is_let_count_while_the_table_becomes_quiet_does_not_count() {
        knocks("2025-10-03", "visit", "8", "Principal Grant");
        var id = starts("Circus in the gym", "2025-12-20");
        var dev = someone("Dev Patel");
        sits(dev);
        var view = asking(anna, () -> tables.find(id, anna.id()));
        var door = asking(anna, () -> doors.all(Turn.BEGIN)).rows().getFirst().id();
        var late = asking(dev, () -> {
            jdbc().sql("select tables.become_quiet(:table, '2025-12-20')")
                    .param("table", id.value())
                    .query(Boolean.class)
                    .single();
            return meanwhile(anna, () -> {
                doors.count(view, Set.of(door));
                return true;
            });
        });

        assertThat(late).succeedsWithin(Duration.ofSeconds(20));
        assertThat(owner().sql("select count(*) from relationships.door_counted where table_id = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(as(anna).visit("/tables/" + id + "/history").text()).doesNotContain("doors");
    }

    @Test
    void where_someone_asked_to_come_back_today_says_so_after_three_weeks_until_one_knocked_again() {
        var door = knocks("2025-10-03", "visit", "2", "Principal Grant");
        knocks("2025-10-04", "call", "", "the caretaker");
        as(anna).visit(door).type("came", "come_back").press("Save");
        clock.isOn("2025-10-23");
        assertThat(as(anna).visit("/").text()).as("too soon").doesNotContain("Principal Grant");
        clock.isOn("2025-10-24");
        var today = as(anna).visit("/");
        assertThat(today.text())
                .contains("Asked to come back: A visit – Principal Grant", "3 October 2025")
                .doesNotContain("the caretaker");
        assertThat(as(someone("Bo Larsen")).visit("/").text()).doesNotContain("Principal Grant");

        today.follow("I knocked again");
        assertThat(today.page().select("[name=whom]").val()).isEqualTo("Principal Grant");
        today.type("way", "call").press("Save");

        assertThat(as(anna).visit("/").text()).doesNotContain("Principal Grant");
    }

    @Test
    void a_door_of_which_only_the_memory_is_left_is_not_brought_up_again() {
        var door = knocks("2025-09-01", "visit", "2", "Principal Grant");
        as(anna).visit(door).type("came", "come_back").press("Save");
        clock.isOn("2025-11-30");
        assertThat(as(anna).visit("/").text()).contains("Principal Grant");
        clock.isOn("2025-12-01");
        assertThat(as(anna).visit("/").text()).doesNotContain("Principal Grant");
    }

    @Test
    void the_day_of_a_door_changed_at_once_stands_in_a_field_for_days() {
        var door = knocks("2025-10-03", "visit", "2", "the principal");
        var one = as(anna).visit(door);
        as(anna).visit(door).type("day", "2025-10-01").press("Save");

        one.type("day", "2025-10-02").press("Save");

        assertThat(one.status()).isEqualTo(409);
        var day = one.page().select("[name=day]");
        assertThat(day.attr("type")).isEqualTo("date");
        assertThat(day.val()).isEqualTo("2025-10-02");
        assertThat(one.page().select("[aria-labelledby=c-day] .theirs").text()).isEqualTo("Wed 1 Oct 2025");
    }

    @Test
    void the_database_lets_nobody_count_doors_at_a_table_they_did_not_begin() {
        knocks("2025-10-03", "visit", "8", "Principal Grant");
        var id = starts("Circus in the gym", "2025-12-20");
        var dev = someone("Dev Patel");
        sits(dev);
        as(dev).visit("/me/doors/new")
                .type("way", "call")
                .type("day", "2025-11-01")
                .press("Save");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> asking(
                        dev, () -> jdbc().sql("""
                                insert into relationships.door_counted select id, :table from relationships.door
                                """).param("table", id.value()).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_door_is_noted_with_four_taps_on_a_phone() {
        knocks("2025-10-03", "visit", "2", "the caretaker");
        var window = Browser.phone(address(), sessionOf(anna));
        window.navigate("/me/doors");

        window.getByText("Note a door").tap();
        window.getByText("A coffee").tap();
        window.getByText("Asked to come back").tap();
        window.getByText("Save", new Page.GetByTextOptions().setExact(true)).tap();

        window.waitForURL("**/me/doors");
        assertThat(window.locator("main").innerText()).contains("A coffee", "Asked to come back");
        window.context().close();
    }

    @Test
    void every_page_of_doors_can_be_read_by_everyone_in_both_languages_and_in_the_dark() {
        clock.isOn("2025-12-20");
        var empty = asking(anna, () -> tables.start("Rien encore", "", null));
        var door = asking(
                anna,
                () -> doors.note(
                        new Door.Told(
                                LocalDate.parse("2025-11-03"),
                                Door.Way.EVENT,
                                Optional.of(Door.CameOfIt.COME_BACK),
                                "Someone with a very long title at the Association of Community Centres "
                                        .repeat(2)
                                        .strip(),
                                "Lakeview",
                                Optional.of(new Hours(new BigDecimal("2.5"))),
                                "Bring the posters."),
                        anna.id()));
        for (var path : List.of(
                "/me",
                "/me/doors",
                "/me/doors/new",
                "/me/doors/" + door,
                "/me/doors/" + door + "/removal",
                "/tables/" + empty + "/before",
                "/tables/" + empty + "/time"))
            looks(anna, "doors" + path.replaceAll("[0-9a-f-]{36}", "").replaceAll("\\W+", "-"), path);
    }

    private String knocks(String day, String way, String hours, String whom) {
        if (clock.today().isBefore(LocalDate.parse(day))) clock.isOn(day);
        as(anna).visit("/me/doors/new")
                .type("way", way)
                .type("day", day)
                .type("hours", hours)
                .type("whom", whom)
                .press("Save");
        return asking(anna, () -> doors.all(Turn.BEGIN)).rows().stream()
                .filter(door -> door.told().whom().equals(whom))
                .findFirst()
                .orElseThrow()
                .path();
    }

    private TableId starts(String name, String day) {
        clock.isOn(day);
        table = asking(anna, () -> tables.start(name, "", null));
        return table;
    }

    private void sits(Someone person) {
        inTheirOwnRight(person);
    }

    private void counts(TableId id) {
        var page = as(anna).visit("/tables/" + id + "/before");
        page.type("doors", chosen(page, "")).press("Let these count");
    }

    private static String[] chosen(Visitor page, String words) {
        return page.page().select("label.choice").stream()
                .filter(label -> label.text().contains(words))
                .map(label -> label.select("input").val())
                .toArray(String[]::new);
    }
}
