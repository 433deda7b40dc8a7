package org.longtable.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation that takes in those who were invited alone, tried on the demonstration's own database. */
class InvitedAloneTest extends DemonstrationTest {
    private static final String NOT_EXPECTED = "Nobody here has offered a place to this address yet";

    private final String address = "new" + UUID.randomUUID() + "@example.org";

    @Autowired
    @Qualifier("ownersData")
    private DataSource owner;

    @Test
    void whoever_was_not_invited_learns_so_from_their_own_mail_and_gets_no_place() {
        var visitor = asks(stranger(), address).type("code", codeFor(address)).press("Come in");
        assertThat(visitor.text()).contains(NOT_EXPECTED);
        assertThat(visitor.visit("/me").where()).isEqualTo("/sign-in");
        assertThat(accounts(address)).isZero();
    }

    @Test
    void a_wrong_code_says_nothing_about_the_address() {
        var wrong = codeIsNot(asks(stranger(), address), address);
        assertThat(wrong.text()).contains("not the code").doesNotContain(NOT_EXPECTED);
    }

    @Test
    void asking_looks_the_same_for_every_address() {
        var known = "anna.reyes@demonstration.example";
        var forKnown = asks(stranger(), known);
        var forUnknown = asks(stranger(), address);
        assertThat(forUnknown.status()).isEqualTo(forKnown.status());
        assertThat(forUnknown.where()).isEqualTo(forKnown.where());
        assertThat(forUnknown.text()).isEqualTo(forKnown.text());
        assertThat(letterTo(address)).isEqualTo(letterTo(known));
    }

    @Test
    void whoever_is_known_comes_in() {
        var known = "anna.reyes@demonstration.example";
        var visitor = asks(stranger(), known).type("code", codeFor(known)).press("Come in");
        assertThat(visitor.page().select(".me").text()).contains("Anna Reyes");
    }

    @Test
    void whoever_is_offered_a_place_comes_in_until_the_offer_is_taken_back() {
        var table = owner().sql("select '/tables/' || id from tables.longtable where name = 'Songs of the allotments'")
                .query(String.class)
                .single();
        var rosa = inThePlaceOf("Rosa Lindqvist");
        rosa.visit(table + "/invitations/new")
                .type("name", "Someone New")
                .type("email", address)
                .type("for", "organisation")
                .type("partner", "Allotment Society")
                .press("Send the invitation");
        assertThat(rosa.text()).contains("Someone New");

        owner().sql("update tables.invitation set state = 'withdrawn' where email = :address::citext")
                .param("address", address)
                .update();
        assertThat(asks(stranger(), address)
                        .type("code", codeFor(address))
                        .press("Come in")
                        .text())
                .contains(NOT_EXPECTED);

        owner().sql("update tables.invitation set state = 'open' where email = :address::citext")
                .param("address", address)
                .update();
        assertThat(asks(stranger(), address)
                        .type("code", codeFor(address))
                        .press("Come in")
                        .where())
                .isEqualTo("/welcome");
    }

    private Visitor codeIsNot(Visitor visitor, String address) {
        var wrong = codeFor(address).equals("000000") ? "000001" : "000000";
        return visitor.type("code", wrong).press("Come in");
    }

    private static Visitor asks(Visitor visitor, String address) {
        return visitor.visit("/sign-in").type("email", address).press("Send me the link");
    }

    private String codeFor(String address) {
        return owner().sql("""
                select secrets[2] from letters.letter where to_address = :address order by written_at desc, id desc limit 1
                """).param("address", address).query(String.class).single();
    }

    private String letterTo(String address) {
        return owner().sql("""
                select subject || regexp_replace(replace(body, secrets[1], ''), '\\d{6}', '')
                from letters.letter where to_address = :address order by written_at desc, id desc limit 1
                """).param("address", address).query(String.class).single();
    }

    private long accounts(String address) {
        return owner().sql("select count(*) from people.account where email = :address::citext")
                .param("address", address)
                .query(Long.class)
                .single();
    }

    private JdbcClient owner() {
        return JdbcClient.create(owner);
    }
}
