package org.longtable.relationships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.relationships.TwoRepresentatives.Reading;
import org.longtable.site.Texts;
import org.longtable.tables.EvidenceBeforeDoing;
import org.longtable.tables.PartnerView;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Before doing: the moments there were, who represents each partner, and the viewer's own connections (C2). */
@Component
class RelationshipsBeforeDoing implements EvidenceBeforeDoing {
    private static final int FIRST = 10;

    private record Some(Kind kind, int count) {}

    private final JdbcClient db;
    private final Standings standings;

    RelationshipsBeforeDoing(JdbcClient db, Standings standings) {
        this.db = db;
        this.standings = standings;
    }

    @Override
    public Optional<Evidence> before(TableView table, PersonId viewer, LocalDate on, Texts texts) {
        var standing = standings.at(table, on);
        var soFar = new ArrayList<String>();
        var words = new InWords(texts);
        for (var some : moments(table))
            soFar.add(texts.t("relationships.gate.moments", words.kind(some.kind()), some.count()));
        var missing = new ArrayList<String>();
        if (!hasConfirmed(table)) missing.add(texts.t("relationships.gate.no-moment"));
        // How many are in touch is not worked out at a quiet table (C7).
        if (table.isQuiet()) return Optional.of(new Evidence(FIRST, texts.t("relationships.gate"), soFar, missing));
        asked(standing).forEach(partner -> {
            var reading = standing.representatives(partner);
            soFar.add(texts.t(
                    "relationships.gate.partner",
                    partner.name(),
                    say("two", reading.reading(), reading.named(), texts)));
            if (isMissing(table, reading.reading()))
                missing.add(texts.t(
                        "relationships.gate.partner",
                        partner.name(),
                        say("gate", reading.reading(), reading.named(), texts)));
        });
        soFar.addAll(ofOneself(standing, viewer, texts));
        return Optional.of(new Evidence(FIRST, texts.t("relationships.gate"), soFar, missing));
    }

    private static boolean isMissing(TableView table, Reading reading) {
        return table.twoRepresentatives() && reading != Reading.IN_PRACTICE && reading != Reading.NOT_ASKED;
    }

    private static Stream<PartnerView> asked(Standing standing) {
        return standing.sides().stream().filter(partner -> !partner.inTheirOwnRight());
    }

    private static String say(String what, Reading reading, int named, Texts texts) {
        return texts.t("relationships." + what + "." + reading.name().toLowerCase(Locale.ROOT), named);
    }

    private static List<String> ofOneself(Standing standing, PersonId viewer, Texts texts) {
        return standing.table().seatsOn(standing.on()).stream()
                .filter(seat -> !seat.person().equals(viewer))
                .flatMap(seat -> line(standing, viewer, seat, texts).stream())
                .toList();
    }

    private static Optional<String> line(Standing standing, PersonId viewer, SeatView other, Texts texts) {
        return standing.connections()
                .connection(viewer, other.person())
                .map(connection -> texts.t(
                        "relationships.gate.with",
                        other.name(),
                        texts.t("relationships.closeness."
                                + connection.closeness().name().toLowerCase(Locale.ROOT))));
    }

    private List<Some> moments(TableView table) {
        return db
                .sql("""
                select kind, count(*)::int as count from relationships.moment
                where table_id = :table and removed_at is null group by kind
                """)
                .param("table", table.id().value())
                .query((row, _) -> new Some(Kind.fromCode(row.getString("kind")), row.getInt("count")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Some::kind))
                .toList();
    }

    /** Whether people of two partners have had a moment that both confirmed, other than a call or note. */
    private boolean hasConfirmed(TableView table) {
        return db.sql(
                        "select relationships.first_between_partners(:table) is not null or relationships.partners_met_quietly(:table)")
                .param("table", table.id().value())
                .query(Boolean.class)
                .single();
    }
}
