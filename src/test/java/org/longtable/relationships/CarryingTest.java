package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longtable.relationships.TwoRepresentatives.Reading;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;

class CarryingTest {
    private static final PersonId JO = PersonId.fresh();
    private static final PersonId SAM = PersonId.fresh();
    private static final PersonId NOUR = PersonId.fresh();
    private static final PersonId LEA = PersonId.fresh();
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @ParameterizedTest
    @CsvSource({
        "66, 34, EXPOSED",
        "66.01, 33.99, FRAGILE",
        "66.0000000001, 33.9999999999, EXPOSED",
        "66.0001, 33.9999, FRAGILE",
        "50, 50, COVERED",
        "50.5, 49.5, EXPOSED",
        "50.0000000001, 49.9999999999, COVERED",
        "50.0001, 49.9999, EXPOSED",
        "75, 25, FRAGILE"
    })
    void the_band_is_read_before_rounding_and_a_limit_belongs_to_the_better_one(String jo, String sam, Band band) {
        assertThat(carried(Map.of(JO, jo, SAM, sam)).band()).contains(band);
    }

    @Test
    void leaving_exactly_half_behind_does_not_count_as_less_than_half() {
        assertThat(carried(Map.of(JO, "12", SAM, "12")).restsOn()).isEqualTo(2);
        assertThat(carried(Map.of(JO, "12.0000000001", SAM, "11.9999999999")).restsOn())
                .isEqualTo(2);
        assertThat(carried(Map.of(JO, "12.001", SAM, "11.999")).restsOn()).isEqualTo(1);
    }

    @Test
    void the_largest_leave_first() {
        assertThat(carried(Map.of(JO, "4", SAM, "3", NOUR, "3")).restsOn()).isEqualTo(2);
        assertThat(carried(Map.of(JO, "1", SAM, "6", NOUR, "3")).restsOn()).isEqualTo(1);
    }

    @Test
    void a_partner_with_one_person_rests_on_that_person_alone() {
        var alone = carried(Map.of(JO, "3"));

        assertThat(alone.continuity()).isEqualByComparingTo("0");
        assertThat(alone.restsOn()).isEqualTo(1);
        assertThat(alone.unevenness()).isEqualByComparingTo("1");
        assertThat(alone.band()).contains(Band.FRAGILE);
        assertThat(alone.restsOnOnePerson()).isTrue();
    }

    @Test
    void the_table_may_be_asked_when_it_is_fragile_or_one_leaving_takes_more_than_half() {
        assertThat(carried(Map.of(JO, "55", SAM, "45")).restsOnOnePerson()).isTrue();
        assertThat(carried(Map.of(JO, "50", SAM, "50")).restsOnOnePerson()).isFalse();
        assertThat(carried(Map.of(JO, "45", SAM, "30", NOUR, "25")).restsOnOnePerson())
                .isFalse();
    }

    @Test
    void unevenness_is_how_far_the_first_is_ahead_of_the_next() {
        assertThat(carried(Map.of(JO, "5", SAM, "3", NOUR, "2")).unevenness()).isEqualByComparingTo("0.2");
        assertThat(carried(Map.of(JO, "4", SAM, "4", NOUR, "2")).unevenness()).isEqualByComparingTo("0");
    }

    @Test
    void without_a_moment_between_the_sides_there_is_no_connection_yet_and_no_zero() {
        var carrying = Carrying.of(Set.of(JO), Set.of(LEA), Connections.asOf(TODAY, List.of()));

        assertThat(carrying.band()).contains(Band.NO_CONNECTION_YET);
        assertThat(carrying.restsOnOnePerson()).isFalse();
        assertThat(carrying.hasLivingConnection(JO)).isFalse();
        assertThat(carrying.withoutPerson(JO)).isEqualTo(carrying);
        assertThat(reasons(carrying.figures()))
                .containsExactly("relationships.no-connection-yet", "relationships.no-connection-yet");
        assertThat(carrying.shareFigureOf(JO)).isInstanceOf(Figure.NotYet.class);
    }

    @Test
    void a_moment_on_ones_own_side_carries_nothing() {
        var among = List.of(new SharedMoment(JO, SAM, Kind.MEAL, TODAY, 2));

        assertThat(Carrying.of(Set.of(JO, SAM), Set.of(LEA), Connections.asOf(TODAY, among))
                        .band())
                .contains(Band.NO_CONNECTION_YET);
    }

    @Test
    void a_faded_connection_still_carries_but_is_not_living() {
        var call = List.of(new SharedMoment(JO, LEA, Kind.CALL, TODAY.minusDays(90), 2));
        var carrying = Carrying.of(Set.of(JO), Set.of(LEA), Connections.asOf(TODAY, call));

        assertThat(carrying.band()).contains(Band.FRAGILE);
        assertThat(carrying.hasLivingConnection(JO)).isFalse();
    }

