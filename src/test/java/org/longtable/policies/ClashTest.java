package org.longtable.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.longtable.directory.Field.POLICY_CHECKS;
import static org.longtable.directory.Field.POLICY_NAMES;
import static org.longtable.directory.Field.POLICY_PAYMENT;
import static org.longtable.directory.Field.POLICY_PHOTOS;
import static org.longtable.directory.Field.POLICY_PUBLISHING;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Field;

class ClashTest {
    @Test
    void a_writer_who_publishes_and_a_hospital_that_lets_nobody_be_named_clash_once() {
        var hospital = Map.of(POLICY_CHECKS, "asked_before", POLICY_NAMES, "never", POLICY_PHOTOS, "never");
        var writer = Map.of(POLICY_PUBLISHING, "publish");
        assertThat(Clash.between(writer, hospital)).containsExactly(Clash.PUBLICATION_AND_IDENTITY);
        assertThat(Clash.between(hospital, writer)).isEmpty();
    }

    @Test
    void payment_that_comes_in_time_is_no_clash() {
        assertThat(Clash.between(Map.of(POLICY_PAYMENT, "pays_30"), Map.of(POLICY_PAYMENT, "needs_30")))
                .isEmpty();
        assertThat(Clash.between(Map.of(POLICY_PAYMENT, "pays_30"), Map.of(POLICY_PAYMENT, "needs_at_once")))
                .containsExactly(Clash.PAYMENT_AT_ONCE);
        assertThat(Clash.between(Map.of(POLICY_PAYMENT, "pays_later"), Map.of(POLICY_PAYMENT, "needs_30")))
                .containsExactly(Clash.PAYMENT);
    }

    @Property(tries = 200)
    void nobody_clashes_with_whoever_says_the_same_or_nothing(@ForAll("rules") Map<Field, String> rules) {
        assertThat(Clash.between(rules, Map.of())).isEmpty();
        assertThat(Clash.between(Map.of(), rules)).isEmpty();
        // One who publishes and lets nobody be named has that to settle at home.
        var same = new HashMap<>(rules);
        same.remove(POLICY_PUBLISHING);
        assertThat(Clash.between(same, same)).isEmpty();
    }

    @Provide
    Arbitrary<Map<Field, String>> rules() {
        return Arbitraries.of(Field.values())
                .filter(field ->
                        field.code().startsWith("policy") && !field.codes().isEmpty())
                .set()
                .flatMap(fields -> {
                    Arbitrary<Map<Field, String>> all = Arbitraries.just(Map.of());
                    for (var field : fields)
                        all = all.flatMap(rules -> Arbitraries.of(field.codes()).map(code -> {
                            var more = new HashMap<>(rules);
                            more.put(field, code);
                            return more;
                        }));
                    return all;
                });
    }
}
