package org.longtable.demonstration;

import static org.longtable.agreements.ReadyClause.ENDING;
import static org.longtable.agreements.ReadyClause.MONEY;
import static org.longtable.agreements.ReadyClause.PHOTOS;
import static org.longtable.agreements.ReadyClause.PURPOSE;
import static org.longtable.agreements.ReadyClause.WHO_DOES_WHAT;
import static org.longtable.pace.Due.Kind.FIRST_DELIVERABLE;
import static org.longtable.pace.Due.Kind.REPORT;
import static org.longtable.pace.Due.Kind.SHOWING;
import static org.longtable.pace.Due.Kind.START;
import static org.longtable.pace.Milestone.Kind.CIRCLES;
import static org.longtable.pace.Milestone.Kind.EQUITY_REVIEW;
import static org.longtable.pace.Milestone.Kind.GLOSSARY;
import static org.longtable.site.Language.EN;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.agreements.AgreementKind;
import org.longtable.agreements.Tongue;
import org.longtable.demonstration.Scribe.Clause;
import org.longtable.pace.Familiarity;
import org.longtable.pace.Funding.Dated;
import org.longtable.pace.Funding.Entered;
import org.longtable.pace.Milestone.Planned;
import org.longtable.pace.TimeRequest.Asked;
import org.longtable.pace.TimeRequest.AskedDate;
import org.longtable.relationships.Door;
import org.longtable.relationships.Told;
import org.longtable.tables.Role;
import org.longtable.tables.Wanted;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.Money;

/** A drama instructor and a high school, three weeks in, with a grant that wants its first result too early. */
final class BetweenUs implements Story {
    private static final String CENTRE = "Riverbend Community Centre";
    private static final String SCHOOL = "Lakeview High School";
    private static final String COUNCIL = "Riverbend Arts Council";

    static final Part ANNA = new Part("anna.reyes", "Anna Reyes", EN, "drama instructor, " + CENTRE, 0);
    static final Part DEV = new Part("dev.patel", "Dev Patel", EN, "teacher, " + SCHOOL, 1);
    static final Part MARIE = new Part("marie.tremblay", "Marie Tremblay", EN, "vice-principal, " + SCHOOL, 1);
    static final Part SOL = new Part("sol.nakamura", "Sol Nakamura", EN, "grants officer, " + COUNCIL, 2);

    @Override
    public String key() {
        return "between-us";
    }

    @Override
    public String table() {
        return "Between Us";
    }

    @Override
    public String where() {
        return "Riverbend, Ontario";
    }

    @Override
    public List<Part> cast() {
        return List.of(ANNA, DEV, MARIE, SOL);
    }

    @Override
    public void tell(Telling told) {
        told.on(96).arrive(List.of(ANNA));
        var letter = told.on(96)
                .as(ANNA)
                .knocks(Door.Way.LETTER, "the front office at Lakeview", "1", Door.CameOfIt.NO_ANSWER);
        var visit = told.on(71)
                .as(ANNA)
                .knocks(Door.Way.VISIT, "the caretaker, who knows everyone", "2.5", Door.CameOfIt.COME_BACK);
        var concert = told.on(40)
                .as(ANNA)
                .knocks(Door.Way.EVENT, "autumn concert; the drama teacher, at the door", "3", Door.CameOfIt.TABLE);
        told.on(33).as(ANNA).knocks(Door.Way.CALL, "the youth library", "0.5", Door.CameOfIt.NOT_NOW);
        told.on(21).arrive(cast().subList(1, cast().size()));
        var grant = setTheTable(told);
        told.on(21).as(ANNA).letsCount(letter, visit, concert);
        meet(told);
        lookAhead(told);
        writeTogether(told);
        askForTime(told, grant);
    }

