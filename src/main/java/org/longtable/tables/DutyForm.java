package org.longtable.tables;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.site.Choice;
import org.longtable.site.Typed;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.PersonId;

/** The form of who looks after what for one's own partner, a field for each duty. */
record DutyForm(TableView table, LocalDate today) {
    Map<Duty, Set<PersonId>> read(Typed typed) {
        var ours = table.peopleOf(table.mine(), today);
        var chosen = new EnumMap<Duty, Set<PersonId>>(Duty.class);
        for (var duty : Duty.values())
            chosen.put(
                    duty,
                    ours.stream()
                            .filter(person -> typed.chose(duty.code(), person.toString()))
                            .collect(Collectors.toSet()));
        return chosen;
    }

    /** What is stored of one's own partner, by the fields of the form. */
    Map<String, List<String>> stored(List<LookedAfter> held) {
        var ours = new HashMap<String, List<String>>();
        for (var duty : Duty.values())
            ours.put(
                    duty.code(),
                    held.stream()
                            .filter(one -> one.partner().equals(table.mine()) && one.duty() == duty)
                            .map(one -> one.person().toString())
                            .toList());
        return ours;
    }

    /** Who can be chosen in each field. */
    Map<String, List<Choice>> choices() {
        var people = table.seatsOn(today).stream()
                .filter(seat -> seat.partner().equals(table.mine()))
                .map(seat -> new Choice(seat.person().toString(), seat.name()))
                .toList();
        return Arrays.stream(Duty.values()).collect(Collectors.toMap(Duty::code, _ -> people));
    }
}
