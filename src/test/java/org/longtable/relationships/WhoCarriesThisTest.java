package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.questions.Question;
import org.longtable.questions.Warning;
import org.longtable.relationships.TwoRepresentatives.Reading;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Stories 1, 2 and 4 at a real table, figure by figure; and C2, C3, C10: evidence is for its viewer, what if I left is
 * for oneself, and nothing is asked in the first days.
 */
class WhoCarriesThisTest extends AtATable {
    @Autowired
    private Carries carries;

    @Autowired
    private Standings standings;

    @Autowired
    private RelationshipQuestions questions;

    private final Texts english = new Languages().in(Language.EN);
    private Someone lea;
    private Someone marc;
    private Someone jo;
    private Someone sam;
    private Someone nour;
    private PartnerId programme;
    private PartnerId centre;

    @BeforeEach
    void theCircus() {
        clock.isOn("2026-03-02");
        table = tableSince(LocalDate.parse("2026-01-05"));
        lea = someone("Léa Gagnon");
        marc = someone("Marc Roy");
        jo = someone("Jo Lin");
        sam = someone("Sam Diaz");
        nour = someone("Nour Aziz");
        programme = organisation("Circus Programme");
        centre = organisation("Youth Centre");
        seat(programme, lea, marc);
        seat(centre, jo);
    }

    private void atFirst() {
        seat(centre, sam);
        today(Kind.HELPING_OUT, lea, jo);
        today(Kind.WORKSHOP, lea, jo);
        today(Kind.LONG_TALK, lea, jo);
        today(Kind.WORKSHOP, lea, sam);
        today(Kind.MEAL, marc, jo);
        today(Kind.LONG_TALK, marc, jo);
        today(Kind.CALL, marc, sam);
    }

    private void later() {
        atFirst();
        today(Kind.HELPING_OUT, lea, sam);
        today(Kind.LONG_TALK, lea, sam);
        today(Kind.HELPING_OUT, marc, sam);
    }

    private void today(Kind kind, Someone one, Someone other) {
        shared(kind, clock.today().toString(), one, other);
    }

    @Test
    void story_1_a_coffee_counts_half_until_the_other_has_confirmed_it() {
        clock.isOn("2026-01-19");
        var coffee = noted(Kind.MEAL, "2026-01-19", lea, jo);
        assertThat(strength(lea, jo)).isEqualTo("1.00");

        confirmed(coffee, jo);

        assertThat(strength(lea, jo)).isEqualTo("2.00");
        assertThat(as(jo).visit("/me/connections").text()).contains("Léa Gagnon", "in touch", "19 January 2026");
        assertThat(asking(jo, () -> moments.firstBetweenPartners(table))).contains(LocalDate.parse("2026-01-19"));
    }

