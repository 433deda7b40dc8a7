package org.longtable.tables;

import java.util.UUID;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;

/** What people do at tables, in words that tests share. */
abstract class TablesTest extends LongtableTest {
    static final String PURPOSE = "Theatre with students about discrimination.";

    /** Sets a table in one's own right and stays on its page. */
    static Visitor table(Visitor person, String name) {
        return person.visit("/tables/new")
                .type("name", name)
                .type("purpose", PURPOSE)
                .press("Set the table");
    }

    /** Sets a table for an organisation that is new here. */
    static Visitor tableFor(Visitor person, String name, String organisation) {
        return person.visit("/tables/new")
                .type("name", name)
                .type("purpose", PURPOSE)
                .type("for", "new")
                .type("organisation", organisation)
                .press("Set the table");
    }

    /** Invites someone for a new organisation, from the page of the table. */
    static Visitor invite(
            Visitor person, String table, String name, String address, String organisation, String... roles) {
        return person.visit(table + "/invitations/new")
                .type("name", name)
                .type("email", address)
                .type("for", "organisation")
                .type("partner", organisation)
                .type("roles", roles)
                .press("Send the invitation");
    }

    static String address(String name) {
        return name.toLowerCase() + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    /** The path of the invitation that was sent to this address last. */
    String invitationTo(String address) {
        return lettersTo(address).getFirst().secretPath();
    }

    /** Someone new takes the place that was offered to this address, and may speak for the organisation. */
    Visitor sitsDown(String name, String address) {
        return stranger()
                .visit(invitationTo(address))
                .type("name", name)
                .type("speaks", "yes")
                .press("Take my place");
    }

    /** Invites someone new for a new organisation, who comes. */
    Visitor joins(Visitor inviter, String table, String name, String organisation, String... roles) {
        var address = address(name.split(" ")[0]);
        invite(inviter, table, name, address, organisation, roles);
        return sitsDown(name, address);
    }
}
