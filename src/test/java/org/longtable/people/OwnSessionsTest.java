package org.longtable.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;

class OwnSessionsTest extends LongtableTest {
    @Test
    void ones_other_sessions_are_seen_and_ended_at_once_one_or_all() {
        var amal = someone("Amal Haddad");
        var desk = as(amal);
        var phone = as(amal);
        var library = as(amal);
        var stranger = as(someone("Sam Roy"));
        desk.visit("/me/sessions");
        assertThat(desk.page().select("main li")).hasSize(3);
        assertThat(desk.page().select("main li").first().text())
                .contains("this one")
                .doesNotContain("End");
        desk.press("End");
        assertThat(desk.page().select("main li")).hasSize(2);
        desk.press("End all the others");
        assertThat(desk.page().select("main li")).hasSize(1);
        assertThat(phone.ask("/me").status()).isEqualTo(302);
        assertThat(library.ask("/me").status()).isEqualTo(302);
        assertThat(desk.visit("/me").status()).isEqualTo(200);
        assertThat(stranger.visit("/me").status()).isEqualTo(200);
    }

    @Test
    void nobody_ends_someone_elses_session() {
        var amal = as(someone("Amal Haddad"));
        amal.visit("/me");
        var other = someone("Amal Haddad");
        var second = as(other);
        var handles = as(other).visit("/me/sessions").page().select("input[name=session]");
        amal.submit("/me/sessions/endings", Map.of("session", handles.first().attr("value")));
        assertThat(amal.status()).isEqualTo(404);
        assertThat(second.visit("/me").status()).isEqualTo(200);
    }

    @Test
    void what_stands_on_the_page_opens_no_session() {
        var amal = someone("Amal Haddad");
        var phone = as(amal);
        var session = new String(Base64.getDecoder().decode(phone.cookie("longtable")));
        assertThat(as(amal).visit("/me/sessions").answer().body()).doesNotContain(session);
    }
}
