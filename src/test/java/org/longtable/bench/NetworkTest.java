package org.longtable.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.bench.Network.Size;
import org.longtable.vocabulary.PersonId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The generated network, made small: it is still one that the product holds and shows. */
class NetworkTest extends LongtableTest {
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