    private FundingId setTheTable(Telling told) {
        var centre = told.on(21).as(ANNA).begins(CENTRE, "Drama instructor");
        told.on(21)
                .as(ANNA)
                .describes(
                        new Group(
                                CENTRE,
                                EN,
                                "community centre",
                                "arts",
                                where(),
                                2,
                                "English",
                                "A gym, a kitchen and three rooms by the river. Theatre on Thursdays, and whoever comes decides."));
        told.on(21)
                .as(ANNA)
                .sets(
                        this,
                        "Finding out whether students at Lakeview want to make theatre with us about being left out,"
                                + " and what it would have to be for them to trust it.",
                        centre)
                .comesAs(Role.ARTIST, Role.ORGANISER)
                .invites(
                        DEV,
                        new Wanted.For.NewOrganisation(SCHOOL),
                        "You said your students keep coming back to this. Would you look at it with me, with no play in"
                                + " mind yet?",
                        Role.HOST,
                        Role.PARTICIPANTS)
                .invites(
                        SOL,
                        new Wanted.For.NewOrganisation(COUNCIL),
                        "So that you can see where we stand without my writing reports about it.",
                        Role.FUNDER);
        told.on(20).as(DEV).comes();
        told.on(18).as(SOL).comes();
        return told.on(18)
                .as(ANNA)
                .enters(new Entered(
                        "Stages for Change",
                        Optional.of(told.on(18).as(ANNA).partner(COUNCIL)),
                        Optional.of(Money.ofCents(12_000_00)),
                        List.of(
                                Dated.of(START, "", told.ago(21)),
                                Dated.of(FIRST_DELIVERABLE, "Creation sessions with both classes", told.in(14)),
                                Dated.of(SHOWING, "", told.in(74)),
                                Dated.of(REPORT, "", told.in(148)))));
    }

    private void meet(Telling told) {
        var first = told.on(14).as(ANNA);
        var coffee = first.notes(first.told(Kind.MEAL, DEV)
                .lasting(Hours.of("1.5"))
                .at(new Told.Place("Lakeview, the corner café", Optional.of(Money.ofCents(1450)), "One step; bell")));
        told.on(14)
                .as(DEV)
                .confirms()
                .writes(coffee, "", "Anna asked what the last visiting artist left behind. Nobody had.");
        told.on(14)
                .as(ANNA)
                .keepsInMind(
                        coffee,
                        "Dev is careful about promising anything for the students. I like that; don’t rush him.");
        told.on(13)
                .as(DEV)
                .invites(MARIE, "Anna is the one I told you about. It would be good if this did not hang on me alone.");
        told.on(11).as(MARIE).comes();
        told.on(10).as(ANNA).saysTheyWere(Familiarity.STRANGERS);
        told.on(8).as(DEV).notes(Kind.CALL, ANNA);
        told.on(8).as(ANNA).confirms();
        told.on(8).as(ANNA).addsAWord("safe", "Anyone may walk out, and nobody asks why. Nothing leaves the room.");
        told.on(7).as(DEV).means("safe", "The door stays open, an adult knows the student, and a guardian signed.");
        told.on(7).as(ANNA).asks(ReadySet.SCHOOL).answers(5, 5, 5, 4, 4, 4);
        told.on(7).as(DEV).answers(5, 3, 2, 2, 4, 3);
        var visit = told.on(5).as(ANNA);
        var lesson = visit.notes(
                visit.told(Kind.VISITING_WORK, DEV).lasting(Hours.of("2")).withYoung(24));
        visit.saysTheyAgreed(lesson)
                .writes(
                        lesson,
                        "Sat at the back for a whole period. They are funny until someone mentions the bus stop, and then it goes quiet.",
                        "Start with something that is not about them.");
    }

