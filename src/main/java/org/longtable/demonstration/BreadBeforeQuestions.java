package org.longtable.demonstration;

import static org.longtable.demonstration.Shared.ESTRAN;
import static org.longtable.demonstration.Shared.WINSTON;
import static org.longtable.pace.Due.Kind.FIRST_DELIVERABLE;
import static org.longtable.pace.Due.Kind.REPORT;
import static org.longtable.pace.Due.Kind.SHOWING;
import static org.longtable.pace.Due.Kind.START;
import static org.longtable.site.Language.EN;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.pace.Due;
import org.longtable.pace.Familiarity;
import org.longtable.pace.Funding.Dated;
import org.longtable.pace.Milestone;
import org.longtable.pace.TimeRequest.Asked;
import org.longtable.pace.TimeRequest.AskedDate;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Kind;

/** Newcomers who cook, a theatre and a market: their funder was asked for time and said yes, so the dates moved. */
final class BreadBeforeQuestions implements Story {
    private static final Group KITCHEN = new Group(
            "North Wharf Newcomer Kitchen",
            EN,
            "community kitchen",
            "settlement",
            "Dartmouth, Nova Scotia",
            1,
            "English, Arabic, Tigrinya, Ukrainian",
            "Nine stoves. You cook what you miss, and somebody asks how it is made.");
    private static final Group THEATRE = new Group(
            "Salt Door Theatre",
            EN,
            "theatre company",
            "theatre",
            "Halifax, Nova Scotia",
            1,
            "English",
            "A company of five in a former ship chandler’s. The door sticks; push.");
    private static final Group MARKET = new Group(
            "Ferry Lane Market",
            EN,
            "cooperative",
            "food",
            "Dartmouth, Nova Scotia",
            1,
            "English, Mi’kmaw",
            "Thirty stalls on Saturdays, and a cold room that we lend.");

    /** Neighbours across the water, who sit nowhere yet. */
    private static final Group FOG_BELL = new Group(
            "Fog Bell Reading Room",
            EN,
            "reading room",
            "literacy",
            "Bonavista, Newfoundland and Labrador",
            0,
            "English",
            "Open when the fog is in, which is most days.");

    private static final Group SEEDS = new Group(
            "Red Sand Seed Library",
            EN,
            "seed library",
            "food",
            "Souris, Prince Edward Island",
            0,
            "English, Mi’kmaw",
            "Borrow a bean in May, return nine in October.");

    static final Part SAMIA = Part.of("Samia Barakat", KITCHEN, "coordinator", 0);
    static final Part TESFAYE = Part.of("Tesfaye Woldemariam", KITCHEN, "baker", 0);
    static final Part NATALIIA = Part.of("Nataliia Kovalenko", KITCHEN, "cook", 0);
    static final Part JUDE = Part.of("Jude MacNeil", THEATRE, "director", 1);
    static final Part ODETTE = Part.of("Odette Sparks", THEATRE, "playwright", 1);
    static final Part MABEL = Part.of("Mabel Francis", MARKET, "stall keeper", 2);
    private static final Part ZAINAB = Part.of("Zainab Qureshi", KITCHEN, "cook", 0);
    private static final Part BILAL = Part.of("Bilal Nasser", KITCHEN, "cook", 0);
    private static final Part CATRIONA = Part.of("Catriona Gillis", THEATRE, "costumes", 1);
    private static final Part HA = Part.of("Pham Thu Ha", THEATRE, "sound", 1);
    private static final Part DELROY = Part.of("Delroy Simmons", MARKET, "manager", 2);
    private static final Part ROLAND = Part.of("Roland Boudreau", MARKET, "fish", 2);

    private static final Part BRIDE = Part.of("Bride Kinsella", FOG_BELL, "reader", 4);
    private static final Part EMMETT = Part.of("Emmett Larkin", SEEDS, "keeper of the drawers", 5);

    @Override
    public String key() {
        return "bread-first";
    }

    @Override
    public String table() {
        return "Bread before questions";
    }

    @Override
    public String where() {
        return "Dartmouth, Nova Scotia";
    }

    @Override
    public List<Part> cast() {
        return List.of(SAMIA, TESFAYE, NATALIIA, JUDE, ODETTE, MABEL, WINSTON);
    }

    @Override
    public List<Part> first() {
        return List.of(SAMIA, JUDE, WINSTON);
    }

    @Override
    public List<Part> around() {
        return List.of(ZAINAB, BILAL, CATRIONA, HA, DELROY, ROLAND, BRIDE, EMMETT);
    }

    @Override
    public void tell(Telling told) {
        told.on(130).arrive(cast()).arrive(around());
        told.on(130)
                .as(SAMIA)
                .sets(
                        this,
                        "Cooking together until we know what story, if any, the people at these stoves would like told.",
                        KITCHEN,
                        Role.HOST,
                        Role.PARTICIPANTS)
                .invites(
                        JUDE,
                        THEATRE,
                        "Come hungry and leave the notebook. People here have been asked enough questions.",
                        Role.ARTIST)
                .invites(MABEL, MARKET, "Half of us buy from you already. The other half should.", Role.HOST)
                .invites(
                        WINSTON,
                        ESTRAN,
                        "You gave us the money for a play. We would like you to see why it is still soup.",
                        Role.FUNDER)
                .bringsAlong(KITCHEN, "You have the keys to the oven; you should have a say.", TESFAYE, NATALIIA)
                .vouchesFor(KITCHEN, ZAINAB, BILAL)
                .tells("she/her", "Arabic, English, French", "Dartmouth, Nova Scotia");
        told.on(127)
                .as(JUDE)
                .comesFor(THEATRE)
                .bringsAlong(THEATRE, "If there is ever a script, it should not be mine.", ODETTE)
                .vouchesFor(THEATRE, CATRIONA, HA);
        told.on(126).as(MABEL).comesFor(MARKET).vouchesFor(MARKET, DELROY, ROLAND);
        told.on(124).as(WINSTON).comes();
        told.on(123).as(ODETTE).tells("she/her", "English", "East Preston, Nova Scotia");
        told.on(122).as(SAMIA).saysTheyWere(Familiarity.STRANGERS);
        told.on(121).as(BRIDE).begins(FOG_BELL);
        told.on(121).as(EMMETT).begins(SEEDS);
        meet(told);
        askForTime(told);
        goOn(told);
    }

