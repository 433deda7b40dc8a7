package org.longtable.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.longtable.listings.Merges.Outcome;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two that are one are made one by people, everything goes along, and all of it can go back. */
class MakingOneOfTwoTest extends LongtableTest {
    @Autowired
    Looking looking;

    @Autowired
    Merges merges;

    private Someone host;
    private Listed listed;
    private String word;
    private String town;

    @BeforeEach
    void someoneRunsThisSite() {
        host = siteHost("Hana Lind");
        listed = new Listed(owner(), host.id());
        word = "Zq" + UUID.randomUUID().toString().substring(0, 6);
        town = "Town " + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    @Tag("outside")
    void the_host_makes_one_of_two_that_nobody_is_here_for_and_chooses_what_stays() {
        var one = listed.organisation(
                "Tide " + word, Map.of("place", town, "about", "We sing.", "website", "https://a.org"));
        var two = listed.organisation(
                "The Tide " + word + " Society", Map.of("place", town, "about", "A choir.", "phone", "555-0142"));
        listed.numbered(two, "charity_number", "123456789RR0001");
        var page = open(one, two);
        assertThat(page.page().select("[name=of_place]")).isEmpty();
        page.type("stays", "one")
                .type("of_name", "other")
                .type("of_about", "one")
                .press("Make them one");
        assertThat(page.text()).contains("They are one now", "The Tide " + word + " Society");
        var kept = as(someone("Kim")).visit("/organisations/" + one);
        assertThat(kept.text())
                .contains("The Tide " + word + " Society", "We sing.", "123456789RR0001")
                .doesNotContain("A choir.");
        assertThat(as(host).visit("/organisations/" + one).text())
                .contains("Made one", "made one on 2 February 2026 by Hana Lind");
    }

    @Test
    @Tag("outside")
    void the_old_address_leads_on_for_whoever_may_see_where_it_leads() {
        var one = listed.organisation("Tide " + word, Map.of("place", town));
        var two = listed.organisation("Tide " + word, Map.of("place", town));
        assertThat(propose(host, one, two)).isEqualTo(Outcome.DONE);
        var kim = as(someone("Kim"));
        assertThat(kim.visit("/organisations/" + two).where()).isEqualTo("/organisations/" + one);
        assertThat(kim.ask("/organisations/" + two + "/claims/new").header("Location"))
                .endsWith("/organisations/" + one + "/claims/new");
        owner().sql("update directory.organisation set seen_by = 'tables' where id = :id")
                .param("id", one.value())
                .update();
        assertThat(kim.ask("/organisations/" + two).status()).isEqualTo(404);
        assertThat(stranger().ask("/organisations/" + two).status()).isNotEqualTo(200);
    }

    @Test
    @Tag("outside")
    void people_of_now_and_before_places_at_tables_and_all_that_leads_to_either_go_to_the_one_that_stays() {
        var anna = someone("Anna Reyes");
        var bo = someone("Bo Lund");
        var one = listed.organisation("Tide " + word, Map.of("place", town));
        var two = listed.organisation("Tide " + word, Map.of("place", town));
        listed.belongs(one, anna.id(), "2025-01-01", null);
        listed.belongs(two, anna.id(), "2020-01-01", "2024-01-01");
        listed.belongs(two, bo.id(), "2024-01-01", null);
        listed.sits(listed.table("Between " + word), two, bo.id());
        assertThat(propose(anna, one, two)).isEqualTo(Outcome.ASKED);
        assertThat(as(bo).visit("/").text()).contains("Anna Reyes asks whether Tide " + word);
        var asked = as(bo).visit("/").follow("Look at it");
        asked.press("Yes, they are one");
        assertThat(asked.text()).contains("They are one now", "Anna Reyes", "Bo Lund");
        assertThat(owner().sql("""
                select (select count(*) from directory.affiliation where organisation_id = :one) * 10
                  + (select count(*) from tables.partner where organisation_id = :one)
                """).param("one", one.value()).query(Long.class).single())
                .isEqualTo(31);
        assertThat(as(bo).visit("/organisations/" + one).text()).contains("Anna Reyes", "Bo Lund", "Before");
        assertThat(as(bo).visit("/tables").text()).contains("Between " + word);
    }

    @Test
    @Tag("outside")
    void where_both_have_people_one_yes_is_not_enough_and_a_no_ends_it() {
        var anna = someone("Anna Reyes");
        var bo = someone("Bo Lund");
        var one = listed.organisation("Tide " + word, Map.of("place", town));
        var two = listed.organisation("Tide " + word, Map.of("place", town));
        listed.belongs(one, anna.id(), "2025-01-01", null);
        listed.belongs(two, bo.id(), "2024-01-01", null);
        // The host speaks for neither, now that both have people of their own.
        assertThatThrownBy(() -> propose(host, one, two)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> propose(someone("Kim"), one, two)).isInstanceOf(NotFound.class);
        var id = MergeId.fresh();
        assertThat(asking(anna, () -> merges.propose(id, one, two, Map.of()))).isEqualTo(Outcome.ASKED);
        assertThat(propose(bo, two, one)).isEqualTo(Outcome.ASKED_ALREADY);
        assertThatThrownBy(() -> asking(anna, () -> merges.answer(id, true))).isInstanceOf(NotFound.class);
        assertThat(as(someone("Kim")).ask("/merges/" + id).status()).isEqualTo(404);
        assertThat(asking(bo, () -> merges.answer(id, false))).isEqualTo(Outcome.DECLINED);
        assertThatThrownBy(() -> asking(bo, () -> merges.answer(id, true))).isInstanceOf(NotFound.class);
        assertThat(mergedInto(two)).isEqualTo("nothing");
    }

    @Test
    @Tag("outside")
    void who_came_since_the_host_said_yes_is_asked_themselves() {
        var anna = someone("Anna Reyes");
        var bo = someone("Bo Lund");
        var one = listed.organisation("Tide " + word, Map.of("place", town));
        var two = listed.organisation("Tide " + word, Map.of("place", town));
        listed.belongs(one, anna.id(), "2025-01-01", null);
        var id = MergeId.fresh();
        assertThat(asking(host, () -> merges.propose(id, one, two, Map.of()))).isEqualTo(Outcome.ASKED);
        listed.belongs(two, bo.id(), "2026-02-01", null);
        assertThat(asking(anna, () -> merges.answer(id, true))).isEqualTo(Outcome.ASKED);
        assertThat(mergedInto(two)).isEqualTo("nothing");
        assertThat(asking(bo, () -> merges.answer(id, true))).isEqualTo(Outcome.DONE);
    }

    @Test
    @Tag("outside")
    void two_that_sit_at_one_table_stay_two_until_one_has_left_it() {
        var anna = someone("Anna Reyes");
        var bo = someone("Bo Lund");
        var one = listed.organisation("Tide " + word, Map.of("place", town));
        var two = listed.organisation("Tide " + word, Map.of("place", town));
        listed.belongs(one, anna.id(), "2025-01-01", null);
        listed.belongs(two, anna.id(), "2025-01-01", null);
        var table = listed.table("Shared " + word);
        listed.sits(table, one, anna.id());
        listed.sits(table, two, bo.id());
        var page = open(anna, one, two);
        page.type("stays", "one").press("Make them one");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Both have a place at one table", "Shared " + word);
        assertThat(mergedInto(two)).isEqualTo("nothing");
        owner().sql("update tables.partner set state = 'left', until = '2026-02-02' where organisation_id = :two")
                .param("two", two.value())
                .update();
        assertThat(propose(anna, one, two)).isEqualTo(Outcome.DONE);
    }

    @Test
    @Tag("outside")
    void undone_everything_is_exactly_as_it_was() {
        var anna = someone("Anna Reyes");
        var one =
                listed.organisation("Tide " + word, Map.of("place", town, "about", "One", "website", "https://a.org"));
        var two =
                listed.organisation("Tides " + word, Map.of("place", town, "about", "Two", "website", "https://b.org"));
        listed.tells(one, "website", "https://same.org");
        listed.tells(two, "website", "https://same.org");
        for (var both : List.of(one, two)) {
            listed.belongs(both, anna.id(), "2025-01-01", null);
            listed.numbered(both, "charity_number", "1");
        }
        listed.numbered(two, "other_number", "2");
        listed.sits(listed.table("A " + word), one, anna.id());
        listed.sits(listed.table("B " + word), two, anna.id());
        var before = listed.leadsTo(one) + "\n===\n" + listed.leadsTo(two);
        var id = MergeId.fresh();
        assertThat(asking(anna, () -> merges.propose(id, one, two, Map.of("name", "merged", "about", "merged"))))
                .isEqualTo(Outcome.DONE);
        assertThat(listed.leadsTo(one)).contains("Tides " + word, "Two", "https://a.org", "https://b.org");
        var page = as(anna).visit("/merges/" + id);
        page.press("Make them two again");
        assertThat(page.text()).contains("They are two again", "Everything is as it was before");
        assertThat(listed.leadsTo(one) + "\n===\n" + listed.leadsTo(two)).isEqualTo(before);
        assertThat(as(anna).visit("/organisations/" + two).where()).isEqualTo("/organisations/" + two);
    }

    @Test
    @Tag("outside")
    void what_was_changed_since_stays_where_it_was_changed_and_that_is_told() {
        var anna = someone("Anna Reyes");
        var bo = someone("Bo Lund");
        var one = listed.organisation("Tide " + word, Map.of("place", town, "about", "One"));
        var two = listed.organisation("Tides " + word, Map.of("place", town, "about", "Two", "phone", "555-0142"));
        listed.belongs(one, anna.id(), "2025-01-01", null);
        listed.belongs(two, anna.id(), "2025-01-01", null);
        var id = MergeId.fresh();
        asking(anna, () -> merges.propose(id, one, two, Map.of("name", "merged", "about", "merged")));
        owner().sql("update directory.organisation set name = 'Newly called' where id = :one")
                .param("one", one.value())
                .update();
        owner().sql("delete from directory.line where organisation_id = :one and field in ('about', 'phone')")
                .param("one", one.value())
                .update();
        listed.tells(one, "about", "Written since");
        listed.belongs(one, bo.id(), "2026-02-01", null);
        var page = as(anna).visit("/merges/" + id);
        page.press("Make them two again");
        assertThat(page.text())
                .contains("What it tells: changed since, so it stays as it is with Tide " + word)
                .contains("Who belongs there: what came since stays");
        assertThat(listed.leadsTo(one))
                .contains("Newly called", "Written since")
                .doesNotContain("\"One\"");
        assertThat(listed.leadsTo(two)).contains("Tides " + word, "\"Two\"", "555-0142");
    }

    @Test
    @Tag("outside")
    void a_chain_leads_to_its_end_and_is_undone_from_its_end() {
        var a = listed.organisation("Tide " + word, Map.of("place", town));
        var b = listed.organisation("Tide " + word, Map.of("place", town));
        var c = listed.organisation("Tide " + word, Map.of("place", town));
        var first = MergeId.fresh();
        var second = MergeId.fresh();
        assertThat(asking(host, () -> merges.propose(first, b, a, Map.of()))).isEqualTo(Outcome.DONE);
        clock.isOn("2026-02-03");
        assertThat(asking(host, () -> merges.propose(second, c, b, Map.of()))).isEqualTo(Outcome.DONE);
        assertThat(as(host).visit("/organisations/" + a).where()).isEqualTo("/organisations/" + c);
        assertThat(asking(host, () -> merges.undo(first))).isEqualTo(Outcome.MERGED_ON);
        assertThat(asking(host, () -> merges.undo(second))).isEqualTo(Outcome.UNDONE);
        assertThat(as(host).visit("/organisations/" + a).where()).isEqualTo("/organisations/" + b);
        assertThat(asking(host, () -> merges.undo(first))).isEqualTo(Outcome.UNDONE);
        assertThat(as(host).visit("/organisations/" + a).where()).isEqualTo("/organisations/" + a);
    }

    @Test
    @Tag("outside")
    void there_is_no_way_round_in_a_circle() {
        var a = listed.organisation("Tide " + word, Map.of("place", town));
        var b = listed.organisation("Tide " + word, Map.of("place", town));
        assertThat(propose(host, a, b)).isEqualTo(Outcome.DONE);
        assertThatThrownBy(() -> propose(host, b, a)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> propose(host, a, b)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> propose(host, a, a)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> owner().sql("select listings.propose(gen_random_uuid(), :b, :a, '{}', '{}', now())")
                        .param("a", a.value())
                        .param("b", b.value())
                        .query((row, _) -> {
                            if (row.getString(1).equals("unknown")) throw new NotFound();
                            return 0;
                        })
                        .list())
                .isInstanceOf(NotFound.class);
    }

    @Test
    void two_who_do_it_at_once_lose_nothing() throws Exception {
        var other = siteHost("Ivo Brandt");
        var a = listed.organisation("Tide " + word, Map.of("place", town, "phone", "1"));
        var b = listed.organisation("Tide " + word, Map.of("place", town, "phone", "2"));
        var c = listed.organisation("Tide " + word, Map.of("place", town, "phone", "3"));
        var meanwhile = asking(host, () -> {
            assertThat(merges.propose(MergeId.fresh(), a, b, Map.of())).isEqualTo(Outcome.DONE);
            return meanwhile(other, () -> merges.propose(MergeId.fresh(), c, b, Map.of()));
        });
        assertThatThrownBy(meanwhile::get).hasRootCauseInstanceOf(NotFound.class);
        assertThat(propose(other, c, a)).isEqualTo(Outcome.DONE);
        assertThat(owner().sql(
                                "select string_agg(value, ' ' order by value) from directory.line where organisation_id = :c and field = 'phone'")
                        .param("c", c.value())
                        .query(String.class)
                        .single())
                .isEqualTo("1 2 3");
    }

    @Test
    @Tag("outside")
    void every_column_that_leads_to_an_organisation_is_looked_after() {
        // A key of the database is followed wherever it stands; what is kept in another way is named here, with why.
        var known = Map.of(
                "directory.line.subject", "worked out from organisation_id",
                "directory.told.subject", "a view of the lines",
                "offers.offer.subject", "worked out from organisation_id",
                "finding.change.subject", "whose listing is read anew; a merge writes its own",
                "directory.taken_off.organisation_id", "what was taken off is made one with nothing",
                "bringing.staged.organisation_id", "rows on their way in, within one transaction");
        assertThat(owner().sql("""
                select n.nspname || '.' || t.relname || '.' || a.attname
                from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
                where a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attnum > 0 and not a.attisdropped
                  and t.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('listings', 'information_schema')
                  and n.nspname not like 'pg\\_%'
                  and (a.attname ~ 'organi[sz]ation|^subject' and a.attname !~ 'person|partner')
                  and not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'f'
                    and c.confrelid = 'directory.organisation'::regclass and c.conkey = array[a.attnum])
                order by 1
                """).query(String.class).list())
                .as("say here how its rows go along when two organisations are made one, or give it a foreign key")
                .isSubsetOf(known.keySet());
        assertThat(owner().sql("select tab || '.' || col from listings.references() where keys is null")
                        .query(String.class)
                        .list())
                .as("without a primary key rows cannot be told apart and put back")
                .isEmpty();
        assertThat(owner().sql("select tab || '.' || col from listings.references()")
                        .query(String.class)
                        .list())
                .contains(
                        "directory.affiliation.organisation_id",
                        "directory.line.organisation_id",
                        "directory.identifier.organisation_id",
                        "directory.organisation.merged_into",
                        "tables.partner.organisation_id",
                        "relationships.whereabouts.organisation_id");
    }

    private Outcome propose(Someone who, OrganisationId kept, OrganisationId merged) {
        return asking(who, () -> merges.propose(MergeId.fresh(), kept, merged, Map.of()));
    }

    private org.longtable.world.Visitor open(OrganisationId one, OrganisationId two) {
        return open(host, one, two);
    }

    private org.longtable.world.Visitor open(Someone who, OrganisationId one, OrganisationId two) {
        looking.all();
        return as(who).visit("/doubles/"
                + owner().sql(
                                "select id from listings.pair where one = least(:one, :two) and other = greatest(:one, :two)")
                        .param("one", one.value())
                        .param("two", two.value())
                        .query(UUID.class)
                        .single());
    }

    private String mergedInto(OrganisationId organisation) {
        return owner().sql("select coalesce(merged_into::text, 'nothing') from directory.organisation where id = :id")
                .param("id", organisation.value())
                .query(String.class)
                .single();
    }
}