    @Test
    void nothing_is_worked_out_for_a_person_in_their_own_right() {
        var nadia = Carrying.inTheirOwnRight(TODAY);

        assertThat(nadia.band()).isEmpty();
        assertThat(nadia.restsOnOnePerson()).isFalse();
        assertThat(reasons(nadia.figures()))
                .containsExactly("relationships.in-their-own-right", "relationships.in-their-own-right");
        assertThat(TwoRepresentatives.of(Set.of(JO), nadia).reading()).isEqualTo(Reading.NOT_ASKED);
        assertThat(TwoRepresentatives.of(Set.of(JO), nadia).isSecondMissing()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Departure.of(JO, nadia, new Duties(Map.of())));
    }

    @Test
    void nobody_sits_on_two_sides() {
        var connections = Connections.asOf(TODAY, List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> Carrying.of(Set.of(JO, SAM), Set.of(SAM), connections));
    }

    @Test
    void the_partners_own_people_open_how_many_carry_it_and_read_no_names_or_strengths() {
        var figures = carried(Map.of(JO, "12", SAM, "4")).figures();

        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly("relationships.continuity", "relationships.rests-on");
        assertThat(figures)
                .extracting(figure -> ((Figure.Known) figure).value().toString())
                .containsExactly("0.25", "1");
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.inputs())
                        .containsExactly(
                                new Input("relationships.people-carrying", 2),
                                new Input("relationships.largest-share", new BigDecimal("0.75"))));
    }

    @Test
    void a_person_opens_their_own_share() {
        var share = carried(Map.of(JO, "12", SAM, "4")).shareFigureOf(SAM);

        assertThat(share)
                .isEqualTo(new Figure.Known(
                        "relationships.own-share",
                        Carried.SHARE,
                        new BigDecimal("0.25"),
                        List.of(
                                new Input("relationships.own-strength", new BigDecimal("4.00")),
                                new Input("relationships.whole-strength", new BigDecimal("16.00"))),
                        TODAY));
    }

    @Test
    void who_carries_what_does_not_slip_into_a_log() {
        assertThat(carried(Map.of(JO, "12.5", SAM, "4")).toString())
                .doesNotContain(JO.toString())
                .doesNotContain("12.5");
    }

    @Test
    void a_representative_without_a_living_connection_is_only_a_name() {
        var onlyJo = Carried.by(Map.of(JO, strength("3"), SAM, strength("3")), Set.of(JO), TODAY);
        var two = TwoRepresentatives.of(Set.of(JO, SAM), onlyJo);

        assertThat(two).isEqualTo(new TwoRepresentatives(2, 1, Reading.CONNECTION_MISSING));
        assertThat(two.isSecondMissing()).isTrue();
        assertThat(two.inPractice()).isFalse();
    }

    @Test
    void two_names_before_the_first_moment_still_lack_a_connection() {
        var carrying = Carried.by(Map.of(), Set.of(), TODAY);

        assertThat(TwoRepresentatives.of(Set.of(JO, SAM), carrying).reading()).isEqualTo(Reading.CONNECTION_MISSING);
        assertThat(TwoRepresentatives.of(Set.of(), carrying))
                .isEqualTo(new TwoRepresentatives(0, 0, Reading.NAME_MISSING));
    }

    @Test
    void a_duty_that_nobody_was_named_for_is_held_by_nobody() {
        var duties = new Duties(Map.of(Duty.MONEY, Set.of(JO)));

        assertThat(duties.heldByNobody())
                .containsExactly(Duty.CONTACT, Duty.SIGNING, Duty.SAFEGUARDING, Duty.KNOWS_THE_AGREEMENT);
        assertThat(duties.heldByOne()).containsExactly(Duty.MONEY);
        assertThat(duties.heldByTwoOrMore()).isZero();
    }

    @Test
    void a_departure_names_only_what_would_newly_be_uncovered() {
        var duties = new Duties(Map.of(Duty.SIGNING, Set.of(NOUR), Duty.CONTACT, Set.of(JO, SAM, NOUR)));
        var departure = Departure.of(JO, carried(Map.of(JO, "3", SAM, "1")), duties);

        assertThat(departure.emptied()).isEmpty();
        assertThat(departure.leftToOne()).isEmpty();
        assertThat(departure.duties().heldByTwoOrMore()).isEqualTo(1);
    }

    @Test
    void who_has_no_connection_takes_no_strength_along() {
        var duties = new Duties(Map.of());

        assertThat(Departure.of(NOUR, carried(Map.of(JO, "3")), duties).percentLost())
                .isZero();
        assertThat(Departure.of(NOUR, Carried.by(Map.of(), Set.of(), TODAY), duties)
                        .percentLost())
                .isZero();
    }

    private static Carried carried(Map<PersonId, String> strengths) {
        var values = new HashMap<PersonId, Strength>();
        strengths.forEach((person, value) -> values.put(person, strength(value)));
        return (Carried) Carried.by(values, values.keySet(), TODAY);
    }

    private static Strength strength(String value) {
        return new Strength(new BigDecimal(value));
    }

    private static List<String> reasons(List<Figure> figures) {
        return figures.stream().map(figure -> ((Figure.NotYet) figure).reason()).toList();
    }
}
