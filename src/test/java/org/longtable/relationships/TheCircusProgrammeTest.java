package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.longtable.relationships.TwoRepresentatives.Reading;
import org.longtable.relationships.Uncarried.Reason;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;

/** Story 4: a circus programme and a youth centre, two representatives each, one of whom leaves. */
class TheCircusProgrammeTest {
    private static final PersonId LEA = PersonId.fresh();
    private static final PersonId MARC = PersonId.fresh();
    private static final PersonId JO = PersonId.fresh();
    private static final PersonId SAM = PersonId.fresh();
    private static final PersonId NOUR = PersonId.fresh();
    private static final PersonId ALEX = PersonId.fresh();
    private static final Set<PersonId> PROGRAMME = Set.of(LEA, MARC);
    private static final Set<PersonId> CENTRE = Set.of(JO, SAM, NOUR, ALEX);
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-03-31");
    private static final LocalDate ALEX_BEGINS = LocalDate.parse("2026-04-13");

    private static final Duties DUTIES = new Duties(Map.of(
            Duty.CONTACT, Set.of(JO, SAM),
            Duty.SIGNING, Set.of(NOUR),
            Duty.MONEY, Set.of(JO),
            Duty.SAFEGUARDING, Set.of(JO, SAM),
            Duty.KNOWS_THE_AGREEMENT, Set.of(JO, SAM)));

    @Test
    void with_jo_alone_one_of_two_representatives_is_named() {
        var two = TwoRepresentatives.of(Set.of(JO), centre(TODAY, atFirst()));

        assertThat(two).isEqualTo(new TwoRepresentatives(1, 1, Reading.NAME_MISSING));
        assertThat(two.isSecondMissing()).isTrue();
    }

    @Test
    void at_first_the_centre_has_two_names_and_one_relationship() {
        var connections = Connections.asOf(TODAY, atFirst());
        var centre = centre(TODAY, atFirst());

        assertThat(connections.between(LEA, JO).rounded()).hasToString("8.00");
        assertThat(connections.between(LEA, SAM).rounded()).hasToString("3.00");
        assertThat(connections.between(MARC, JO).rounded()).hasToString("4.00");
        assertThat(connections.between(MARC, SAM).rounded()).hasToString("1.00");
        assertThat(centre.shareOf(JO)).isEqualByComparingTo("0.75");
        assertThat(Figure.toIndex(centre.continuity())).hasToString("0.25");
        assertThat(centre.band()).contains(Band.FRAGILE);
        assertThat(centre.restsOn()).isEqualTo(1);
        assertThat(TwoRepresentatives.of(Set.of(JO, SAM), centre))
                .isEqualTo(new TwoRepresentatives(2, 2, Reading.TWO_NAMES_ONE_RELATIONSHIP));
    }

    @Test
    void the_programme_is_read_in_the_same_way() {
        var programme = programme(atFirst());

        assertThat(Figure.toIndex(programme.shareOf(LEA))).hasToString("0.69");
        assertThat(Figure.toIndex(programme.shareOf(MARC))).hasToString("0.31");
        assertThat(Figure.toIndex(programme.continuity())).hasToString("0.31");
        assertThat(programme.band()).contains(Band.FRAGILE);
    }

    @Test
    void later_two_at_the_centre_carry_it_alike_and_exactly_half_is_covered() {
        var centre = centre(TODAY, later());

        assertThat(centre.shareOf(JO)).isEqualByComparingTo("0.50");
        assertThat(centre.shareOf(SAM)).isEqualByComparingTo("0.50");
        assertThat(Figure.toIndex(centre.continuity())).hasToString("0.50");
        assertThat(centre.band()).contains(Band.COVERED);
        assertThat(centre.restsOn()).isEqualTo(2);
        assertThat(TwoRepresentatives.of(Set.of(JO, SAM), centre).inPractice()).isTrue();
    }

    @Test
    void exactly_half_stays_covered_while_everything_fades_alike() {
        var centre = centre(LAST_DAY, later());

        assertThat(centre.band()).contains(Band.COVERED);
        assertThat(centre.restsOn()).isEqualTo(2);
    }

    @Test
    void meanwhile_the_programme_still_rests_on_lea() {
        var programme = programme(later());

        assertThat(Figure.toIndex(programme.continuity())).hasToString("0.33");
        assertThat(programme.band()).contains(Band.FRAGILE);
        assertThat(programme.restsOn()).isEqualTo(1);
    }

    @Test
    void three_of_five_duties_are_looked_after_by_two_people() {
        assertThat(DUTIES.heldByTwoOrMore()).isEqualTo(3);
        assertThat(DUTIES.heldByOne()).containsExactly(Duty.SIGNING, Duty.MONEY);
        assertThat(DUTIES.heldByNobody()).isEmpty();
        assertThat(DUTIES.figure(TODAY))
                .isInstanceOfSatisfying(
                        Figure.Known.class, known -> assertThat(known.value()).hasToString("0.60"));
    }

    @Test
    void if_jo_leaves_half_is_lost_and_nobody_looks_after_the_money() {
        var departure = Departure.of(JO, centre(TODAY, later()), DUTIES);
        var remaining = (Carried) departure.remaining();

        assertThat(departure.percentLost()).isEqualTo(50);
        assertThat(Figure.toIndex(remaining.continuity())).hasToString("0.00");
        assertThat(remaining.restsOn()).isEqualTo(1);
        assertThat(departure.emptied()).containsExactly(Duty.MONEY);
        assertThat(departure.leftToOne()).containsExactly(Duty.CONTACT, Duty.SAFEGUARDING, Duty.KNOWS_THE_AGREEMENT);
        assertThat(departure.duties().heldByTwoOrMore()).isZero();
    }

