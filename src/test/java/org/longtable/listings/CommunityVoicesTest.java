package org.longtable.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;

/** A community that was noted before anyone of it is here says so; nobody can claim it. */
class CommunityVoicesTest extends LongtableTest {
    private static final String NOBODY = "Nobody speaks for this community here yet.";

    private Someone mara;
    private Someone noor;
    private UUID street;

    @BeforeEach
    void mara_notes_a_street() {
        mara = someone("Mara");
        noor = someone("Noor");
        street = UUID.randomUUID();
        owner().sql("""
                insert into directory.community (id, name, seen_by, begun_by, begun_at)
                values (:id, 'Families of Mill Street', 'anyone', :mara, now())
                """).param("id", street).param("mara", mara.id().value()).update();
    }

    @Test
    void it_says_that_nobody_speaks_for_it_until_someone_sits_for_it_and_again_once_they_have_left() {
        for (var reader : new String[] {
            as(noor).visit(page()).text(), stranger().visit(page()).text()
        }) assertThat(reader).contains(NOBODY, "written by whoever noted it", "something is wrong");
        sits(new Listed(owner(), mara.id()).table("Between us"));
        assertThat(as(noor).visit(page()).text()).doesNotContain(NOBODY);
        owner().sql("update tables.seat set until = '2026-02-01' where person_id = :noor")
                .param("noor", noor.id().value())
                .update();
        assertThat(as(noor).visit(page()).text()).contains(NOBODY);
    }

    @Test
    void that_it_sits_at_a_quiet_table_is_told_to_nobody() {
        var table = new Listed(owner(), mara.id()).table("Quiet");
        owner().sql("update tables.longtable set quiet_since = '2026-01-12' where id = :id")
                .param("id", table.value())
                .update();
        sits(table);
        assertThat(stranger().visit(page()).text()).contains(NOBODY);
    }

    @Test
    void c_est_dit_en_francais() {
        assertThat(as(someone("Luce", "fr")).visit(page()).text())
                .contains("Personne ne parle encore ici pour cette communauté.");
    }

    private String page() {
        return "/communities/" + street;
    }

    private void sits(TableId table) {
        owner().sql("""
                with p as (insert into tables.partner (id, table_id, community_id, state, since)
                  values (gen_random_uuid(), :table, :street, 'seated', '2026-01-12') returning id)
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select gen_random_uuid(), :table, id, :noor, '2026-01-12' from p
                """)
                .params(Map.of(
                        "table",
                        table.value(),
                        "street",
                        street,
                        "noor",
                        noor.id().value()))
                .update();
    }
}
