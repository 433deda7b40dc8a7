package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Role;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;

/**
 * How a table stands on a day: who sits there, what has grown between them, who looks after what. It holds every
 * strength and share, so nothing of it leaves the module but through {@link Carries} and pages made for one viewer.
 */
record Standing(TableView table, LocalDate on, Connections connections, Map<PartnerId, Duties> looksAfter) {

    /** Partners of whom it is asked how many people carry them: all but those that are there only as a funder. */
    List<PartnerView> sides() {
        return table.partners().stream()
                .filter(partner -> !partner.onlyFunds())
                .filter(partner -> switch (partner.state()) {
                    case INVITED, SEATED -> true;
                    case PROPOSED, LEFT, DECLINED -> false;
                })
                .toList();
    }

    Optional<PartnerView> side(PartnerId partner) {
        return sides().stream().filter(side -> side.id().equals(partner)).findFirst();
    }

    List<SeatView> seats(PartnerView partner) {
        return table.seatsOn(on).stream()
                .filter(seat -> seat.partner().equals(partner.id()))
                .toList();
    }

    Set<PersonId> people(PartnerView partner) {
        return seats(partner).stream().map(SeatView::person).collect(Collectors.toUnmodifiableSet());
    }

    /** Those who sit for any other partner that is more than a funder. */
    Set<PersonId> across(PartnerView partner) {
        var across = new HashSet<PersonId>();
        for (var other : sides()) if (!other.id().equals(partner.id())) across.addAll(people(other));
        return across;
    }

    Carrying carrying(PartnerView partner) {
        return partner.inTheirOwnRight()
                ? Carrying.inTheirOwnRight(on)
                : Carrying.of(people(partner), across(partner), connections);
    }

    /**
     * Whoever sits for a partner represents it. Two of them who are in touch across are enough: a third who has not met
     * anyone yet takes nothing away.
     */
    TwoRepresentatives representatives(PartnerView partner) {
        return representatives(partner, carrying(partner));
    }

    /** As {@link #representatives(PartnerView)}, where it is known who carries. */
    TwoRepresentatives representatives(PartnerView partner, Carrying carrying) {
        var people = people(partner);
        var living = people.stream().filter(carrying::hasLivingConnection).collect(Collectors.toUnmodifiableSet());
        return TwoRepresentatives.of(living.size() >= TwoRepresentatives.WANTED ? living : people, carrying);
    }

    Duties duties(PartnerView partner) {
        var people = people(partner);
        var held = looksAfter.getOrDefault(partner.id(), new Duties(Map.of())).heldBy();
        return new Duties(held.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        duty -> duty.getValue().stream()
                                .filter(people::contains)
                                .collect(Collectors.toUnmodifiableSet()))));
    }

    /** Connections between people of one partner and people of any other. */
    Stream<Connection> connectionsOf(PartnerView partner) {
        var across = across(partner);
        return people(partner).stream()
                .flatMap(person -> connections.of(person).stream())
                .filter(connection -> across.contains(connection.one()) || across.contains(connection.other()));
    }

    /** Whether anyone of one of these partners is at least in touch with someone of another of them. */
    boolean anyLivingAmong(Collection<PartnerId> partners) {
        var among =
                sides().stream().filter(side -> partners.contains(side.id())).toList();
        return among.stream()
                .anyMatch(side -> among.stream()
                        .anyMatch(other ->
                                !other.equals(side) && connections.anyLivingBetween(people(side), people(other))));
    }

    /** How many people the contact between two partners runs through, on the side where they are fewer. */
    int runsThrough(PartnerView one, PartnerView other) {
        return Math.min(withConnection(people(one), people(other)), withConnection(people(other), people(one)));
    }

    private int withConnection(Collection<PersonId> people, Collection<PersonId> across) {
        return (int) people.stream()
                .filter(person -> across.stream()
                        .anyMatch(other -> connections.connection(person, other).isPresent()))
                .count();
    }

    /**
     * What if this person left? Only they themselves may ask (C3); never about participants, who are not asked to stand
     * in for each other, nor about people in their own right.
     */
    Optional<Departure> without(PersonId person) {
        return table.seatsOn(on).stream()
                .filter(seat -> seat.person().equals(person))
                .findFirst()
                .flatMap(seat -> side(seat.partner()))
                .filter(partner ->
                        !partner.inTheirOwnRight() && !partner.roles().contains(Role.PARTICIPANTS))
                .map(partner -> Departure.of(person, carrying(partner), duties(partner)));
    }

    /** As {@link #without}, when this person's last day begins: others of theirs may have left by then as well. */
    Optional<Departure> without(PersonId person, LocalDate lastDay) {
        if (without(person).isEmpty()) return Optional.empty();
        return table.seatsOn(on).stream()
                .filter(seat -> seat.person().equals(person))
                .findFirst()
                .flatMap(seat -> side(seat.partner()))
                .map(partner ->
                        Departure.of(person, goneBy(partner, person, lastDay), carrying(partner), duties(partner)));
    }

    private Set<PersonId> goneBy(PartnerView partner, PersonId leaving, LocalDate lastDay) {
        return seats(partner).stream()
                .filter(seat -> !seat.person().equals(leaving) && !seat.heldOn(lastDay))
                .map(SeatView::person)
                .collect(Collectors.toUnmodifiableSet());
    }
}
