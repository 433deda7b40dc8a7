package org.longtable.ground;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** How often something may be done; kept in the database, so that all nodes count together. */
@Component
public class Allowances {
    private final ProxyManager<String> buckets;

    Allowances(@Qualifier("works") DataSource works) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(works)
                .table("ground.allowance")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .build();
    }

    /**
     * Takes one from this allowance.
     *
     * @param what what is limited and for whom, such as {@code sign-in:address:…}
     * @return false when nothing is left for now
     */
    public boolean take(String what, int most, Duration within) {
        return buckets.getProxy(
                        what,
                        () -> BucketConfiguration.builder()
                                .addLimit(Bandwidth.builder()
                                        .capacity(most)
                                        .refillGreedy(most, within)
                                        .build())
                                .build())
                .tryConsume(1);
    }
}