    @Test
    void at_first_three_quarters_would_have_been_lost() {
        assertThat(Departure.of(JO, centre(TODAY, atFirst()), DUTIES).percentLost())
                .isEqualTo(75);
    }

    @Test
    void without_sam_all_would_have_been_lost_and_the_agreement_would_have_no_living_relationship() {
        var withoutSam = withoutSam();
        var departure = Departure.of(JO, centre(TODAY, withoutSam), DUTIES);

        assertThat(departure.percentLost()).isEqualTo(100);
        assertThat(departure.remaining()).isEqualTo(new Uncarried(Reason.NO_CONNECTION_YET, TODAY));
        assertThat(Connections.asOf(LAST_DAY, withoutSam).anyLivingBetween(PROGRAMME, Set.of(SAM, NOUR)))
                .isFalse();
    }

    @Test
    void when_jos_last_day_begins_sams_connections_keep_the_agreement_living() {
        var connections = Connections.asOf(LAST_DAY, later());

        assertThat(connections.between(LEA, SAM).rounded()).hasToString("7.15");
        assertThat(connections.between(MARC, SAM).rounded()).hasToString("3.58");
        assertThat(connections.anyLivingBetween(PROGRAMME, Set.of(SAM))).isTrue();
    }

    @Test
    void alex_begins_anew_and_inherits_nothing_from_jo() {
        var connections = Connections.asOf(ALEX_BEGINS, later());

        assertThat(connections.between(LEA, ALEX).rounded()).hasToString("0.00");
        assertThat(connections.between(MARC, ALEX).rounded()).hasToString("0.00");
        assertThat(TwoRepresentatives.of(Set.of(SAM, ALEX), centre(ALEX_BEGINS, later())))
                .isEqualTo(new TwoRepresentatives(2, 1, Reading.CONNECTION_MISSING));
    }

    @Test
    void jos_connections_come_along_to_the_next_organisation_which_rests_on_jo_alone() {
        var connections = Connections.asOf(ALEX_BEGINS, later());
        var passerelle = (Carried) Carrying.of(Set.of(JO), PROGRAMME, connections);

        assertThat(connections.between(LEA, JO).rounded()).hasToString("6.81");
        assertThat(connections.between(MARC, JO).rounded()).hasToString("3.40");
        assertThat(Figure.toIndex(passerelle.continuity())).hasToString("0.00");
        assertThat(passerelle.restsOn()).isEqualTo(1);
        assertThat(TwoRepresentatives.of(Set.of(JO), passerelle).isSecondMissing())
                .isTrue();
    }

    @Test
    void with_alex_in_touch_the_centre_is_better_carried_but_not_yet_covered() {
        var moments = new ArrayList<SharedMoment>();
        moments.addAll(moments(LEA, ALEX, Kind.WORKSHOP, Kind.LONG_TALK));
        moments.addAll(moments(MARC, ALEX, Kind.HELPING_OUT));
        moments.addAll(moments(LEA, SAM, Kind.HELPING_OUT, Kind.WORKSHOP, Kind.MEAL));
        moments.addAll(moments(MARC, SAM, Kind.MEAL, Kind.LONG_TALK));
        var centre = (Carried) Carrying.of(Set.of(SAM, ALEX), PROGRAMME, Connections.asOf(TODAY, moments));

        assertThat(Figure.toIndex(centre.shareOf(SAM))).hasToString("0.60");
        assertThat(Figure.toIndex(centre.shareOf(ALEX))).hasToString("0.40");
        assertThat(Figure.toIndex(centre.continuity())).hasToString("0.40");
        assertThat(centre.band()).contains(Band.EXPOSED);
    }

    private static Carried centre(LocalDate day, List<SharedMoment> moments) {
        return (Carried) Carrying.of(CENTRE, PROGRAMME, Connections.asOf(day, moments));
    }

    private static Carried programme(List<SharedMoment> moments) {
        return (Carried) Carrying.of(PROGRAMME, CENTRE, Connections.asOf(TODAY, moments));
    }

    private static List<SharedMoment> withoutSam() {
        var moments = new ArrayList<SharedMoment>();
        moments.addAll(moments(LEA, JO, Kind.HELPING_OUT, Kind.WORKSHOP, Kind.LONG_TALK));
        moments.addAll(moments(MARC, JO, Kind.MEAL, Kind.LONG_TALK));
        return moments;
    }

    private static List<SharedMoment> atFirst() {
        var moments = withoutSam();
        moments.addAll(moments(LEA, SAM, Kind.WORKSHOP));
        moments.addAll(moments(MARC, SAM, Kind.CALL));
        return moments;
    }

    private static List<SharedMoment> later() {
        var moments = atFirst();
        moments.addAll(moments(LEA, SAM, Kind.HELPING_OUT, Kind.LONG_TALK));
        moments.addAll(moments(MARC, SAM, Kind.HELPING_OUT));
        return moments;
    }

    private static List<SharedMoment> moments(PersonId one, PersonId other, Kind... kinds) {
        return List.of(kinds).stream()
                .map(kind -> new SharedMoment(one, other, kind, TODAY, 2))
                .toList();
    }
}
