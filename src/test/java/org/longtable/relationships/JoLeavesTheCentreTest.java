package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.relationships.TwoRepresentatives.Reading;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PartnerId;
import org.springframework.beans.factory.annotation.Autowired;

/** Story 4, steps 6 to 11, in exact figures: Jo leaves the youth centre and goes to Maison Passerelle. */
class JoLeavesTheCentreTest extends AtATable {
    private static final String LAST_DAY = "2026-03-31";

    @Autowired
    private Standings standings;

    @Autowired
    private Carries carries;

    @Autowired
    private Handovers handovers;

    @Autowired
    private TimeForABeginning time;

    @Autowired
    private Tables tables;

    private Someone lea;
    private Someone marc;
    private Someone jo;
    private Someone sam;
    private Someone nour;
    private PartnerId centre;

    @BeforeEach
    void stepTwo() {
        clock.isOn("2026-02-10");
        table = tableSince(clock.today());
        clock.isOn("2026-03-02");
        lea = someone("Léa Roy");
        marc = someone("Marc Gagné");
        jo = someone("Jo Bélanger");
        sam = someone("Sam Côté");
        nour = someone("Nour Haddad");
        seat(organisation("Cirque des Rives"), lea, marc);
        centre = organisation("Centre jeunesse du Faubourg");
        seat(centre, jo, nour);
        shared(lea, jo, Kind.HELPING_OUT, Kind.WORKSHOP, Kind.LONG_TALK);
        shared(marc, jo, Kind.MEAL, Kind.LONG_TALK);
    }

    @Test
    void the_strength_lost_is_all_without_sam_three_quarters_at_first_and_half_later() {
        assertThat(withoutJo().percentLost()).isEqualTo(100);
        seat(centre, sam);
        shared(lea, sam, Kind.WORKSHOP);
        shared(marc, sam, Kind.CALL);
        assertThat(withoutJo().percentLost()).isEqualTo(75);
        andLater();
        var departure = withoutJo();
        assertThat(departure.percentLost()).isEqualTo(50);
        assertThat(figure(departure.remaining().figures(), "relationships.continuity"))
                .isEqualTo("0.00");
        assertThat(figure(departure.remaining().figures(), "relationships.rests-on"))
                .isEqualTo("1");
        assertThat(departure.emptied()).containsExactly(Duty.MONEY);
        assertThat(departure.duties().heldByTwoOrMore()).isZero();
        assertThat(figure(departure.figures(), "relationships.duty-cover")).isEqualTo("0.00");
        assertThat(figure(departure.figures(), "relationships.strength-lost")).isEqualTo("50");
    }

    @Test
    void the_last_day_leaves_sams_connections_living_and_a_place_open_for_thirty_days() {
        samAndLater();
        joLeaves();
        clock.isOn(LAST_DAY);
        var standing = standing();
        assertThat(strength(standing, lea, sam)).isEqualTo("7.15");
        assertThat(strength(standing, marc, sam)).isEqualTo("3.58");
        assertThat(standing.people(standing.side(centre).orElseThrow())).containsExactlyInAnyOrder(sam.id(), nour.id());
        assertThat(OpenPlace.at(standing))
                .singleElement()
                .satisfies(place -> assertThat(place.due()).isEqualTo("2026-04-30"));
        assertThat(standing.duties(standing.side(centre).orElseThrow()).heldByNobody())
                .contains(Duty.MONEY);
    }

    @Test
    void alex_begins_at_nothing_and_the_time_of_trust_with_them_is_305_days() {
        samAndLater();
        joLeaves();
        clock.isOn("2026-04-13");
        var alex = alexComes();
        var standing = standing();
        assertThat(strength(standing, lea, alex)).isEqualTo("0.00");
        assertThat(strength(standing, marc, alex)).isEqualTo("0.00");
        assertThat(OpenPlace.at(standing)).isEmpty();
        assertThat(asking(lea, () -> time.recommended(table, lea.id(), clock.today()))
                        .value())
                .isEqualByComparingTo("305");
        assertThat(NewBeginning.at(standing.table(), clock.today()))
                .singleElement()
                .satisfies(one -> assertThat(one.newcomer().person()).isEqualTo(alex.id()));
    }

