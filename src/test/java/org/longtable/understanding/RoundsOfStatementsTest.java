package org.longtable.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.longtable.envelopes.Outcome;
import org.longtable.envelopes.Sealed;
import org.longtable.letters.Act;
import org.longtable.letters.DigestPart;
import org.longtable.letters.ForDigest;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.RoundId;
import org.springframework.beans.factory.annotation.Autowired;

class RoundsOfStatementsTest extends WithStatements {
    @Autowired
    private Statements statements;

    @Autowired
    private Tables tables;

    @Autowired
    private List<ForDigest> forDigest;

    @Autowired
    private Languages languages;

    @Test
    void the_last_answer_opens_the_round_and_what_lies_apart_becomes_open_differences() {
        var round = begun();
        assertThat(answers(anna, round, ANNAS).text()).contains("Sealed. It is opened when everyone has answered.");
        assertThat(read(dev).text())
                .contains("has answered", "has not answered yet")
                .doesNotContain("Where you differ");
        assertThat(answers(dev, round, DEVS).page().text()).contains("Everyone has answered. Here is what you said.");
        for (var one : List.of(anna, bea, dev, marie)) {
            var page = read(one);
            assertThat(page.text())
                    .contains("Much of this you see alike. 3 things you see differently.")
                    .contains("Where you differ", "What you share", "Came up on 26 January 2026", "named");
            assertThat(page.page().select("details .figures").text()).contains("0.67", "6", "8", "26 January 2026");
        }
        assertThat(differences()).hasSize(3).allMatch(state -> state.equals("named"));
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Anna Reyes began a round", "The answers were opened together. Dev Patel was the last")
                .doesNotContain("students choose");
        assertThat(figures(anna).get("recommended-days").inputs().toString()).contains("2/3");
    }

    @Test
    void a_page_says_what_each_partner_said_in_words_and_keeps_figures_for_those_who_ask() {
        var round = begun();
        typed(as(anna).visit(path("/statements/" + round)), ANNAS)
                .type("note_3", "I have seen shows eat the year.")
                .press("Seal my answer");
        answers(dev, round, DEVS);
        var page = read(marie).page();
        assertThat(page.select("ul.plain li").first().text())
                .contains("What happens on the way matters more", "fully", "not really")
                .contains("I have seen shows eat the year.");
        page.select("details").remove();
        assertThat(page.select("main").text()).doesNotContain("0.67", "M =");
    }

    @Test
    void a_colleague_answers_anew_without_reading_and_the_later_answer_holds() {
        var round = begun();
        answers(anna, round, 1, 1, 1, 1, 1, 1);
        answers(bea, round, ANNAS);
        answers(dev, round, DEVS);
        assertThat(read(dev).page().select("details .figures").text()).contains("0.67");
    }

    @Test
    void of_two_representatives_at_once_the_second_is_told_and_keeps_what_they_chose() {
        var round = begun();
        var beas = typed(as(bea).visit(path("/statements/" + round)), 2, 2, 2, 2, 2, 2);
        answers(anna, round, ANNAS);
        beas.type("note_1", "Mine as I wrote it").press("Seal my answer");
        assertThat(beas.status()).isEqualTo(409);
        assertThat(beas.text()).contains("answered while you were writing");
        assertThat(beas.page().select("input[type=radio][value=2][checked]")).hasSize(6);
        assertThat(beas.page().html()).contains("Mine as I wrote it");
        assertThat(beas.press("Seal my answer").text()).contains("Sealed");
    }

    @Test
    void an_answer_after_opening_changes_nothing() {
        var round = begun();
        var late = typed(as(anna).visit(path("/statements/" + round)), 1, 1, 1, 1, 1, 1);
        answers(bea, round, ANNAS);
        answers(dev, round, DEVS);
        assertThat(late.press("Seal my answer").text()).contains("no longer open for answers");
        assertThat(read(dev).page().select("details .figures").text()).contains("0.67");
    }