    @Test
    void story_2_the_hospital_rests_on_one_friendship_then_on_one_supervisor() {
        clock.isOn("2025-09-15");
        table = tableSince(clock.today());
        var nadia = someone("Nadia Osei");
        var karen = someone("Karen Liu");
        var omar = someone("Omar Haddad");
        var priya = someone("Priya Nair");
        var own = inTheirOwnRight(nadia);
        var hospital = organisation("St Brigid Hospital");
        seat(hospital, karen);
        shared(Kind.LONG_TALK, "2025-09-15", nadia, karen);

        clock.isOn("2025-10-01");
        assertThat(strength(nadia, karen)).isEqualTo("1.88");
        assertThat(values(hospital, karen)).startsWith("0.00", "1");
        assertThat(carried(hospital, nadia).band()).contains(Band.FRAGILE);
        assertThat(carried(own, nadia).band()).isEmpty();
        assertThat(carried(own, nadia).figures()).isEmpty();
        assertThat(standing(karen).without(karen.id()).orElseThrow().percentLost())
                .isEqualTo(100);
        assertThat(as(karen).visit(path() + "/connections/without-me").text())
                .contains("Most of the contact with the others would go with you.", "Nobody of yours would be left");
        assertThat(asked(nadia)).singleElement().satisfies(question -> {
            assertThat(question.warning()).isEqualTo(Warning.W2);
            assertThat(question.title()).isEqualTo("Could someone else get to know St Brigid Hospital too?");
            assertThat(question.text())
                    .contains("someone else at St Brigid Hospital")
                    .doesNotContain("Karen");
        });

        clock.isOn("2026-02-02");
        seat(hospital, omar, priya);
        shared(Kind.THEIR_EVENT, "2025-10-06", nadia, omar);
        shared(Kind.HELPING_OUT, "2025-10-20", nadia, omar);
        shared(Kind.HELPING_OUT, "2025-11-03", nadia, omar);
        shared(Kind.HELPING_OUT, "2025-11-17", nadia, omar, priya);
        shared(Kind.HELPING_OUT, "2025-12-01", nadia, omar, priya);
        shared(Kind.VISITING_WORK, "2025-12-15", nadia, priya);
        shared(Kind.MEAL, "2026-01-12", nadia, karen);
        var lunch = noted(Kind.MEAL, "2026-01-19", nadia, omar);
        assertThat(strength(nadia, karen)).isEqualTo("3.01");
        assertThat(strength(nadia, omar)).isEqualTo("10.91");
        assertThat(strength(nadia, priya)).isEqualTo("7.07");
        assertThat(List.of(share(hospital, karen), share(hospital, omar), share(hospital, priya)))
                .containsExactly("0.14", "0.52", "0.34");
        assertThat(values(hospital, priya)).startsWith("0.48", "1");
        assertThat(carried(hospital, nadia).band()).contains(Band.EXPOSED);
        assertThat(as(nadia).visit(path() + "/moments").text())
                .contains("Listening to the community together", "A first arts workshop together");

        confirmed(lunch, omar);

        assertThat(strength(nadia, omar)).isEqualTo("11.86");
        assertThat(List.of(share(hospital, karen), share(hospital, omar), share(hospital, priya)))
                .containsExactly("0.14", "0.54", "0.32");
        assertThat(values(hospital, priya)).startsWith("0.46");
        assertThat(as(omar).visit("/me/connections").text()).contains("Nadia Osei", "long shared road");
    }

    @Test
    void story_4_with_jo_alone_one_of_two_is_named() {
        var two = carried(centre, lea).representatives();

        assertThat(two.named()).isEqualTo(1);
        assertThat(two.reading()).isEqualTo(Reading.NAME_MISSING);
    }

    @Test
    void story_4_two_names_and_one_relationship_on_both_sides() {
        atFirst();

        assertThat(share(centre, jo)).isEqualTo("0.75");
        assertThat(values(centre, sam)).startsWith("0.25", "1");
        assertThat(carried(centre, lea).band()).contains(Band.FRAGILE);
        assertThat(carried(centre, lea).representatives())
                .isEqualTo(new TwoRepresentatives(2, 2, Reading.TWO_NAMES_ONE_RELATIONSHIP));
        assertThat(share(programme, lea)).isEqualTo("0.69");
        assertThat(share(programme, marc)).isEqualTo("0.31");
        assertThat(values(programme, marc)).startsWith("0.31");
        assertThat(as(marc).visit(path() + "/connections").text())
                .contains("mostly one person", "Two names, one relationship.");
    }

    @Test
    void story_4_later_the_centre_is_covered_and_the_programme_is_not() {
        later();

        assertThat(share(centre, jo)).isEqualTo("0.50");
        assertThat(share(centre, sam)).isEqualTo("0.50");
        assertThat(values(centre, jo)).startsWith("0.50", "2");
        assertThat(carried(centre, lea).representatives().inPractice()).isTrue();
        assertThat(values(programme, marc)).startsWith("0.33", "1");
        assertThat(carried(programme, jo).band()).contains(Band.FRAGILE);
    }

    @Test
    void story_4_a_director_who_signs_takes_nothing_away_and_the_cover_is_three_of_five() {
        later();
        seat(centre, nour);
        looksAfter(centre, Duty.CONTACT, jo, sam);
        looksAfter(centre, Duty.SIGNING, nour);
        looksAfter(centre, Duty.MONEY, jo);
        looksAfter(centre, Duty.SAFEGUARDING, jo, sam);
        looksAfter(centre, Duty.KNOWS_THE_AGREEMENT, jo, sam);

        assertThat(values(centre, jo)).containsExactly("0.50", "2", "0.60");
        assertThat(carried(centre, jo).withOne()).containsExactlyInAnyOrder(Duty.SIGNING, Duty.MONEY);
        assertThat(carried(centre, jo).representatives().inPractice()).isTrue();
        assertThat(as(sam).visit(path() + "/connections").text()).contains("With one person alone: signing and money.");
    }

