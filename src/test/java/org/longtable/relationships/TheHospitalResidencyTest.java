package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.longtable.relationships.TwoRepresentatives.Reading;
import org.longtable.relationships.Uncarried.Reason;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;

/** Story 2: a writer who is a partner in her own right, and three people of a hospital. */
class TheHospitalResidencyTest {
    private static final PersonId NADIA = PersonId.fresh();
    private static final PersonId KAREN = PersonId.fresh();
    private static final PersonId OMAR = PersonId.fresh();
    private static final PersonId PRIYA = PersonId.fresh();
    private static final Set<PersonId> HOSPITAL = Set.of(KAREN, OMAR, PRIYA);
    private static final LocalDate OCTOBER = LocalDate.parse("2025-10-01");
    private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-02");

    @Test
    void in_october_everything_rests_on_one_friendship() {
        var connections = Connections.asOf(OCTOBER, moments(true));
        var hospital = (Carried) Carrying.of(HOSPITAL, Set.of(NADIA), connections);

        assertThat(connections.between(NADIA, KAREN).rounded()).hasToString("1.88");
        assertThat(connections.between(NADIA, KAREN).closeness()).isEqualTo(Closeness.IN_TOUCH);
        assertThat(Figure.toIndex(hospital.continuity())).hasToString("0.00");
        assertThat(hospital.restsOn()).isEqualTo(1);
        assertThat(hospital.band()).contains(Band.FRAGILE);
        assertThat(hospital.restsOnOnePerson()).isTrue();
    }

    @Test
    void for_nadia_nothing_is_worked_out() {
        assertThat(Carrying.inTheirOwnRight(OCTOBER)).isEqualTo(new Uncarried(Reason.IN_THEIR_OWN_RIGHT, OCTOBER));
    }

    @Test
    void if_karen_left_in_october_nobody_would_be_left_inside_the_hospital() {
        var departure = Departure.of(KAREN, hospital(OCTOBER, true), new Duties(Map.of()));

        assertThat(departure.percentLost()).isEqualTo(100);
        assertThat(departure.remaining()).isEqualTo(new Uncarried(Reason.NO_CONNECTION_YET, OCTOBER));
    }

    @Test
    void a_shift_that_was_noted_once_counts_for_omar_and_for_priya() {
        var november = LocalDate.parse("2025-11-17");
        var shift = shift("2025-11-17", OMAR, PRIYA);
        var connections = Connections.asOf(november, shift);

        assertThat(connections.between(NADIA, OMAR).rounded()).hasToString("3.00");
        assertThat(connections.between(NADIA, PRIYA).rounded()).hasToString("3.00");
    }

    @Test
    void in_february_the_hospital_is_carried_by_three_but_unevenly() {
        var connections = Connections.asOf(FEBRUARY, moments(false));
        var hospital = hospital(FEBRUARY, false);

        assertThat(connections.between(NADIA, KAREN).rounded()).hasToString("3.01");
        assertThat(connections.between(NADIA, KAREN).closeness()).isEqualTo(Closeness.IN_TOUCH);
        assertThat(connections.between(NADIA, OMAR).rounded()).hasToString("10.91");
        assertThat(connections.between(NADIA, OMAR).closeness()).isEqualTo(Closeness.LONG_SHARED_ROAD);
        assertThat(connections.between(NADIA, PRIYA).rounded()).hasToString("7.07");
        assertThat(connections.between(NADIA, PRIYA).closeness()).isEqualTo(Closeness.OFTEN_TOGETHER);
        assertThat(connections.total(NADIA, HOSPITAL).rounded()).hasToString("20.99");
        assertThat(shares(hospital)).containsExactly("0.14", "0.52", "0.34");
        assertThat(Figure.toIndex(hospital.continuity())).hasToString("0.48");
        assertThat(hospital.band()).contains(Band.EXPOSED);
        assertThat(hospital.restsOn()).isEqualTo(1);
    }

