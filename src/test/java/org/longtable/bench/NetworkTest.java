package org.longtable.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.bench.Network.Size;
import org.longtable.vocabulary.PersonId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The generated network, made small: it is still one that the product holds and shows. */
class NetworkTest extends LongtableTest {
    private static final long MOST_STATEMENTS = 80;

    private static final String[] FOUND_AT_EVERY_EIGHTH = {
        "/tables/{id}/statements/{round}",
        "/tables/{id}/differences/{difference}",
        "/tables/{id}/invitations/{invitation}",
        "/tables/{id}/requests/{request}",
        "/tables/{id}/requests/{request}/letter-{language}.pdf",
        "/tables/{id}/moments/{moment}",
        "/tables/{id}/promises/{promise}",
        "/tables/{id}/plans/{plan}",
        "/tables/{id}/listening/{words}",
        "/tables/{id}/funding/{funding}",
        "/tables/{id}/visits/{visit}",
    };

    @Autowired
    @Qualifier("ownersData")
    private DataSource ownersData;

    @Test
    void a_small_network_is_written_and_every_page_of_its_people_can_be_read() throws Exception {
        clock.isOn(Network.TODAY.toString());
        var network = new Network(Size.TINY, 1);
        try (var connection = ownersData.getConnection()) {
            new Writing(network, connection).all();
        }
        // The weekly letters of other tests are not for these people.
        owner().sql("update people.account set digest = false where begun_at = '2024-01-01'")
                .update();
        assertThat(count("relationships.moment where table_id = any (:tables)", network))
                .isEqualTo(Size.TINY.moments());
        for (var number : new int[] {0, 1}) {
            var person = network.person(number);
            var reader = as(new Someone(new PersonId(person.id()), person.name(), ""));
            var table = network.firstTableOf(person).id();
            var read = new ArrayList<String>();
            for (var address : Routes.of(number == 1)) {
                var path = Routes.filled(address, owner(), person.id(), table);
                if (path.isEmpty()) continue;
                var status = reader.ask(path.get()).status();
                assertThat(status).as(address).isIn(200, 302, 303, 404);
                if (status == 200) read.add(address);
            }
            assertThat(read).contains("/tables/{id}", "/tables/{id}/time", "/tables/{id}/history");
            if (number == 0) assertThat(read).contains(FOUND_AT_EVERY_EIGHTH);
        }
    }

    @Test
    void no_page_asks_more_often_for_more_data() throws Exception {
        var few = statements(written(Size.TINY, 3));
        var many = statements(written(Size.TINY_AND_BUSY, 4));
        few.forEach((address, statements) -> {
            if (!many.containsKey(address)) return;
            // What stands at the two tables is not quite the same; what is asked for each of them would be 21 more.
            assertThat(many.get(address)).as(address).isLessThan(statements + 8).isLessThan(MOST_STATEMENTS);
        });
        assertThat(few.keySet())
                .contains("/", "/tables", "/people", "/grants", "/tables/{id}", "/tables/{id}/questions");
    }

    @Test
    void what_happened_long_ago_stands_on_a_later_page() throws Exception {
        var network = written(Size.TINY, 5);
        var big = network.tables.getFirst();
        var person = network.person(big.seats().getFirst().person());
        var reader = as(new Someone(new PersonId(person.id()), person.name(), ""));
        var read = new ArrayList<>(entries(reader.visit("/tables/" + big.id() + "/history")));
        assertThat(read).hasSize(50);
        while (!reader.page().select("a[rel=next]").isEmpty()) read.addAll(entries(reader.follow("Earlier ones")));
        assertThat(read).doesNotHaveDuplicates().hasSize(Size.TINY.bigTableMoments() + 3);
        assertThat(reader.page().select("a[rel=prev]")).hasSize(1);
    }

    private static List<String> entries(Visitor reader) {
        return reader.page().select("li[id^=h-]").eachAttr("id");
    }

    /** Of each page of whoever sits at most tables, the second time that it is read. */
    private Map<String, Long> statements(Network network) {
        var person = network.person(0);
        var reader = as(new Someone(new PersonId(person.id()), person.name(), ""));
        var table = network.firstTableOf(person).id();
        var statements = new TreeMap<String, Long>();
        for (var address : Routes.of(false)) {
            var path = Routes.filled(address, owner(), person.id(), table);
            if (path.isEmpty() || reader.ask(path.get()).status() != 200) continue;
            statements.put(address, Statements.during(() -> reader.ask(path.get())));
        }
        return statements;
    }

    private Network written(Size size, long seed) throws Exception {
        clock.isOn(Network.TODAY.toString());
        var network = new Network(size, seed);
        try (var connection = ownersData.getConnection()) {
            new Writing(network, connection).all();
        }
        // The weekly letters of other tests are not for these people.
        owner().sql("update people.account set digest = false where begun_at = '2024-01-01'")
                .update();
        return network;
    }

    @Test
    void the_same_seed_makes_the_same_network() {
        assertThat(new Network(Size.TINY, 1).tables).isEqualTo(new Network(Size.TINY, 1).tables);
        assertThat(new Network(Size.TINY, 2).tables).isNotEqualTo(new Network(Size.TINY, 1).tables);
    }

    private long count(String rows, Network network) {
        return owner().sql("select count(*) from " + rows)
                .param("tables", network.tables.stream().map(Network.Table::id).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
