package org.longtable.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.longtable.understanding.WithStatements;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is open becomes an agenda, and only what all agree to record is recorded. */
class TalkingItThroughTest extends WithStatements {
    @Autowired
    private DataSource people;

    @Test
    void what_is_open_becomes_an_agenda_in_an_order_that_people_choose() {
        names("Whether the bell ends a rehearsal");
        asks("What do we do with a scene that hurts?");
        var form = as(anna).visit(path("/conversations/new"));
        var orders = form.page().select("select[name^=order_]");
        assertThat(orders).hasSize(2);
        assertThat(form.page().select("details[open] select[name^=order_]")).hasSize(2);
        var agenda = form.type(orders.get(1).attr("name"), "1").press("Make the agenda");
        assertThat(agenda.page().select("main h2[id^=item]").eachText())
                .containsExactly("1. What do we do with a scene that hurts?", "2. Whether the bell ends a rehearsal");
        assertThat(agenda.text()).contains("Whoever speaks least in most rooms speaks first.", "Each partner says how");
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Anna Reyes prepared a conversation.")
                .doesNotContain("bell", "hurts");
        assertThat(as(sol).ask(agenda.where()).status()).isEqualTo(404);
        var nothing = as(anna).visit(path("/conversations/new"))
                .type("conversation_items")
                .press("Make the agenda");
        assertThat(nothing.status()).isEqualTo(422);
    }

    @Test
    void a_record_stands_once_every_partner_said_yes_and_says_where_the_difference_stands() {
        names("Whether the bell ends a rehearsal");
        var agenda = agenda();
        var refused = propose(anna, agenda, "We end ten minutes before the bell.")
                .type("record_state", "agreed_to_differ")
                .press("Propose it");
        assertThat(refused.status()).isEqualTo(422);
        refused.type("record_cost", "The first bus is missed by two.").press("Propose it");
        assertThat(as(dev).visit(agenda).text())
                .contains("Proposed by Anna Reyes", "it does not stand yet", "Yes so far: Riverbend Community Centre");
        assertThat(read(dev).text()).contains("named").doesNotContain("ten minutes before");
        assertThat(pdf(dev, agenda)).contains("Whether the bell").doesNotContain("ten minutes before");
        assertThat(as(anna).visit("/").text()).doesNotContain("words to record");
        assertThat(as(dev).visit("/").text()).contains("“Between Us”: words to record wait for your yes");
        as(dev).visit("/").follow("Read them").press("Yes, record this");
        assertThat(as(dev).visit("/").text()).doesNotContain("words to record");
        assertThat(as(marie).visit(agenda).text()).contains("Recorded on 26 January 2026, by the yes of every partner");
        assertThat(read(marie).text())
                .contains("agreed to differ", "We end ten minutes before the bell.", "The first bus is missed by two.");
        assertThat(pdf(dev, agenda)).contains("We end ten minutes before the bell.");
        assertThat(as(dev).visit(path("/history")).text())
                .contains("By the yes of every partner, Dev Patel last")
                .doesNotContain("ten minutes");
    }

    @Test
    void a_difference_of_which_something_is_recorded_is_no_longer_only_named() {
        names("Whether the bell ends a rehearsal");
        var agenda = agenda();
        assertThat(as(anna).visit(path("/conversations/new")).page().select("details select"))
                .isEmpty();
        propose(anna, agenda, "We ask the caretaker.").press("Propose it");
        as(dev).visit(agenda).press("Yes, record this");
        assertThat(read(marie).text()).contains("being talked about", "We ask the caretaker.");
    }

