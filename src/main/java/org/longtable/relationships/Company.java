package org.longtable.relationships;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;

/** Whom one person may name when they tell of a moment at a table, partner by partner; their own partner comes last. */
public record Company(List<Group> groups) {

    /**
     * People of one partner.
     *
     * @param own whether it is the partner of the one who tells
     * @param someone whether someone of it may have been there without being named; not for one person
     */
    public record Group(PartnerId partner, String name, int tone, boolean own, boolean someone, List<Named> people) {}

    public record Named(PersonId person, String name) {}

    /** Someone who may be named although they do not sit there: invited by me, or named in the moment before. */
    public record Also(PartnerId partner, PersonId person, String name) {}

    static Company of(TableView table, List<PersonId> seated, PersonId me, List<Also> also) {
        var groups = new ArrayList<Group>();
        for (var partner : table.partners()) {
            var people = new LinkedHashMap<PersonId, String>();
            for (var seat : table.seats())
                if (seat.partner().equals(partner.id()) && seated.contains(seat.person()))
                    people.put(seat.person(), seat.name());
            for (var one : also) if (one.partner().equals(partner.id())) people.putIfAbsent(one.person(), one.name());
            people.remove(me);
            var someone = isHere(partner) && !partner.inTheirOwnRight();
            if (someone || !people.isEmpty())
                groups.add(new Group(
                        partner.id(),
                        partner.name(),
                        partner.tone(),
                        partner.id().equals(table.mine()),
                        someone,
                        people.entrySet().stream()
                                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                                .toList()));
        }
        groups.sort(Comparator.comparing(Group::own));
        return new Company(List.copyOf(groups));
    }

    private static boolean isHere(PartnerView partner) {
        return switch (partner.state()) {
            case INVITED, SEATED -> true;
            case PROPOSED, LEFT, DECLINED -> false;
        };
    }

    Optional<PartnerId> partnerOf(PersonId person) {
        return groups.stream()
                .filter(group ->
                        group.people().stream().anyMatch(named -> named.person().equals(person)))
                .map(Group::partner)
                .findFirst();
    }

    boolean has(PartnerId partner) {
        return groups.stream().anyMatch(group -> group.partner().equals(partner));
    }

    /** Whether everyone told of may be named by the one who tells. */
    boolean holds(Told told) {
        return told.people().stream().allMatch(person -> partnerOf(person).isPresent())
                && told.someone().stream().allMatch(this::has);
    }

    /** Those named and the partners they sit for. */
    Map<PersonId, PartnerId> named(Told told) {
        var named = new LinkedHashMap<PersonId, PartnerId>();
        for (var person : told.people()) partnerOf(person).ifPresent(partner -> named.put(person, partner));
        return named;
    }

    Set<PartnerId> sides(Told told) {
        var sides = new HashSet<>(named(told).values());
        sides.addAll(told.someone());
        return sides;
    }
}
