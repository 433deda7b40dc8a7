package org.longtable.understanding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;

/** A moment from which something was learned: its kind and day, and nobody's name. */
public record MomentLink(MomentId id, Kind kind, LocalDate on) {
    /** For a query that joins a moment as {@code m}: empty where there is none, or none any more. */
    public static final String COLUMNS = "m.id as moment_id, m.kind as moment_kind, m.on_day as moment_on";

    public static Optional<MomentLink> of(ResultSet row) throws SQLException {
        var id = row.getObject("moment_id", UUID.class);
        if (id == null) return Optional.empty();
        return Optional.of(new MomentLink(
                new MomentId(id),
                Kind.of(row.getString("moment_kind")).orElseThrow(),
                row.getObject("moment_on", LocalDate.class)));
    }

    public String words(Texts texts) {
        return texts.t("understanding.moment", texts.t("kind." + kind.code()), on);
    }
}
