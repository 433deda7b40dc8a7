package org.longtable.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Communities;
import org.longtable.directory.Organisations;
import org.longtable.directory.Together;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

class OwnCopyTest extends LongtableTest {
    /** Columns that lead to a person, and the module whose part of the copy holds them. */
    private static final Map<String, String> COVERED = Map.ofEntries(
            Map.entry("people.account.person_id", "people"),
            Map.entry("people.detail.person_id", "people"),
            Map.entry("people.host.person_id", "people"),
            Map.entry("people.person.invited_by", "people"),
            Map.entry("people.address_change.person_id", "people"),
            Map.entry("directory.organisation.begun_by", "directory"),
            Map.entry("directory.community.begun_by", "directory"),
            Map.entry("directory.affiliation.person_id", "directory"),
            Map.entry("directory.affiliation.confirmed_by", "directory"));

    /** Columns that need no line of their own, and why. */
    private static final Map<String, String> NOT_NEEDED = Map.of(
            "people.person.merged_into", "leads from an invited name on to the person; the person is in the copy");

    /** Schemas whose modules say in their own tests what of theirs the copy holds. */
    private static final Set<String> OF_OTHERS = Set.of("tables", "relationships", "pace", "questions", "letters");

    @Autowired
    List<OwnData> modules;

    @Autowired
    Organisations organisations;

    @Autowired
    Communities communities;

    @Test
    void the_copy_holds_all_that_is_mine_and_nothing_of_others() {
        var amal = someone("Amal Haddad");
        var dev = someone("Dev Mehta");
        Together.atATable(owner(), clock.today(), amal.id(), dev.id());
        asking(amal, () -> organisations.beginOwn("Riverside Food Bank", "coordinator", amal.id()));
        asking(amal, () -> communities.begin("Plateau neighbours", amal.id()));
        asking(dev, () -> organisations.beginOwn("Mehta Dance", "director", dev.id()));
        OwnPlaceTest.tell(as(amal), Map.of("my_place_seen", "me"));
        as(dev).visit("/me/details")
                .type("my_phone", "555-0199")
                .type("my_phone_seen", "tables")
                .press("Save");
        for (var kind : List.of("json", "html")) {
            var copy = as(amal).ask("/me/copy/longtable." + kind);
            assertThat(copy.header("Content-Disposition")).startsWith("attachment");
            assertThat(copy.answer().body())
                    .contains("Amal Haddad", amal.address(), "she/her", "Verdun", "Arabic")
                    .contains("Riverside Food Bank", "coordinator", "Plateau neighbours")
                    .doesNotContain("555-0199", "Mehta Dance", dev.address());
        }
        assertThat(as(amal).ask("/me/copy/longtable.json").header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void the_copy_to_read_escapes_what_people_wrote() {
        var amal = someone("<script>alert(1)</script>");
        assertThat(as(amal).ask("/me/copy/longtable.html").answer().body()).doesNotContain("<script>");
    }

    @Test
    void every_column_that_leads_to_a_person_is_in_the_copy_or_it_is_said_why_not() {
        var columns = new TreeSet<>(owner().sql("""
                select n.nspname || '.' || t.relname || '.' || a.attname
                from pg_constraint c
                  join pg_class t on t.oid = c.conrelid
                  join pg_namespace n on n.oid = t.relnamespace
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                where c.contype = 'f' and c.confrelid = 'people.person'::regclass
                """).query(String.class).list());
        columns.removeIf(column -> OF_OTHERS.contains(column.substring(0, column.indexOf('.'))));
        var known = new HashSet<>(COVERED.keySet());
        known.addAll(NOT_NEEDED.keySet());
        assertThat(columns).containsExactlyInAnyOrderElementsOf(known);
        assertThat(modules.stream().map(OwnData::module)).containsAll(new HashSet<>(COVERED.values()));
    }
}