    private void lookAhead(Telling told) {
        told.on(7)
                .as(ANNA)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(ANNA),
                        Duty.MONEY, List.of(ANNA),
                        Duty.SAFEGUARDING, List.of(ANNA)));
        told.on(6)
                .as(DEV)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(DEV),
                        Duty.SIGNING, List.of(MARIE),
                        Duty.SAFEGUARDING, List.of(DEV, MARIE)));
        var keys = told.on(9).as(DEV).promises("Ask which room stays open after the last bell", told.ago(4));
        told.on(4).as(DEV).keeps(keys);
        told.on(4).as(MARIE).promises("Have the letter to guardians read over, in English and French", told.in(6));
        told.on(3).as(ANNA).promises("Write to the Arts Council about the dates", told.in(3));
        told.on(3)
                .as(DEV)
                .plans(
                        "First circle with the grade 10 class: what would you never want in a play?",
                        Kind.LISTENING,
                        told.in(9),
                        LocalTime.of(13, 15),
                        "Lakeview, room 114 (step-free by the gym door)",
                        ANNA,
                        MARIE);
        told.on(2)
                .as(ANNA)
                .plans("Soup with the staff room", Kind.MEAL, told.in(4), LocalTime.of(12, 0), "Lakeview", DEV, MARIE);
    }

    /** Anna wrote it and has her colleagues' word; Dev would have it otherwise in two places, and Anna asks about one. */
    private static void writeTogether(Telling told) {
        var id = new Scribe(told, ANNA, told.ago(2))
                .begins(
                        AgreementKind.LETTER,
                        "A play with the grade 10 class",
                        Tongue.EN,
                        told.in(86),
                        List.of(
                                new Clause(
                                        PURPOSE,
                                        "Purpose",
                                        "We want to make a play with the grade 10 class about what happens between people at the bus stop, because nobody has asked them yet.\n\nIf they would rather make something else, we make that."),
                                new Clause(
                                        WHO_DOES_WHAT,
                                        "Who does what",
                                        "Anna comes every Tuesday and brings the material. Dev is in the room and keeps the guardians informed. Together we look at what was hard, each time, over tea."),
                                new Clause(
                                        MONEY,
                                        "Money, and when it is paid",
                                        "The centre pays for material up to $600. Anna’s hours come from the grant. The school pays nothing."),
                                new Clause(
                                        PHOTOS,
                                        "Photos and quotes",
                                        "Nobody is photographed or quoted without having said yes to this picture or these words. Of the students we show no faces."),
                                new Clause(
                                        ENDING,
                                        "How it ends",
                                        "This holds until the end of June. Either of us may end it with three weeks’ notice, without giving a reason.")));
        new Scribe(told, ANNA, told.ago(2)).acknowledges(id);
        new Scribe(told, DEV, told.ago(1))
                .proposes(
                        id,
                        new Clause(
                                WHO_DOES_WHAT,
                                "Who does what",
                                "Anna comes every second Tuesday and brings the material. Dev is in the room and keeps the guardians informed. Marie sees to the room and the keys. Together we look at what was hard, each time, over tea."),
                        "Every week is more than the timetable can bear, and Marie has the keys.")
                .proposes(
                        id,
                        new Clause(
                                ENDING,
                                "How it ends",
                                "This holds until the end of May, when exams begin. Either of us may end it with three weeks’ notice, without giving a reason."),
                        "");
        new Scribe(told, ANNA, told.ago(1))
                .asks(id, "Would one showing in June still be possible, if the class wants it?");
    }

    /** Begun yesterday, and not sent yet. */
    private void askForTime(Telling told, FundingId grant) {
        told.on(1)
                .as(ANNA)
                .beginsALetter(
                        grant,
                        new Asked(
                                List.of(
                                        asked(FIRST_DELIVERABLE, told.in(14), told.in(245)),
                                        asked(SHOWING, told.in(74), told.in(403)),
                                        asked(REPORT, told.in(148), told.in(483))),
                                List.of(
                                        new Planned(
                                                CIRCLES,
                                                "Two circles with the grade 10 class",
                                                Optional.of(told.in(60))),
                                        new Planned(GLOSSARY, "", Optional.empty()),
                                        new Planned(EQUITY_REVIEW, "", Optional.of(told.in(120))))));
    }

    private static AskedDate asked(org.longtable.pace.Due.Kind kind, LocalDate before, LocalDate after) {
        return new AskedDate(kind, 0, "", Optional.of(before), after);
    }
}