    private void meet(Telling told) {
        told.on(115).as(SAMIA).shares(Kind.MEAL, JUDE, ODETTE);
        told.on(101).as(JUDE).shares(Kind.HELPING_OUT, TESFAYE, NATALIIA);
        var bread = told.on(87).as(ODETTE).shares(Kind.HELPING_OUT, TESFAYE);
        told.on(87)
                .as(ODETTE)
                .writes(
                        bread,
                        "He folds the dough towards himself. His mother folded it away.",
                        "Ask about hands, not about journeys.");
        told.on(80).as(MABEL).shares(Kind.THEIR_EVENT, SAMIA, NATALIIA);
        told.on(76).as(SAMIA).asks(ReadySet.ORGANISATIONS).answers(5, 5, 5, 4, 4, 5, 4, 4);
        told.on(74).as(JUDE).answers(5, 4, 5, 3, 4, 4, 4, 4);
        told.on(70).as(MABEL).answers(4, 4, 4, 4, 4, 4, 4, 4);
        told.on(60).as(JUDE).turnsTo(Stage.WORKING_IT_OUT);
    }

    private void askForTime(Telling told) {
        var grant = told.on(66)
                .as(JUDE)
                .enters(
                        "Kitchen Stages",
                        ESTRAN,
                        22_000,
                        Dated.of(START, "", told.ago(110)),
                        Dated.of(FIRST_DELIVERABLE, "Staged reading", told.in(9)),
                        Dated.of(SHOWING, "", told.in(80)),
                        Dated.of(REPORT, "", told.in(120)));
        told.on(64)
                .as(SAMIA)
                .enters(
                        "Winter meals",
                        ESTRAN,
                        6_000,
                        Dated.of(START, "", told.ago(60)),
                        Dated.of(FIRST_DELIVERABLE, "Ten suppers", told.in(70)),
                        Dated.of(REPORT, "", told.in(130)));
        told.on(55)
                .as(SAMIA)
                .beginsALetter(
                        grant,
                        new Asked(
                                List.of(
                                        asked(FIRST_DELIVERABLE, "Staged reading", told.in(9), told.in(220)),
                                        asked(SHOWING, "", told.in(80), told.in(320)),
                                        asked(REPORT, "", told.in(120), told.in(380))),
                                List.of(new Milestone.Planned(
                                        Milestone.Kind.LISTENING,
                                        "Ten suppers at which nothing is written down",
                                        Optional.of(told.in(90))))));
        told.on(54).as(SAMIA).sendsTheLetter(grant);
        told.on(47)
                .as(WINSTON)
                .grantsTheTime("Yes to all three. I would rather pay for ten suppers than for a play about them.");
    }

    private static AskedDate asked(Due.Kind kind, String words, LocalDate before, LocalDate after) {
        return new AskedDate(kind, 0, words, Optional.of(before), after);
    }

    private void goOn(Telling told) {
        told.on(44)
                .as(SAMIA)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(SAMIA, TESFAYE),
                        Duty.MONEY, List.of(SAMIA),
                        Duty.SIGNING, List.of(SAMIA)));
        told.on(43)
                .as(JUDE)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(JUDE, ODETTE), Duty.MONEY, List.of(JUDE), Duty.SIGNING, List.of(JUDE)));
        told.on(38).as(SAMIA).shares(Kind.MEAL, MABEL, ODETTE);
        told.on(24).as(NATALIIA).shares(Kind.MEAL, ODETTE, JUDE);
        told.on(17).as(WINSTON).asksToVisit("To eat, if a funder may, and to ask nothing.", told.in(28));
        told.on(14).as(SAMIA).posts("The fund said yes: the reading waits until the days are long again.", true);
        told.on(13).thinks(SAMIA).asksWhatOthersMayThink();
        told.on(12).thinks(JUDE).saysYesToThat().beginsThat();
        told.on(11)
                .thinks(SAMIA)
                .fears("That we are a nice evening out, and that the kitchen is the interesting part.");
        told.on(10).thinks(JUDE).fears("That we came for the stories and will leave when we have them.");
        told.on(10).as(TESFAYE).promises("Show two people from the market how the injera is poured", told.in(8));
        told.on(8).as(MABEL).promises("Set aside the blueberries that are too soft to sell", told.in(3));
        told.on(6).as(SAMIA).mayBeAsked();
        told.on(6)
                .as(NATALIIA)
                .plans(
                        "Fourth supper: dumplings, all nine kinds",
                        Kind.MEAL,
                        told.in(6),
                        LocalTime.of(17, 0),
                        "North Wharf; the lift is beside the cold room",
                        JUDE,
                        ODETTE,
                        MABEL,
                        SAMIA);
    }
}