    @Test
    void an_unheard_of_partner_has_no_connection_yet_and_never_a_zero() {
        seat(centre, sam);

        assertThat(carried(centre, jo).band()).contains(Band.NO_CONNECTION_YET);
        assertThat(carried(centre, jo).figures().getFirst()).isInstanceOf(Figure.NotYet.class);
        assertThat(as(lea).visit(path() + "/connections").text()).contains("no connection yet");
    }

    @Test
    void how_many_carry_a_partner_is_words_for_all_and_figures_for_its_own_people_alone() {
        atFirst();

        var leas = as(lea).visit(path() + "/connections");
        var lea2 = leas.page().select(".carried-side:contains(Youth Centre)").text();
        assertThat(lea2).contains("mostly one person").doesNotContain("0.25", "0.75", "worked out", "runs through you");
        var sams = as(sam).visit(path() + "/connections").page();
        var sam2 = sams.select(".carried-side:contains(Youth Centre)").text();
        assertThat(sam2)
                .contains("0.25", "How is this worked out?", "A part of this runs through you.", "Only you read this.");
        assertThat(carried(centre, lea).figures()).isEmpty();
        assertThat(carried(centre, lea).withOne()).isEmpty();
        assertThat(carried(centre, lea).ownShare()).isEmpty();
        assertThat(carried(centre, lea).ownShareFigure()).isEmpty();
    }

    @Test
    void ones_own_share_is_said_to_oneself_alone() {
        atFirst();

        assertThat(carriedText(jo)).contains("Most of this runs through you.");
        assertThat(carriedText(sam))
                .contains("A part of this runs through you.")
                .doesNotContain("Most of this", "Jo Lin");
        assertThat(carried(centre, sam).ownShareFigure().map(WhoCarriesThisTest::value))
                .contains("0.25");
    }

    @Test
    void the_picture_shows_ones_own_lines_with_words_and_those_of_ones_people_without() {
        atFirst();

        var lines = as(sam).visit(path() + "/connections")
                .page()
                .select(".connections-words li")
                .eachText();

        assertThat(lines)
                .contains("You and Léa Gagnon (Circus Programme): in touch")
                .contains("Jo Lin and Léa Gagnon (Circus Programme): a connection")
                .noneMatch(line -> line.startsWith("Jo") && line.contains("often"));
    }

    @Test
    void between_other_partners_the_picture_shows_a_bundle_and_no_one() {
        atFirst();
        var tala = someone("Tala Eastgate");
        seat(organisation("Eastgate"), tala);

        var lines = as(tala).visit(path() + "/connections")
                .page()
                .select(".connections-words li")
                .eachText();

        assertThat(lines).containsExactly("Circus Programme and Youth Centre: through a few");
    }

    @Test
    void what_if_i_left_is_for_ones_own_place_in_words_with_what_would_be_uncovered_and_what_was_promised() {
        later();
        looksAfter(centre, Duty.MONEY, jo);
        looksAfter(centre, Duty.CONTACT, jo, sam);
        promise(jo, "Book the big hall");
        promise(sam, "Write to the parents");

        var text = as(jo).visit(path() + "/connections/without-me").text();

        assertThat(text)
                .contains("About half of the contact with the others would go with you.")
                .contains("mostly one person", "Nobody would look after: money.", "alone would look after: contact")
                .contains("Book the big hall")
                .doesNotContain("50", "0.5", "parents", "Sam");
    }

    @Test
    void nobody_asks_what_if_about_somebody_else_a_participant_or_a_person_in_their_own_right() {
        var nadia = someone("Nadia Osei");
        inTheirOwnRight(nadia);
        var teen = someone("Robin");
        seat(organisation("Participants", "participants"), teen);

        assertThat(as(nadia).visit(path() + "/connections/without-me").status()).isEqualTo(404);
        assertThat(as(teen).visit(path() + "/connections/without-me").status()).isEqualTo(404);
        assertThat(as(nadia).visit(path() + "/connections").text()).doesNotContain("What if I left?");
    }