    @Test
    void a_no_takes_the_proposal_away_and_a_yes_counts_only_for_the_words_that_were_read() {
        names("Whether the bell ends a rehearsal");
        var agenda = agenda();
        propose(anna, agenda, "We end ten minutes before the bell.").press("Propose it");
        var devs = as(dev).visit(agenda);
        propose(bea, agenda, "We end with the bell.").press("Propose it");
        assertThat(devs.press("Yes, record this").text()).contains("The words were changed meanwhile.");
        assertThat(as(dev).visit(agenda).text()).contains("We end with the bell.", "it does not stand yet");
        as(marie).visit(agenda).press("Do not record it");
        assertThat(as(anna).visit(agenda).text()).doesNotContain("We end").contains("Propose what is recorded");
        assertThat(owner().sql(
                                "select count(*) from conversations.record r join conversations.item i on i.id = r.item_id"
                                        + " where i.table_id = :t")
                        .param("t", table.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void of_two_who_propose_at_once_the_second_reads_both() {
        names("Whether the bell ends a rehearsal");
        var agenda = agenda();
        var devs = propose(dev, agenda, "With the bell, says Dev");
        propose(anna, agenda, "Before the bell, says Anna").press("Propose it");
        devs.press("Propose it");
        assertThat(devs.status()).isEqualTo(409);
        assertThat(devs.page().html()).contains("With the bell, says Dev", "Before the bell, says Anna");
    }

    @Test
    void what_you_may_think_of_us_is_on_the_agenda_of_those_who_opened_it_and_of_nobody_else() {
        owner().sql("update tables.partner set roles = '{funder,host}' where id = :p")
                .param("p", council.value())
                .update();
        names("Whether the bell ends a rehearsal");
        as(anna).visit(path("/fears")).press("Ask the others whether they want it");
        as(dev).visit(path("/fears")).press("Yes, we do");
        for (var one : List.of(anna, dev))
            as(one).visit(as(one).visit(path("/fears"))
                            .page()
                            .select("a[href$=words]")
                            .attr("href"))
                    .type("fear_words", "canary of " + one.name())
                    .type("fear_known", "yes")
                    .press("Seal my answer");
        var agenda = agenda();
        for (var one : List.of(anna, dev, marie)) {
            var page = as(one).visit(agenda);
            assertThat(page.page().select("main h2[id^=item]").eachText())
                    .containsExactly("1. Whether the bell ends a rehearsal", "2. What you may think of us");
            assertThat(page.text()).doesNotContain("canary");
        }
        var sols = as(sol).visit(agenda);
        assertThat(sols.page().select("main h2[id^=item]").eachText())
                .containsExactly("1. Whether the bell ends a rehearsal");
        assertThat(count(sol, "conversations.item")).isEqualTo(1);
        assertThat(count(anna, "conversations.item")).isEqualTo(2);
        assertThat(pdf(sol, agenda)).doesNotContain("may think of us");
        var lent = as(anna).visit(agenda)
                .page()
                .select("section:has(h2#item-2) a:contains(Propose)")
                .attr("href");
        as(anna).visit(lent).type("record_words", "We tell each other first.").press("Propose it");
        assertThat(as(sol).ask(lent).status()).isEqualTo(404);
        assertThat(count(sol, "conversations.record")).isZero();
        as(dev).visit(agenda).press("Yes, record this");
        assertThat(as(marie).visit(agenda).text()).contains("We tell each other first.", "by the yes of every partner");
        assertThat(as(sol).visit(path("/history")).text()).doesNotContain("is recorded");
    }

    @Test
    void it_is_noted_that_it_took_place_or_it_will_not() {
        names("Whether the bell ends a rehearsal");
        var agenda = agenda();
        as(dev).visit(agenda).press("We have talked");
        assertThat(as(anna).visit(path("/conversations")).text()).contains("held on 26 January 2026");
        var other = agenda();
        as(anna).visit(other).press("It will not take place");
        assertThat(as(dev).ask(other).status()).isEqualTo(404);
    }

    @Test
    void nobody_records_past_the_rules() {
        names("Whether the bell ends a rehearsal");
        var agenda = agenda();
        propose(anna, agenda, "We end with the bell.").press("Propose it");
        for (var statement : List.of(
                "update conversations.record set stands_on = current_date",
                "insert into conversations.yes select item_id, null, proposed_by, current_date from conversations.record",
                "select conversations.count(item_id, null, current_date) from conversations.record",
                "select conversations.voters(id) from conversations.item"))
            assertThatThrownBy(() -> asking(
                            dev,
                            () -> JdbcClient.create(people)
                                    .sql(statement)
                                    .query()
                                    .listOfRows()))
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        assertThat(as(sol).submit(agenda + "/endings", Map.of()).status()).isEqualTo(404);
    }

    private void names(String words) {
        as(dev).visit(path("/differences/new"))
                .type("understanding_words", words)
                .press("Name it");
    }

    private void asks(String words) {
        owner().sql("""
                insert into relationships.open_question (id, table_id, writer, words, asked_at)
                values (gen_random_uuid(), :t, :dev, :words, now())
                """)
                .param("t", table.value())
                .param("dev", dev.id().value())
                .param("words", words)
                .update();
    }

    private String agenda() {
        return as(anna).visit(path("/conversations/new"))
                .press("Make the agenda")
                .where();
    }

    private Visitor propose(Someone person, String agenda, String words) {
        var item =
                as(person).visit(agenda).page().select("main a[href*=/items/]").attr("href");
        return as(person).visit(item).type("record_words", words);
    }

    private String pdf(Someone person, String agenda) {
        try (var read = Loader.loadPDF(as(person).bytes(agenda + "/paper"))) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int count(Someone person, String of) {
        return asking(
                person,
                () -> JdbcClient.create(people)
                        .sql("select count(*) from " + of)
                        .query(Integer.class)
                        .single());
    }
}
