package org.longtable.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

class SentFormsTest extends LongtableTest {
    @Autowired
    private SentForms forms;

    @Autowired
    private Works works;

    @Test
    void a_form_that_took_effect_is_forgotten_after_thirty_days_and_not_before() {
        var kept = sent(Duration.ofDays(29));
        var old = sent(Duration.ofDays(31));

        SentForms.forget(works, clock);

        var anna = someone("Anna Reyes");
        assertThat(asking(anna, () -> forms.tookEffect(kept))).isTrue();
        assertThat(asking(anna, () -> forms.tookEffect(old))).isFalse();
    }

    private UUID sent(Duration ago) {
        var key = UUID.randomUUID();
        owner().sql("insert into ground.sent_once (key, at) values (:key, :at)")
                .param("key", key)
                .param("at", Timestamp.from(clock.instant().minus(ago)))
                .update();
        return key;
    }
}