    @Test
    void a_partner_in_their_own_right_may_note_who_would_know_and_everyone_inside_reads_it() {
        var nadia = someone("Nadia Osei");
        var own = inTheirOwnRight(nadia);
        var page = as(nadia).visit(path() + "/connections").follow("Note who would know if you were away");

        page.type("absence", "The studio next door").press("Save");

        assertThat(as(lea).visit(path() + "/connections").text()).contains("The studio next door");
        assertThat(as(lea).visit(path() + "/connections/absence").status()).isEqualTo(404);
        assertThat(carried(own, nadia).band()).isEmpty();
        page.visit(path() + "/connections/absence").type("absence", "").press("Save");
        assertThat(as(lea).visit(path() + "/connections").text()).doesNotContain("The studio");
    }

    @Test
    void a_funder_is_no_side_of_the_picture_and_asks_and_is_asked_nothing() {
        atFirst();
        var sol = someone("Sol Nakamura");
        var council = organisation("Arts Council", "funder");
        seat(council, sol);
        shared(Kind.VISITING_WORK, "2026-03-02", lea, sol);

        assertThat(share(programme, lea)).isEqualTo("0.69");
        assertThatThrownBy(() -> carried(council, lea)).isInstanceOf(NotFound.class);
        assertThat(as(lea).visit(path() + "/connections").text()).doesNotContain("Arts Council", "Sol");
        assertThatThrownBy(() -> asking(sol, () -> carries.of(table, centre, sol.id(), clock.today())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void one_relationship_is_asked_in_words_with_no_name_and_no_share() {
        atFirst();

        var leas = about(centre, lea);
        assertThat(leas.warning()).isEqualTo(Warning.W2);
        assertThat(leas.onlyFor()).isEmpty();
        assertThat(leas.title() + leas.text() + leas.figures())
                .doesNotContain("Jo", "Sam", "0.75", "0.25", jo.id().toString());
        assertThat(leas.text()).contains("Most of the contact with them runs through one person.");
        assertThat(leas.figures()).singleElement().isInstanceOf(Figure.NotYet.class);
        assertThat(leas.steps().getFirst().path()).isEqualTo(path() + "/plans/new");

        var sams = about(centre, sam);
        assertThat(sams.onlyFor()).isEmpty();
        assertThat(sams.title() + sams.text()).doesNotContain("Jo");
        assertThat(sams.figures()).extracting(WhoCarriesThisTest::value).startsWith("0.25", "1");
    }

    @Test
    void the_person_through_whom_most_runs_is_asked_by_name_and_alone() {
        atFirst();

        var jos = about(centre, jo);

        assertThat(jos.onlyFor()).contains(jo.id());
        assertThat(jos.title()).isEqualTo("Jo Lin, could someone else from Youth Centre come along?");
        for (var other : List.of(lea, marc, sam))
            assertThat(about(centre, other).onlyFor()).isEmpty();
    }

    @Test
    void a_missing_second_representative_is_asked_for_on_its_own_only_where_one_relationship_is_not() {
        later();
        assertThat(asked(lea))
                .extracting(Question::warning, Question::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Warning.W2, programme.toString()));
        var imani = someone("Imani Cole");
        var studio = organisation("Studio");
        seat(studio, imani);

        var third = about(studio, lea);

        assertThat(third.warning()).isEqualTo(Warning.W3);
        assertThat(third.title()).isEqualTo("Would someone else at Studio like a place here?");
        owner().sql("update tables.longtable set two_reps = false where id = :id")
                .param("id", table.value())
                .update();
        assertThat(asked(lea)).noneMatch(question -> question.warning() == Warning.W3);
    }

    @Test
    void nothing_is_asked_before_the_second_moment_or_the_fourteenth_day() {
        clock.isOn("2026-01-06");
        today(Kind.MEAL, lea, jo);
        assertThat(asked(lea)).isEmpty();
        assertThat(asking(lea, () -> moments.isStillNew(table, LocalDate.parse("2026-01-18"))))
                .isTrue();
        assertThat(asking(lea, () -> moments.isStillNew(table, LocalDate.parse("2026-01-19"))))
                .isFalse();

        today(Kind.MEAL, lea, jo);

        assertThat(asked(lea)).isNotEmpty();
    }

    @Test
    void a_new_moment_alone_does_not_wake_a_question_but_a_new_person_or_duty_does() {
        atFirst();
        var before = about(centre, lea).evidence();
        today(Kind.CALL, lea, jo);
        assertThat(about(centre, lea).evidence()).isEqualTo(before);

        looksAfter(centre, Duty.MONEY, sam);
        var withDuty = about(centre, lea).evidence();
        seat(centre, nour);

        assertThat(withDuty).isNotEqualTo(before);
        assertThat(about(centre, lea).evidence()).isNotEqualTo(withDuty);
    }

    @Test
    void connections_belong_to_people_and_count_from_every_table() {
        atFirst();
        var here = table;
        table = tableSince(LocalDate.parse("2026-01-05"));
        seat(organisation("Circus Elsewhere"), lea);
        seat(organisation("Centre Elsewhere"), sam);
        today(Kind.WORKSHOP, lea, sam);
        table = here;

        assertThat(strength(lea, sam)).isEqualTo("6.00");
    }

    @Test
    void an_invited_name_counts_from_their_yes_on() {
        var alex = invited(centre, lea, "Alex New");
        asking(lea, () -> moments.note(table, lea.id(), Told.of(Kind.WORKSHOP, clock.today(), Set.of(alex))));

        assertThat(as(lea).visit("/me/connections").text()).doesNotContain("Alex");
        assertThat(carried(programme, lea).band()).contains(Band.NO_CONNECTION_YET);
    }

    @Test
    void the_page_of_connections_takes_as_many_statements_for_many_moments_as_for_few() {
        today(Kind.MEAL, lea, jo);
        var visitor = as(lea).visit(path() + "/connections");
        var few = Statements.during(() -> visitor.visit(path() + "/connections"));
        var fewOwn = Statements.during(() -> visitor.visit("/me/connections"));
        later();
        seat(centre, nour);
        for (int i = 0; i < 20; i++) today(Kind.CALL, lea, nour);

        assertThat(Statements.during(() -> visitor.visit(path() + "/connections")))
                .isEqualTo(few)
                .isLessThan(18);
        assertThat(Statements.during(() -> visitor.visit("/me/connections"))).isEqualTo(fewOwn);
    }

    private void promise(Someone person, String what) {
        owner().sql("""
                insert into tables.promise (id, table_id, partner_id, person_id, what, made_by, made_at)
                values (:id, :table, :partner, :person, :what, :person, now())
                """)
                .param("id", UUID.randomUUID())
                .param("table", table.value())
                .param("partner", centre.value())
                .param("person", person.id().value())
                .param("what", what)
                .update();
    }

    private String carriedText(Someone viewer) {
        return as(viewer)
                .visit(path() + "/connections")
                .page()
                .select(".carried")
                .text();
    }

    private Standing standing(Someone viewer) {
        return asking(viewer, () -> standings.at(table, viewer.id(), clock.today()));
    }

    private String strength(Someone one, Someone other) {
        return standing(one)
                .connections()
                .between(one.id(), other.id())
                .rounded()
                .toString();
    }

    private CarriedPartner carried(PartnerId partner, Someone viewer) {
        return asking(viewer, () -> carries.of(table, partner, viewer.id(), clock.today()));
    }

    private List<String> values(PartnerId partner, Someone own) {
        return carried(partner, own).figures().stream()
                .map(WhoCarriesThisTest::value)
                .toList();
    }

    private String share(PartnerId partner, Someone person) {
        return carried(partner, person)
                .ownShareFigure()
                .map(WhoCarriesThisTest::value)
                .orElseThrow();
    }

    private static String value(Figure figure) {
        return ((Figure.Known) figure).value().toString();
    }

    private List<Question> asked(Someone viewer) {
        return asking(viewer, () -> questions.questions(table, viewer.id(), clock.today(), english));
    }

    private Question about(PartnerId partner, Someone viewer) {
        return asked(viewer).stream()
                .filter(question -> question.subject().equals(partner.toString()))
                .findFirst()
                .orElseThrow();
    }
}
