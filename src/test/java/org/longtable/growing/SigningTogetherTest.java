package org.longtable.growing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SigningTogetherTest extends AroundATable {
    @Autowired
    private DataSource people;

    private String letter;

    @BeforeEach
    void anOpenLetter() {
        clock.isOn("2026-01-28");
        letter = as(anna).visit(path("/joint-statements/new"))
                .type("joint_title", "A bus to the lake")
                .type("joint_en", "We ask for a <bus>.")
                .type("joint_fr", "Nous demandons un autobus.")
                .press("Save")
                .where();
    }

    @Test
    void each_organisation_signs_on_by_its_own_approval_and_can_withdraw_it() {
        assertThat(signs(anna, "our board", "2026-01-27").text())
                .contains("Riverbend Community Centre – approved by our board on 27 January 2026");
        assertThat(as(dev).visit(letter).text()).contains("Lakeview High School signs on");
        assertThat(as(anna).visit("/").text()).doesNotContain("A bus to the lake");
        assertThat(as(dev).visit("/").text()).contains("“A bus to the lake” can be signed by your organisation");
        signs(dev, "the staff meeting", "2026-01-28");
        assertThat(as(dev).visit("/").text()).doesNotContain("A bus to the lake");
        var file = as(dev).ask(letter + "/statement.txt");
        assertThat(file.header("Content-Type")).startsWith("text/plain");
        assertThat(file.answer().body()).isEqualTo("""
                        A bus to the lake

                        We ask for a <bus>.

                        —

                        Nous demandons un autobus.

                        Signed on:

                        Riverbend Community Centre, 27 January 2026
                        Lakeview High School, 28 January 2026
                        """);
        as(dev).visit(letter).press("Withdraw our approval");
        assertThat(as(anna).visit(letter).text()).contains("Lakeview High School withdrew on 28 January 2026");
        assertThat(as(anna).ask(letter + "/statement.txt").answer().body()).doesNotContain("Lakeview");
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Dev Patel recorded that Lakeview High School withdraws its approval");
    }

    @Test
    void an_approval_holds_for_the_text_that_was_approved() {
        signs(anna, "our board", "2026-01-27");
        var devs = as(dev).visit(letter);
        as(anna).visit(letter)
                .follow("Write it anew")
                .type("joint_en", "We ask for two buses.")
                .press("Save");
        assertThat(devs.type("joint_by", "the staff").press("Sign on").text())
                .contains("The text has changed meanwhile");
        assertThat(as(anna).visit(letter).text()).contains("approved text 1, not yet this one");
        assertThat(as(anna).ask(letter + "/statement.txt").answer().body()).doesNotContain("Riverbend");
    }

    @Test
    void no_approval_lies_in_the_future_or_comes_from_nobody() {
        assertThat(signs(anna, "", "2026-01-27").status()).isEqualTo(422);
        assertThat(signs(anna, "our board", "2026-01-29").status()).isEqualTo(422);
        assertThat(as(sol).ask(letter).status()).isEqualTo(404);
        assertThat(as(dev).submit(letter + "/removals", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void nobody_signs_for_another_in_the_database() {
        signs(anna, "our board", "2026-01-27");
        assertThat(asking(
                        dev,
                        () -> db().sql(
                                        "update growing.sign_on set withdrawn_on = current_date, person_id = ground.asking()")
                                .update()))
                .isZero();
        assertThatThrownBy(() -> asking(
                        dev,
                        () -> db().sql("""
                        insert into growing.sign_on (joint_id, partner_id, number, approved_by, approved_on, person_id, recorded_on)
                        select joint_id, :centre, 1, 'x', current_date, ground.asking(), current_date from growing.joint_text
                        on conflict do nothing
                        """).param("centre", council.value()).update()))
                .hasStackTraceContaining("row-level security");
        assertThat(asking(
                        sol,
                        () -> db().sql("select count(*) from growing.joint")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    private Visitor signs(Someone person, String by, String on) {
        return as(person)
                .visit(letter)
                .type("joint_by", by)
                .type("joint_on", on)
                .press("Sign on");
    }

    private JdbcClient db() {
        return JdbcClient.create(people);
    }
}
