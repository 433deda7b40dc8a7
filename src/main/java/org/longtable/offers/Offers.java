package org.longtable.offers;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.directory.Subject;
import org.longtable.ground.Works;
import org.longtable.meanings.Met;
import org.longtable.meanings.Shelf;
import org.longtable.meanings.Side;
import org.longtable.people.SeenBy;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Turn;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OfferId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what is offered and looked for, as far as the asking person may see it. */
@Component
public class Offers {
    /** Of so many of the nearest it is looked up which of them the reader may see. */
    private static final int LOOKED_AT = 200;

    private static final int FITTING = 5;
    private static final Leafing LATEST = Leafing.falling().time("made_at").id("id");

    /** Another's offer that may fit, and why. */
    public record Fitting(Offer offer, Met met) {
        /** What is offered, each with what it would answer, where the two are not just the same. */
        public Map<String, List<String>> near(Locale language) {
            return met.why().stream()
                    .filter(why -> !why.offered().isEmpty() && !why.isSame())
                    .collect(Collectors.groupingBy(
                            why -> why.offered(language),
                            LinkedHashMap::new,
                            Collectors.mapping(why -> why.wanted(language), Collectors.toList())));
        }
    }

    /**
     * An offer or request that everyone signed in may see, as concepts.
     *
     * @param given what is offered or looked for
     * @param about for whom, where, when, with which art
     */
    public record Told(
            OfferId id, Subject subject, Side side, OfferKind kind, List<String> given, List<String> about) {}

    private final JdbcClient db;
    private final OfferStore store;
    private final OpenOffers open;
    private final Works works;

    Offers(JdbcClient db, OfferStore store, OpenOffers open, Works works) {
        this.db = db;
        this.store = store;
        this.open = open;
        this.works = works;
    }

    /** Writes one for a subject of the asking person. */
    @Transactional
    public OfferId write(Subject subject, Offer.Written written, PersonId me) {
        return store.save(subject, written, me);
    }

    /** @throws NotFound when the asking person may not see it */
    @Transactional(readOnly = true)
    public Offer find(OfferId id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** @throws NotFound unless the asking person may change it */
    @Transactional(readOnly = true)
    public Offer mine(OfferId id) {
        return store.find(id).filter(Offer::mine).orElseThrow(NotFound::new);
    }

    /**
     * @param version the version that was shown
     * @throws SavedMeanwhile when someone else saved it since
     * @throws NotFound when it is not the asking person's to change
     */
    @Transactional
    void change(OfferId id, Offer.Written written, long version, Function<Offer, SavedMeanwhile> meanwhile) {
        if (!store.change(id, written, version)) throw meanwhile.apply(mine(id));
    }

    /** It was found, or given: nobody needs to answer any more. */
    @Transactional
    public void fulfil(OfferId id) {
        store.mark(id, true, false);
    }

    @Transactional
    public void withdraw(OfferId id) {
        store.mark(id, false, true);
    }

    @Transactional
    public void openAgain(OfferId id) {
        store.mark(id, false, false);
    }

    /** Open offers and requests on the board, the latest first; of the asking person's own also those that are not. */
    @Transactional(readOnly = true)
    Leaf<Offer> board(Wanted wanted, Turn turn) {
        var where = new StringBuilder(" where ");
        var values = new HashMap<String, Object>();
        where.append(wanted.mine() ? OfferStore.MINE : OfferStore.OPEN);
        wanted.kind().ifPresent(kind -> {
            where.append(" and o.kind = :kind");
            values.put("kind", kind.code());
        });
        wanted.side().ifPresent(side -> {
            where.append(" and o.side = :side");
            values.put("side", side.code());
        });
        if (!wanted.places().isEmpty()) {
            where.append(" and lower(o.place) = any(:places)");
            values.put("places", wanted.places().toArray(String[]::new));
        }
        return LATEST.read(
                db,
                "select " + OfferStore.COLUMNS + OfferStore.FROM + where,
                Map.copyOf(values),
                turn,
                (row, _) -> OfferStore.offer(row));
    }

    /** Open ones of the other side that may fit, of others than whose it is, the most fitting first. */
    @Transactional(readOnly = true)
    public List<Fitting> fitting(Offer offer) {
        var near = open.near(store.meaning(offer.written()), LOOKED_AT);
        var seen = store.open(near.stream().map(Shelf.Found::key).toList()).stream()
                .filter(other -> !other.subject().equals(offer.subject()))
                .collect(Collectors.toMap(Offer::id, other -> other));
        // What the reader may not see is not to be told from what it leaves out.
        var shown = near.stream().filter(found -> seen.containsKey(found.key())).toList();
        return Shelf.besideTheBest(shown).stream()
                .flatMap(
                        found -> Stream.ofNullable(seen.get(found.key())).map(other -> new Fitting(other, found.met())))
                .limit(FITTING)
                .toList();
    }

    /** What this subject offers and looks for now, as far as the asking person may see it; the latest first. */
    @Transactional(readOnly = true)
    public List<Offer> openOf(Subject subject, int most) {
        return store.openOf(subject, most);
    }

    /** How widely this subject is found; what it offers cannot be seen by more people. */
    @Transactional(readOnly = true)
    SeenBy foundBy(Subject subject) {
        return store.foundBy(subject).orElse(SeenBy.TABLES);
    }

    /** All that everyone signed in may see and that is open on this day, for matching in bulk; asks as the works. */
    public void eachOpenToEveryone(LocalDate day, Consumer<Told> each) {
        works.run(db -> {
            try (var rows = db
                    .sql("""
                    select id, subject, subject_kind, side, kind, given, about from offers.open_to_everyone(:day)
                    """)
                    .param("day", day)
                    .query((row, _) -> new Told(
                            new OfferId(row.getObject("id", UUID.class)),
                            new Subject(
                                    Subject.Kind.valueOf(
                                            row.getString("subject_kind").toUpperCase(Locale.ROOT)),
                                    row.getObject("subject", UUID.class)),
                            Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                            OfferKind.of(row.getString("kind")).orElse(OfferKind.OTHER),
                            texts(row.getArray("given")),
                            texts(row.getArray("about"))))
                    .stream()) {
                rows.forEach(each);
            }
        });
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