    @Test
    void jos_connections_go_along_to_maison_passerelle_which_then_rests_on_jo_alone() {
        samAndLater();
        joLeaves();
        clock.isOn("2026-04-13");
        var old = table;
        table = tableSince(clock.today());
        seat(organisation("Cirque des Rives"), lea, marc);
        var passerelle = organisation("Maison Passerelle");
        seat(passerelle, jo);
        var standing = standing();
        assertThat(strength(standing, lea, jo)).isEqualTo("6.81");
        assertThat(strength(standing, marc, jo)).isEqualTo("3.40");
        var carried = asking(jo, () -> carries.of(table, passerelle, jo.id(), clock.today()));
        assertThat(figure(carried.figures(), "relationships.continuity")).isEqualTo("0.00");
        assertThat(figure(carried.figures(), "relationships.rests-on")).isEqualTo("1");
        assertThat(carried.representatives().reading()).isEqualTo(Reading.NAME_MISSING);
        assertThat(as(lea).visit(path()).text())
                .as("the second place is there to be taken, and nothing is asked on the first day (C10)")
                .contains("A place for one more")
                .doesNotContain("Worth talking about");
        clock.isOn("2026-04-27");
        assertThat(as(lea).visit(path()).text()).contains("Worth talking about", "Maison Passerelle");
        table = old;
        assertThat(as(jo).ask(path()).status()).isEqualTo(404);
    }

    @Test
    void with_alex_in_touch_the_centre_is_better_carried_and_not_yet_covered() {
        leaves(jo, "2026-03-02");
        seat(centre, sam);
        var alex = someone("Alex Nguyen");
        seat(centre, alex);
        shared(lea, alex, Kind.WORKSHOP, Kind.LONG_TALK);
        shared(marc, alex, Kind.HELPING_OUT);
        shared(lea, sam, Kind.HELPING_OUT, Kind.WORKSHOP, Kind.MEAL);
        shared(marc, sam, Kind.MEAL, Kind.LONG_TALK);
        var sams = asking(sam, () -> carries.of(table, centre, sam.id(), clock.today()));
        var alexs = asking(alex, () -> carries.of(table, centre, alex.id(), clock.today()));
        assertThat(sams.band()).contains(Band.EXPOSED);
        assertThat(figure(sams.figures(), "relationships.continuity")).isEqualTo("0.40");
        assertThat(((Figure.Known) sams.ownShareFigure().orElseThrow()).value()).hasToString("0.60");
        assertThat(((Figure.Known) alexs.ownShareFigure().orElseThrow()).value())
                .hasToString("0.40");
    }

    private void samAndLater() {
        seat(centre, sam);
        shared(lea, sam, Kind.WORKSHOP);
        shared(marc, sam, Kind.CALL);
        andLater();
    }

    private void andLater() {
        shared(lea, sam, Kind.HELPING_OUT, Kind.LONG_TALK);
        shared(marc, sam, Kind.HELPING_OUT);
        for (var duty : new Duty[] {Duty.CONTACT, Duty.SAFEGUARDING, Duty.KNOWS_THE_AGREEMENT})
            looksAfter(centre, duty, jo, sam);
        looksAfter(centre, Duty.SIGNING, nour);
        looksAfter(centre, Duty.MONEY, jo);
    }

    private void joLeaves() {
        asking(
                jo,
                () -> handovers.give(tables.inside(table, jo.id()), LocalDate.parse(LAST_DAY), false, null, jo.id()));
    }

    private Someone alexComes() {
        var alex = someone("Alex Nguyen");
        seat(centre, alex);
        owner().sql("update tables.seat set since = :day where person_id = :alex")
                .param("day", clock.today())
                .param("alex", alex.id().value())
                .update();
        return alex;
    }

    private void shared(Someone one, Someone other, Kind... kinds) {
        for (var kind : kinds) shared(kind, "2026-03-02", one, other);
    }

    private Departure withoutJo() {
        return asking(jo, () -> carries.withoutMe(table, jo.id(), clock.today()))
                .orElseThrow();
    }

    private Standing standing() {
        return asking(lea, () -> standings.at(table, lea.id(), clock.today()));
    }

    private static String strength(Standing standing, Someone one, Someone other) {
        return standing.connections().between(one.id(), other.id()).rounded().toPlainString();
    }

    private static String figure(List<Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .map(figure -> ((Figure.Known) figure).value().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