    @Test
    void five_of_seven_kinds_were_used_by_february_and_listening_and_workshops_were_not() {
        var breadth = Breadth.of(moments(false), FEBRUARY);

        assertThat(breadth.count()).isEqualTo(5);
        assertThat(breadth.unused()).containsExactly(Kind.LISTENING, Kind.WORKSHOP);
    }

    @Test
    void omars_yes_makes_the_hospital_depend_on_him_more() {
        var connections = Connections.asOf(FEBRUARY, moments(true));
        var hospital = hospital(FEBRUARY, true);

        assertThat(connections.between(NADIA, OMAR).rounded()).hasToString("11.86");
        assertThat(connections.total(NADIA, HOSPITAL).rounded()).hasToString("21.94");
        assertThat(shares(hospital)).containsExactly("0.14", "0.54", "0.32");
        assertThat(Figure.toIndex(hospital.continuity())).hasToString("0.46");
        assertThat(hospital.band()).contains(Band.EXPOSED);
        assertThat(hospital.continuity()).isLessThan(hospital(FEBRUARY, false).continuity());
    }

    @Test
    void when_karen_goes_on_leave_two_representatives_are_left_by_name_and_not_yet_evenly() {
        var departure = Departure.of(KAREN, hospital(FEBRUARY, true), new Duties(Map.of()));
        var remaining = (Carried) departure.remaining();

        assertThat(departure.percentLost()).isEqualTo(14);
        assertThat(Figure.toIndex(remaining.shareOf(OMAR))).hasToString("0.63");
        assertThat(Figure.toIndex(remaining.shareOf(PRIYA))).hasToString("0.37");
        assertThat(remaining.shareOf(KAREN)).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(Figure.toIndex(remaining.continuity())).hasToString("0.37");
        assertThat(remaining.band()).contains(Band.EXPOSED);
        assertThat(TwoRepresentatives.of(Set.of(OMAR, PRIYA), remaining).reading())
                .isEqualTo(Reading.NOT_YET_EVEN);
    }

    private static Carried hospital(LocalDate day, boolean omarConfirmed) {
        return (Carried) Carrying.of(HOSPITAL, Set.of(NADIA), Connections.asOf(day, moments(omarConfirmed)));
    }

    private static List<String> shares(Carried hospital) {
        return List.of(KAREN, OMAR, PRIYA).stream()
                .map(person -> Figure.toIndex(hospital.shareOf(person)).toString())
                .toList();
    }

    private static List<SharedMoment> moments(boolean omarConfirmed) {
        var moments = new ArrayList<SharedMoment>();
        moments.add(withNadia(KAREN, Kind.LONG_TALK, "2025-09-15", 2));
        moments.add(withNadia(OMAR, Kind.THEIR_EVENT, "2025-10-06", 2));
        moments.addAll(shift("2025-10-20", OMAR));
        moments.addAll(shift("2025-11-03", OMAR));
        moments.addAll(shift("2025-11-17", OMAR, PRIYA));
        moments.addAll(shift("2025-12-01", OMAR, PRIYA));
        moments.add(withNadia(PRIYA, Kind.VISITING_WORK, "2025-12-15", 2));
        moments.add(withNadia(KAREN, Kind.MEAL, "2026-01-12", 2));
        moments.add(withNadia(OMAR, Kind.MEAL, "2026-01-19", omarConfirmed ? 2 : 1));
        return moments;
    }

    private static List<SharedMoment> shift(String day, PersonId... colleagues) {
        var present = new HashSet<>(Set.of(colleagues));
        present.add(NADIA);
        return SharedMoment.among(present, present, Kind.HELPING_OUT, LocalDate.parse(day));
    }

    private static SharedMoment withNadia(PersonId person, Kind kind, String day, int yeses) {
        return new SharedMoment(NADIA, person, kind, LocalDate.parse(day), yeses);
    }
}
