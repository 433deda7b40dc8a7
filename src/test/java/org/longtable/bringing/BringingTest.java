package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A site host at the page where lists come in; what they bring carries a mark of its own. */
abstract class BringingTest extends LongtableTest {
    @Autowired
    private Runs runs;

    protected Someone kim;
    protected String mark;

    @BeforeEach
    void a_mark_of_its_own() {
        mark = "L" + UUID.randomUUID().toString().substring(0, 8);
    }

    protected Visitor upload(String holds, byte[] file, String name) {
        return as(kim).visit("/bringing/new").type("holds", holds).press("Look at it", "file", name, file);
    }

    protected Visitor bring(String holds, byte[] file, String name) {
        var page = upload(holds, file, name).type("before", "new").press("Bring it in");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        waitForIt();
        return as(kim).visit(page.where());
    }

    /** A newer copy of the list that this host brought last. */
    protected void again(String holds, String list, String name) {
        var last = owner().sql("""
                select source_id::text from bringing.bringing where by_person = :kim and source_id is not null
                order by id desc limit 1
                """)
                .param("kim", kim.id().value())
                .query(String.class)
                .single();
        var page =
                upload(holds, list.getBytes(UTF_8), name).type("before", last).press("Bring it in");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        waitForIt();
    }

    protected void waitForIt() {
        try {
            runs.awaitAll();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected Map<String, Long> counts() {
        return owner()
                .sql("""
                select key, value::bigint from bringing.bringing b, jsonb_each_text(b.counts)
                where b.id = (select id from bringing.bringing where by_person = :kim order by id desc limit 1)
                """)
                .param("kim", kim.id().value())
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    protected List<String> names() {
        return owner().sql("select name from directory.organisation where name like :mark")
                .param("mark", "%" + mark)
                .query(String.class)
                .list();
    }

    protected UUID organisation(String name) {
        return owner().sql("select id from directory.organisation where name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    protected Map<String, String> told(String name) {
        return toldBy(organisation(name));
    }

    protected Map<String, String> toldBy(UUID organisation) {
        return owner()
                .sql("select field, value from directory.line where organisation_id = :id")
                .param("id", organisation)
                .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** All that the host has listed, down to the ids and versions. */
    protected String everything() {
        return owner().sql("""
                select md5(string_agg(o::text || coalesce(l::text, '') || coalesce(i::text, ''), ''
                  order by o.id, l.id, i.scheme, i.value))
                from directory.organisation o left join directory.line l on l.organisation_id = o.id
                  left join directory.identifier i on i.organisation_id = o.id
                where o.begun_by = :kim
                """)
                .param("kim", kim.id().value())
                .query(String.class)
                .single();
    }
}
