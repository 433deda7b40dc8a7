package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;

/** From nothing to two people at a table. */
class SittingDownTest extends LongtableTest {
    @Test
    void someone_without_an_organisation_sets_a_table_by_herself_with_one_line() {
        var nadia = as(someone("Nadia Osei"));
        nadia.visit("/tables");
        assertThat(nadia.text()).contains("You sit at no table yet");
        nadia.follow("Start a table").type("name", "Words on the ward").type("purpose", "Writing with patients.");
        nadia.press("Set the table");
        assertThat(nadia.status()).isEqualTo(200);
        assertThat(nadia.text())
                .contains("Words on the ward", "Writing with patients.", "Nadia Osei (you)", "Welcome. Nothing is due.")
                .contains("Only you have written here so far.");
        assertThat(nadia.visit("/tables").text()).contains("Words on the ward", "Nothing planned");
    }

    @Test
    void someone_new_reads_the_invitation_before_signing_in_and_takes_the_place() {
        var anna = as(someone("Anna Reyes"));
        table(anna, "Between us");
        invite(anna, "Dev", "dev.patel@lakeview.example", "Lakeview High School");
        assertThat(anna.text()).contains("Dev is invited", "Dev – invited", "Lakeview High School");

        var letter = lettersTo("dev.patel@lakeview.example").getFirst();
        assertThat(letter.subject()).contains("Anna Reyes", "Between us");
        var dev = stranger().visit(letter.secretPath());
        assertThat(dev.text())
                .contains("Anna Reyes offers you a place", "Theatre with students.", "Lakeview High School")
                .contains("Who will see me?", "What if I say no?");
        dev.type("name", "Dev Patel").type("speaks", "yes").press("Take my place");
        assertThat(dev.status()).isEqualTo(200);
        assertThat(dev.text()).contains("You have a place at Between us", "Dev Patel (you)", "Anna Reyes");
        assertThat(anna.visit(dev.where()).text()).contains("Dev Patel").doesNotContain("– invited");
    }

    static Visitor table(Visitor person, String name) {
        return person.visit("/tables/new")
                .type("name", name)
                .type("purpose", "Theatre with students.")
                .press("Set the table");
    }

    static Visitor invite(Visitor person, String name, String address, String organisation) {
        return person.visit(person.where() + "/invitations/new")
                .type("name", name)
                .type("email", address)
                .type("for", "organisation")
                .type("partner", organisation)
                .press("Send the invitation");
    }
}
