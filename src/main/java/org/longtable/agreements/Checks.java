package org.longtable.agreements;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: whether a text is a version of an agreement that is kept here. Whoever asks has the text already. */
@Component
public class Checks {
    private static final int FEWEST = 2;

    /**
     * @param agreedOn the day on which everyone who is with it had given their word; empty as long as someone has not
     * @param latest the number of the latest version
     */
    public record Known(int number, LocalDate madeOn, Optional<LocalDate> agreedOn, int latest) {
        public boolean isLatest() {
            return number == latest;
        }
    }

    private final JdbcClient db;

    Checks(JdbcClient db) {
        this.db = db;
    }

    /** Empty when there is no such version. */
    @Transactional(readOnly = true)
    public Optional<Known> of(Fingerprint fingerprint) {
        return db.sql("select * from agreements.known(:print)")
                .param("print", fingerprint.bytes())
                .query((row, _) -> {
                    var agreed = row.getInt("partners") >= FEWEST && row.getInt("signed") == row.getInt("partners");
                    return new Known(
                            row.getInt("number"),
                            LocalDate.ofInstant(
                                    row.getTimestamp("made_at").toInstant(), ZoneId.of(row.getString("zone"))),
                            agreed ? Optional.of(row.getObject("last_on", LocalDate.class)) : Optional.empty(),
                            row.getInt("latest"));
                })
                .optional();
    }
}
