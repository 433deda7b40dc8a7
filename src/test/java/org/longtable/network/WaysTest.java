package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.longtable.network.Graph.Gathering;

class WaysTest {
    private static final double FADED = 12;
    private final Gathering network = new Gathering();

    private static UUID person(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }

    private void connects(String one, String other, double strength) {
        network.connects(person(one), person(other), strength * Math.pow(2, FADED));
    }

    private void allow(String... names) {
        for (var name : names) network.isWilling(person(name));
    }

    private List<UUID> strongest(String from, String... to) {
        var ends = Arrays.stream(to).map(WaysTest::person).toList();
        return new Ways(network.asOf("1:1:"), FADED, new ConcurrentLinkedQueue<>())
                .strongest(person(from), ends, Ways.MOST_BETWEEN, Set.of())
                .map(Ways.Way::people)
                .orElse(List.of());
    }

    private static List<UUID> people(String... names) {
        return Arrays.stream(names).map(WaysTest::person).toList();
    }

    @Test
    void the_shortest_way_need_not_be_the_strongest() {
        connects("Mia", "Olu", 1);
        connects("Olu", "Theo", 1);
        connects("Mia", "Ada", 20);
        connects("Ada", "Ben", 20);
        connects("Ben", "Theo", 20);
        allow("Olu", "Ada", "Ben");
        assertThat(strongest("Mia", "Theo")).isEqualTo(people("Mia", "Ada", "Ben", "Theo"));
    }

    @Test
    void who_does_not_want_to_be_asked_stands_in_no_way() {
        connects("Mia", "Olu", 9);
        connects("Olu", "Theo", 9);
        assertThat(strongest("Mia", "Theo")).isEmpty();
        allow("Olu");
        assertThat(strongest("Mia", "Theo")).isEqualTo(people("Mia", "Olu", "Theo"));
    }

    @Test
    void the_ends_need_not_allow_to_be_asked_and_four_people_between_are_too_many() {
        connects("Mia", "A", 9);
        connects("A", "B", 9);
        connects("B", "C", 9);
        connects("C", "Theo", 9);
        connects("Theo", "Uma", 9);
        allow("A", "B", "C", "Theo");
        assertThat(strongest("Mia", "Theo")).isEqualTo(people("Mia", "A", "B", "C", "Theo"));
        assertThat(strongest("Mia", "Uma")).isEmpty();
    }

    @Test
    void a_connection_below_in_touch_carries_nobody() {
        connects("Mia", "Olu", 0.999);
        connects("Olu", "Theo", 9);
        allow("Olu");
        assertThat(strongest("Mia", "Theo")).isEmpty();
    }

    @Test
    void of_several_people_the_nearest_is_found() {
        connects("Mia", "Olu", 4);
        connects("Olu", "Theo", 2);
        connects("Olu", "Uma", 6);
        allow("Olu");
        assertThat(strongest("Mia", "Theo", "Uma", "Nobody")).isEqualTo(people("Mia", "Olu", "Uma"));
    }

    @Test
    void someone_without_connections_has_no_way_and_whom_one_knows_is_one_step_away() {
        connects("Mia", "Olu", 4);
        assertThat(strongest("Mia", "Nobody")).isEmpty();
        assertThat(strongest("Nobody", "Mia")).isEmpty();
        assertThat(strongest("Mia", "Olu")).isEqualTo(people("Mia", "Olu"));
    }

    @Test
    void how_far_everyone_is() {
        connects("Mia", "Olu", 4);
        connects("Olu", "Theo", 2);
        connects("Theo", "Uma", 2);
        allow("Olu");
        var far = new Ways(network.asOf("1:1:"), FADED, new ConcurrentLinkedQueue<>()).distances(Set.of(person("Mia")));
        assertThat(far.to(people("Olu"))).isEqualTo(1);
        assertThat(far.to(people("Uma", "Theo"))).isEqualTo(2);
        assertThat(far.to(people("Uma"))).as("Theo does not want to be asked").isZero();
        assertThat(Optional.of(far.to(people("Mia", "Nobody")))).contains(0);
    }
}
