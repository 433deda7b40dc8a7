package org.longtable.relationships;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longtable.relationships.ConnectionsPicture.Bundle;
import org.longtable.relationships.ConnectionsPicture.Line;
import org.longtable.relationships.ConnectionsPicture.Person;
import org.longtable.relationships.ConnectionsPicture.Side;
import org.longtable.relationships.ConnectionsPicture.Thickness;
import org.longtable.site.Initials;
import org.longtable.site.Texts;
import org.longtable.tables.PartnerView;
import org.longtable.vocabulary.PersonId;

/**
 * What one viewer may see of the connections at a table: their own lines with words, those of their partner's people
 * without, and a bundle between other partners.
 */
final class Pictured {
    private static final int FEW = 3;

    private final Standing standing;
    private final PersonId viewer;
    private final List<PartnerView> partners;
    private final List<Person> people = new ArrayList<>();
    private final Map<PersonId, Integer> places = new HashMap<>();

    private Pictured(Standing standing, PersonId viewer) {
        this.standing = standing;
        this.viewer = viewer;
        this.partners = standing.sides().stream()
                .filter(partner -> !standing.people(partner).isEmpty())
                .toList();
        for (int side = 0; side < partners.size(); side++) {
            for (var seat : standing.seats(partners.get(side))) {
                places.put(seat.person(), people.size());
                people.add(new Person(
                        seat.name(),
                        Initials.of(seat.name()),
                        side,
                        seat.person().equals(viewer)));
            }
        }
    }

    static ConnectionsPicture of(Standing standing, PersonId viewer, Texts texts) {
        var seen = new Pictured(standing, viewer);
        return ConnectionsPicture.of(
                seen.partners.stream()
                        .map(partner -> new Side(partner.name(), partner.tone()))
                        .toList(),
                seen.people,
                seen.lines(),
                seen.bundles(),
                texts);
    }

    private Optional<PartnerView> mine() {
        return partners.stream()
                .filter(partner -> partner.id().equals(standing.table().mine()))
                .findFirst();
    }

    private List<Line> lines() {
        return mine().stream()
                .flatMap(standing::connectionsOf)
                .filter(connection -> places.containsKey(connection.one()) && places.containsKey(connection.other()))
                .map(this::line)
                .toList();
    }

    private Line line(Connection connection) {
        boolean own = connection.one().equals(viewer) || connection.other().equals(viewer);
        boolean ownFirst = isOfMine(connection.one());
        return new Line(
                place(ownFirst ? connection.one() : connection.other()),
                place(ownFirst ? connection.other() : connection.one()),
                own ? Optional.of(connection.closeness().name().toLowerCase(Locale.ROOT)) : Optional.empty());
    }

    private boolean isOfMine(PersonId person) {
        return isMine(people.get(place(person)).side());
    }

    private int place(PersonId person) {
        return places.getOrDefault(person, 0);
    }

    private List<Bundle> bundles() {
        var bundles = new ArrayList<Bundle>();
        for (int one = 0; one < partners.size(); one++)
            for (int other = one + 1; other < partners.size(); other++)
                if (!isMine(one) && !isMine(other)) bundle(one, other).ifPresent(bundles::add);
        return bundles;
    }

    private boolean isMine(int side) {
        return partners.get(side).id().equals(standing.table().mine());
    }

    private Optional<Bundle> bundle(int one, int other) {
        int through = standing.runsThrough(partners.get(one), partners.get(other));
        if (through == 0) return Optional.empty();
        var thickness = through == 1 ? Thickness.ONE : through <= FEW ? Thickness.FEW : Thickness.MANY;
        return Optional.of(new Bundle(one, other, thickness));
    }
}