    @Test
    void a_statement_without_an_answer_is_asked_for_beside_it_and_the_rest_is_kept() {
        var round = begun();
        var page = typed(as(anna).visit(path("/statements/" + round)), 5, 5).press("Seal my answer");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select(".problem")).hasSize(4);
        assertThat(page.page().select("input[type=radio][checked]")).hasSize(2);
        assertThat(typed(as(anna).visit(path("/statements/" + round)), 5, 5, 9, 5, 5, 5)
                        .press("Seal my answer")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_round_takes_two_partners() {
        leaves(dev, "2026-01-20");
        leaves(marie, "2026-01-20");
        assertThat(read(anna).text()).contains("As soon as two partners sit here");
        assertThat(as(anna).visit(path("/statements/new?set=school"))
                        .press("Ask everyone")
                        .text())
                .contains("It takes two partners");
    }

    @Test
    void one_round_runs_at_a_time_and_can_be_called_off_unread() {
        var round = begun();
        answers(anna, round, ANNAS);
        assertThat(as(dev).visit(path("/statements/new?set=school"))
                        .press("Ask everyone")
                        .text())
                .contains("A round is being answered already");
        assertThat(read(dev).press("Call this round off").text()).contains("What was answered is gone");
        assertThat(owner().sql("select count(*) from envelopes.answer where round_id = :r")
                        .param("r", round)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(as(anna).visit(path("/statements/" + round)).text()).contains("This round was called off");
    }

    @Test
    void a_partner_may_leave_a_round_out_after_answering_and_what_it_wrote_is_never_opened() {
        var noor = neighbours();
        var round = begun();
        answers(anna, round, ANNAS);
        answers(noor, round, 1, 1, 1, 1, 1, 1);
        assertThat(read(noor).press("Leave this round out").text()).contains("Your partner leaves this round out");
        answers(dev, round, DEVS);
        assertThat(read(anna).text()).contains("Open without Plateau neighbours?");
        assertThat(read(noor).text()).doesNotContain("Yes, open without them");
        assertThat(read(anna).press("Yes, open without them").text()).contains("Noted. It opens once");
        assertThat(read(dev).press("Yes, open without them").text()).contains("Everyone has answered");
        assertThat(read(dev).page().select("details .figures").text()).contains("0.67");
        var noors = read(noor);
        assertThat(noors.page().select("details .figures").text())
                .as("what the number is made of is for those who answered (C2)")
                .contains("0.67", "Statements answered")
                .doesNotContain("Sum of the widest gaps");
        assertThat(noors.text()).contains("What you see differently", "The students choose what it is about.");
        assertThat(noors.text())
                .contains("What was answered is read by those who answered")
                .doesNotContain("Where you differ", "not really");
        assertThat(asking(
                        noor,
                        () -> statements.read(statements.find(tables.find(table, noor.id()), new RoundId(round)))))
                .isEmpty();
        assertThat(as(noor).visit(path("/questions")).text()).doesNotContain("see differently");
        assertThat(as(dev).visit(path("/questions")).text()).contains("3 things you see differently");
    }

    @Test
    void a_yes_to_opening_counts_only_for_those_who_were_missing_then() {
        var noor = neighbours();
        var kim = someone("Kim Roy");
        seat(organisation("Kim’s kitchen", "host"), kim);
        var round = begun();
        answers(anna, round, ANNAS);
        answers(dev, round, DEVS);
        clock.isOn("2026-02-09");
        read(anna).press("Yes, open without them");
        answers(noor, round, 3, 3, 3, 3, 3, 3);
        read(dev).press("Yes, open without them");
        read(noor).press("Yes, open without them");
        assertThat(opened(round)).as("Anna said yes to other company").isFalse();
        read(noor).press("Leave this round out");
        read(anna).press("Yes, open without them");
        assertThat(opened(round)).as("Dev said yes to other company").isFalse();
        read(dev).press("Yes, open without them");
        assertThat(opened(round)).isTrue();
    }

    @Test
    void the_last_answer_opens_although_others_had_agreed_to_open_without_it() {
        var noor = neighbours();
        var round = begun();
        answers(anna, round, ANNAS);
        answers(dev, round, DEVS);
        read(noor).press("Leave this round out");
        read(anna).press("Yes, open without them");
        answers(noor, round, 3, 3, 3, 3, 3, 3);
        assertThat(read(anna).text()).contains("Where you differ", "Plateau neighbours");
    }

    @Test
    void a_silent_partner_is_waited_for_two_weeks_then_those_who_answered_may_open() {
        var noor = neighbours();
        var round = begun();
        answers(anna, round, ANNAS);
        answers(dev, round, DEVS);
        assertThat(read(anna).text()).doesNotContain("Open without");
        as(anna).submit(path("/statements/" + round + "/agreements"), Map.of());
        as(dev).submit(path("/statements/" + round + "/agreements"), Map.of());
        assertThat(opened(round)).isFalse();
        clock.isOn("2026-02-09");
        read(anna).press("Yes, open without them");
        assertThat(opened(round)).isFalse();
        read(dev).press("Yes, open without them");
        assertThat(opened(round)).isTrue();

        as(noor).visit(path("/statements/new?set=school")).press("Ask everyone");
        assertThat(latestRound()).isNotEqualTo(round);
        assertThat(as(anna).visit(path("/statements/" + round)).text()).contains("Where you differ");
    }

    @Test
    void what_a_partner_that_leaves_midway_had_written_is_never_opened() {
        var noor = neighbours();
        var round = begun();
        answers(noor, round, 1, 1, 1, 1, 1, 1);
        answers(anna, round, ANNAS);
        leaves(noor, "2026-01-26");
        answers(dev, round, DEVS);
        assertThat(opened(round)).as("the others agreed to be read by three").isFalse();
        assertThat(read(anna).text()).contains("no longer sits here");
        read(anna).press("Yes, open without them");
        read(dev).press("Yes, open without them");
        assertThat(read(dev).page().select("details .figures").text()).contains("0.67");
        assertThat(owner().sql("select count(distinct partner_id) from envelopes.answer where round_id = :r")
                        .param("r", round)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_partner_that_comes_later_waits_for_a_new_round() {
        var round = begun();
        answers(anna, round, ANNAS);
        var noor = neighbours();
        assertThat(as(noor).visit(path("/statements/" + round)).text())
                .contains("This round began without your partner")
                .doesNotContain("Seal my answer");
        assertThat(as(noor).submit(path("/statements/" + round + "/answers"), sixTimes("3"))
                        .status())
                .isEqualTo(404);
        answers(dev, round, DEVS);
        assertThat(opened(round)).isTrue();
    }

    @Test
    void two_last_answers_at_once_open_a_round_once() throws Exception {
        var round = new RoundId(begun());
        var asked = asking(anna, () -> statements.of(round));
        List<Callable<Outcome>> both =
                List.of(() -> seal(anna, round, asked, ANNAS), () -> seal(dev, round, asked, DEVS));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var outcomes = threads.invokeAll(both).stream()
                    .map(RoundsOfStatementsTest::got)
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.SEALED, Outcome.OPENED);
        }
        assertThat(differences()).hasSize(3);
        assertThat(owner().sql("select count(*) from understanding.congruence where table_id = :t")
                        .param("t", table.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void two_yeses_to_opening_at_once_open_a_round_once() throws Exception {
        var noor = neighbours();
        var round = begun();
        answers(anna, round, ANNAS);
        answers(dev, round, DEVS);
        read(noor).press("Leave this round out");
        List<Callable<Outcome>> both = List.of(() -> agree(anna, round), () -> agree(dev, round));
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both).stream().map(RoundsOfStatementsTest::got))
                    .containsExactlyInAnyOrder(Outcome.AGREED, Outcome.OPENED);
        }
        assertThat(differences()).hasSize(3);
    }

    @Test
    void today_and_one_weekly_letter_say_that_a_round_waits_and_then_leave_people_in_peace() {
        var round = begun();
        assertThat(as(dev).visit("/").text()).contains("Between Us: a round waits for your answer");
        assertThat(as(anna).visit("/").text()).contains("a round waits");
        answers(anna, round, ANNAS);
        assertThat(as(anna).visit("/").text()).doesNotContain("a round waits");
        assertThat(as(bea).visit("/").text()).doesNotContain("a round waits");
        var parts = asking(
                dev,
                () -> forDigest.stream()
                        .flatMap(module -> module.parts(dev.id(), 7, languages.in(Language.FR)).stream())
                        .filter(part -> part.about().startsWith("statements:"))
                        .toList());
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.most()).isEqualTo(1);
            assertThat(part.title()).isEqualTo("Between Us\u00a0: un tour attend votre réponse");
            assertThat(part.steps())
                    .containsExactly(
                            new DigestPart.Press("Lire les énoncés", new Act("statements-round-answer", round, 0)),
                            new DigestPart.Press("Passer ce tour", new Act("statements-round-leaving", round, 0)));
        });
        clock.isOn("2026-02-09");
        assertThat(as(dev).visit("/").text()).doesNotContain("a round waits");
    }

    @Test
    void a_table_leaves_statements_out_adds_its_own_in_one_language_and_changes_the_order() {
        as(anna).visit(path("/statements/new?set=school"))
                .type("keep", "school.why", "school.pace")
                .type("own_fr_7", "Les samedis restent libres.")
                .type("order_6", "1")
                .press("Ask everyone");
        var asked = as(dev).visit(path("/statements/" + latestRound()));
        assertThat(asked.page().select("legend").eachText())
                .containsExactly(
                        "We go as fast as trust allows, even when dates suffer.",
                        "We are doing this for the students first, and for our organisations second.",
                        "Les samedis restent libres.");
        answers(dev, latestRound(), 5, 5, 5);
        answers(anna, latestRound(), 5, 5, 4);
        var page = read(anna);
        assertThat(page.text()).contains("You see all of this much alike.");
        assertThat(page.page().select("span[lang=fr]").text()).contains("Les samedis");
        as(anna).visit(path("/statements/" + latestRound())).press("Take the words of this statement back");
        assertThat(read(dev).text()).doesNotContain("Les samedis").contains("taken back on 26 January 2026");
    }

    @Test
    void a_set_of_nothing_is_refused_with_how_to_mend_it() {
        var page = as(anna).visit(path("/statements/new?set=own")).press("Ask everyone");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Keep at least one statement, or write one of your own.");
    }

    @Test
    void settling_takes_a_note_and_two_who_save_at_once_see_both() {
        opened();
        var one = as(dev).visit(path("/understanding"))
                .page()
                .select("a[href*=differences]")
                .first()
                .attr("href");
        var refused = as(dev).visit(one).type("understanding_state", "settled").press("Save");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Write in a few words what you found");
        var annas = as(anna).visit(one);
        as(dev).visit(one)
                .type("understanding_state", "talked")
                .type("understanding_owner", anna.id().toString())
                .type("understanding_again", "2026-03-02")
                .press("Save");
        assertThat(read(marie).text())
                .contains("being talked about", "Anna Reyes keeps it in mind", "look again on 2 March 2026");
        annas.type("understanding_state", "agreed_to_differ")
                .type("understanding_note", "Dev decides for the school.")
                .type("understanding_cost", "Grade twelve has no say in it.")
                .press("Save");
        assertThat(annas.status()).isEqualTo(409);
        assertThat(annas.text()).contains("being talked about");
        var without = as(anna).visit(one)
                .type("understanding_state", "agreed_to_differ")
                .type("understanding_note", "Dev decides for the school.")
                .press("Save");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("When partners do not align, people lose something.");
        as(anna).visit(one)
                .type("understanding_state", "agreed_to_differ")
                .type("understanding_note", "Dev decides for the school.")
                .type("understanding_cost", "Grade twelve has no say in it.")
                .press("Save");
        assertThat(read(dev).text())
                .contains("agreed to differ", "Dev decides for the school.", "Grade twelve has no say in it.");
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Anna Reyes noted that the partners agree to differ about something.")
                .doesNotContain("Dev decides");
        as(anna).visit(one).press("Take my words back");
        assertThat(as(dev).visit(one).text())
                .contains("The note was taken back on 26 January 2026.")
                .doesNotContain("Dev decides", "Grade twelve");
        assertThat(as(dev).ask(path("/differences/" + UUID.randomUUID())).status())
                .isEqualTo(404);
        assertThat(as(dev).visit(one)
                        .type("understanding_again", "2026-01-02")
                        .press("Save")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_later_round_gives_m_asks_to_close_what_was_open_and_leaves_the_first_readable() {
        var first = opened();
        clock.isOn("2026-11-30");
        var second = begun();
        answers(anna, second, ANNAS);
        answers(dev, second, 5, 4, 4, 3, 4, 4);
        var page = read(dev);
        assertThat(page.text()).contains("You see all of this much alike.", "Opened on 26 January 2026");
        assertThat(page.page().select("details .figures").text()).contains("0.88");
        assertThat(as(dev).visit(path("/questions")).text()).contains("Are 3 old differences settled?");
        assertThat(differences()).hasSize(3);
        assertThat(as(dev).visit(path("/statements/" + first))
                        .page()
                        .select("details .figures")
                        .text())
                .contains("0.67");
        clock.isOn("2026-01-27");
        assertThat(figures(anna).get("recommended-days").inputs().toString())
                .as("as of a day")
                .contains("2/3");
    }

    @Test
    void a_difference_that_comes_up_again_is_not_named_twice() {
        opened();
        var second = begun();
        answers(anna, second, ANNAS);
        answers(dev, second, 5, 3, 4, 4, 4, 4);
        assertThat(differences()).hasSize(3);
        assertThat(as(dev).visit(path("/questions")).text()).contains("3 things you see differently");
    }

    @Test
    void ones_note_is_taken_back_for_good_and_nobody_elses_can_be() {
        var round = begun();
        typed(as(anna).visit(path("/statements/" + round)), ANNAS)
                .type("note_2", "Grade ten first")
                .press("Seal my answer");
        answers(dev, round, DEVS);
        var statement = owner().sql("select id from understanding.statement where round_id = :r and place = 1")
                .param("r", round)
                .query(UUID.class)
                .single();
        var taken = Map.of("what", "note", "statement", statement.toString());
        assertThat(as(dev).submit(path("/statements/" + round + "/removals"), taken)
                        .status())
                .isEqualTo(404);
        assertThat(read(dev).text()).contains("Grade ten first");
        read(anna).press("Take my words back");
        assertThat(read(dev).text()).doesNotContain("Grade ten first").contains("Taken back on 26 January 2026.");
        assertThat(read(dev).page().select("details .figures").text()).contains("0.67");
    }

    @Test
    void in_the_first_days_it_stands_among_what_comes_later_without_a_line_of_its_own() {
        clock.isOn("2026-01-20");
        assertThat(as(anna).visit(path("")).text()).doesNotContain("What we assume –");
        assertThat(as(anna).visit(path("")).follow("What we assume").status()).isEqualTo(200);
        clock.isOn("2026-01-26");
        assertThat(as(anna).visit(path("")).text())
                .contains("What we assume – answer a few statements alone, and open them together");
        begun();
        assertThat(as(dev).visit(path("")).text()).contains("What we assume – a round waits for your answer");
    }

    @Test
    void the_page_takes_the_same_number_of_statements_whatever_was_answered() {
        opened();
        var few = org.longtable.world.Statements.during(() -> read(anna));
        for (int i = 0; i < 2; i++) {
            var round = begun();
            answers(anna, round, ANNAS);
            answers(dev, round, DEVS);
        }
        assertThat(org.longtable.world.Statements.during(() -> read(anna))).isEqualTo(few);
    }

    private UUID opened() {
        var round = begun();
        answers(anna, round, ANNAS);
        answers(dev, round, DEVS);
        return round;
    }

    private Someone neighbours() {
        var noor = someone("Noor Aziz");
        PartnerId plateau = organisation("Plateau neighbours", "community");
        seat(plateau, noor);
        return noor;
    }

    private boolean opened(UUID round) {
        return owner().sql("select opened_on is not null from envelopes.round where id = :id")
                .param("id", round)
                .query(Boolean.class)
                .single();
    }

    private List<String> differences() {
        return owner().sql("select state from understanding.difference where table_id = :t")
                .param("t", table.value())
                .query(String.class)
                .list();
    }

    private Outcome seal(Someone person, RoundId round, List<Statement> asked, int[] numbers) {
        var answers = IntStream.range(0, numbers.length)
                .mapToObj(i -> Sealed.of(asked.get(i).id().toString(), numbers[i], ""))
                .toList();
        return asking(person, () -> statements.answer(tables.find(table, person.id()), round, answers, 0));
    }

    private Outcome agree(Someone person, UUID round) {
        return asking(person, () -> statements.agree(tables.find(table, person.id()), new RoundId(round)));
    }

    private static Map<String, String> sixTimes(String number) {
        return IntStream.rangeClosed(1, 6).boxed().collect(Collectors.toMap(i -> "answer_" + i, _ -> number));
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
