package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.springframework.beans.factory.annotation.Autowired;

class NobodyAsksAboutAClosedTableTest extends AroundATable {
    @Autowired
    private Digests digests;

    @Test
    void today_and_letters_ask_nothing_about_it_but_whether_one_was_at_a_moment() {
        clock.isOn("2026-01-28");
        together("meal", "2026-01-26", false);
        as(anna).visit(path("/said/new")).type("said", "We lend you the drums").press("Save");
        assertThat(today(dev)).contains("All fine", "Not quite", "Could someone else get to know");
        closed();
        clock.isOn("2026-07-21");
        assertThat(digests.write(anna.id(), LocalDate.parse("2026-07-20"))).isFalse();
        assertThat(today(anna)).contains("Nothing waits for you");
        assertThat(today(dev))
                .contains("All fine", "Leave me out")
                .doesNotContain("Not quite", "Could someone else", "What you said");
        assertThat(digests.write(dev.id(), LocalDate.parse("2026-07-20"))).isTrue();
        assertThat(lettersTo(dev.address()).getFirst().body())
                .contains("All fine", "Leave me out")
                .doesNotContain("Not quite");
        assertThat(as(dev).visit("/").press("All fine").text()).doesNotContain("This table is closed");
        assertThat(today(dev)).contains("Nothing waits for you");
    }

    private String today(Someone person) {
        return as(person).visit("/").page().select("main").text();
    }

    private void closed() {
        as(anna).visit(path("/closing"))
                .type("closing_tells", "The centre, at its door")
                .press("Save");
        as(anna).visit(path("/closing")).press("Propose to close it");
        as(dev).visit(path("")).press("Yes from us");
    }
}
