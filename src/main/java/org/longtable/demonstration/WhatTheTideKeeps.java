package org.longtable.demonstration;

import static org.longtable.site.Language.EN;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.longtable.community.Capacity;
import org.longtable.community.ListeningTimes.Count;
import org.longtable.pace.Familiarity;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.tables.Wanted;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Kind;

/** Elders of a northern community, a youth centre, an archive and a theatre: two elders come by paper, all are heard. */
final class WhatTheTideKeeps implements Story {
    private static final String ELDERS_MEET = "Elders who sew on Wednesdays";
    private static final Group ELDERS =
            new Group(ELDERS_MEET, EN, "", "", "Iqaluit, Nunavut", null, "ᐃᓄᒃᑎᑐᑦ, English", "");
    private static final Group TIDE = new Group(
            "Breakwater Youth Room",
            EN,
            "youth centre",
            "youth",
            "Iqaluit, Nunavut",
            1,
            "ᐃᓄᒃᑎᑐᑦ, English, français",
            "A warm room with a long sofa, open every evening of the dark months. Soup at six.");
    private static final Group ARCHIVE = new Group(
            "North Arm Sound Archive",
            EN,
            "archive",
            "heritage",
            "Yellowknife, Northwest Territories",
            1,
            "English, Tłı̨chǫ",
            "We look after voices. What a family asks us to give back, we give back, and keep no copy.");
    private static final Group LANTERN = new Group(
            "Lantern Wagon Theatre",
            EN,
            "theatre company",
            "theatre",
            "Winnipeg, Manitoba",
            1,
            "English, Spanish",
            "Six people and a trailer. We have learned to ask first and to arrive late in the story.");

    static final Part MIALI = Part.of("miali", "ᒥᐊᓕ ᐊᑯᓗᒃ", ELDERS, "speaks with the elders", 0);
    static final Part LIIPI = new Part("", "ᓖᐱ ᓄᑕᕋᖅ", EN, "elder, comes by paper", 0);
    static final Part ILAIJA = new Part("", "ᐄᓚᐃᔭ ᑯᓄᒃ", EN, "elder, comes by paper", 0);
    static final Part TAIVITI = Part.of("taiviti", "ᑕᐃᕕᑎ ᐊᖑᑎ", TIDE, "youth worker", 1);
    static final Part SUSIE = Part.of("Susie Nuvuk", TIDE, "coordinator", 1);
    static final Part NOREEN = Part.of("Noreen Zoe", ARCHIVE, "archivist", 2);
    static final Part MARISOL = Part.of("Marisol Quispe", LANTERN, "director", 3);
    static final Part THEO = Part.of("Theo Friesen", LANTERN, "stage manager", 3);
    private static final Part ALAASI = Part.of("alaasi", "ᐊᓛᓯ ᐸᓂᒃ", TIDE, "cook", 1);
    private static final Part BRAM = Part.of("Bram Oosterhuis", ARCHIVE, "sound engineer", 2);
    private static final Part GEORGINA = Part.of("Georgina Mantla", ARCHIVE, "language keeper", 2);
    private static final Part ADAEZE = Part.of("Adaeze Obi", LANTERN, "lighting", 3);
    private static final Part PERCY = Part.of("Percy Flett", LANTERN, "driver and musician", 3);
    private static final Part MARGUERITE = Part.of("Marguerite Tootoosis", LANTERN, "board", 3);

    @Override
    public String key() {
        return "the-tide";
    }

    @Override
    public String table() {
        return "What the tide keeps";
    }

    @Override
    public String where() {
        return "Iqaluit, Nunavut";
    }

    @Override
    public List<Part> cast() {
        return List.of(MIALI, TAIVITI, SUSIE, NOREEN, MARISOL, THEO, LIIPI, ILAIJA);
    }

    @Override
    public List<Part> first() {
        return List.of(MIALI, TAIVITI, MARISOL);
    }

    @Override
    public List<Part> around() {
        return List.of(ALAASI, BRAM, GEORGINA, ADAEZE, PERCY, MARGUERITE);
    }

    @Override
    public void tell(Telling told) {
        told.on(310).arrive(cast()).arrive(around());
        begin(told);
        listen(told);
        workItOut(told);
    }

    private void begin(Telling told) {
        told.on(310)
                .as(SUSIE)
                .sets(
                        this,
                        "Hearing what the elders want kept, what they want given back, and whether any of it should ever"
                                + " be played to strangers.",
                        TIDE,
                        Role.HOST,
                        Role.PARTICIPANTS)
                .invites(
                        MIALI,
                        new Wanted.For.NewCommunity(ELDERS_MEET),
                        "Nothing starts before the Wednesday room has heard about it. Would you sit here for them?",
                        Role.COMMUNITY)
                .invites(
                        NOREEN,
                        ARCHIVE,
                        "You hold tapes from here. Some of the voices have grandchildren in our sofa.",
                        Role.AGENCY)
                .bringsAlong(TIDE, "You are the one they talk to when it is late.", TAIVITI)
                .vouchesFor(TIDE, ALAASI);
        told.on(306).as(MIALI).comes().tells("", "ᐃᓄᒃᑎᑐᑦ, English", "Iqaluit, Nunavut");
        told.on(306)
                .as(MIALI)
                .tellsOf(
                        ELDERS_MEET,
                        "Iqaluit, Nunavut",
                        "Ten or twelve of us, with the kettle on. We sew, and we talk about what we choose to.");
        told.on(303).as(NOREEN).comesFor(ARCHIVE).vouchesFor(ARCHIVE, BRAM, GEORGINA);
        told.on(300).as(SUSIE).saysTheyWere(Familiarity.STRANGERS);
        told.on(296).as(SUSIE).shares(Kind.MEAL, MIALI);
        told.on(280).as(MIALI).welcomesByPaper(LIIPI, "Your name is on the door already.");
        told.on(279).as(MIALI).welcomesByPaper(ILAIJA, "So that what you said stays yours.");
    }

    private void listen(Telling told) {
        told.on(270).as(MIALI).shares(Kind.LISTENING, TAIVITI, LIIPI, ILAIJA);
        told.on(270)
                .as(MIALI)
                .listens(
                        "What should the young ones hear from us, and from no machine?",
                        "We come back in spring with what we wrote down, and you tell us what to burn.",
                        Map.of(Capacity.ELDER, new Count(12, 9), Capacity.YOUNG, new Count(15, 11)));
        var song = told.on(269)
                .as(MIALI)
                .hears(
                        "That song has an owner. Ask her daughter before you ask me.",
                        Capacity.ELDER,
                        0,
                        "Wednesday room");
        told.on(262).as(MIALI).hearsThatItIsRight(song);
        told.on(261).as(MIALI).beginsWith(song);
        told.on(255)
                .as(TAIVITI)
                .hears("We want to hear them laugh, not only teach.", Capacity.YOUNG, 11, "Breakwater Youth Room");
        told.on(240)
                .as(MIALI)
                .hears(
                        "They came with a recorder when I was a girl. I would like to know where I am.",
                        Capacity.ELDER,
                        0,
                        "On the phone");
        told.on(200).as(NOREEN).shares(Kind.VISITING_WORK, MIALI, TAIVITI);
        var list = told.on(199)
                .as(NOREEN)
                .promises("List every tape from this shore, with who may ask for it back", told.ago(120));
        told.on(182)
                .as(SUSIE)
                .invites(
                        MARISOL,
                        LANTERN,
                        "The young ones keep asking for a stage. The elders say: let her come and listen first.",
                        Role.ARTIST);
        told.on(176).as(MIALI).agrees();
        told.on(175).as(NOREEN).agrees();
        told.on(170)
                .as(MARISOL)
                .comesFor(LANTERN)
                .bringsAlong(LANTERN, "You will see what I miss.", THEO)
                .vouchesFor(LANTERN, ADAEZE, PERCY, MARGUERITE);
        told.on(151).as(NOREEN).keeps(list);
        told.on(150).as(MARISOL).shares(Kind.MEAL, MIALI, SUSIE);
        told.on(149).as(MARISOL).tells("ella, she/her", "Spanish, English, a little Quechua", "Winnipeg, Manitoba");
    }

    private void workItOut(Telling told) {
        told.on(110).as(MIALI).turnsTo(Stage.WORKING_IT_OUT);
        told.on(108)
                .as(MIALI)
                .looksAfter(
                        Map.of(Duty.CONTACT, List.of(MIALI, LIIPI), Duty.KNOWS_THE_AGREEMENT, List.of(MIALI, ILAIJA)));
        told.on(107)
                .as(SUSIE)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(SUSIE, TAIVITI),
                        Duty.SAFEGUARDING, List.of(TAIVITI),
                        Duty.MONEY, List.of(SUSIE)));
        var tapes = told.on(90).as(NOREEN).shares(Kind.LISTENING, MIALI, LIIPI);
        told.on(90)
                .as(NOREEN)
                .writes(tapes, "Eleven tapes. Two were stopped after a minute and will not be played again.", "");
        told.on(62).as(THEO).shares(Kind.HELPING_OUT, TAIVITI, SUSIE);
        told.on(45).as(SUSIE).asks(ReadySet.COMMUNITY).answers(5, 5, 5, 4, 3, 4, 4);
        told.on(43).as(MIALI).answers(5, 5, 5, 5, 4, 3, 5);
        told.on(40).as(NOREEN).answers(5, 4, 5, 5, 4, 4, 5);
        told.on(36).as(MARISOL).answers(4, 4, 5, 5, 3, 1, 4);
        told.on(28).as(TAIVITI).notes(Kind.MEAL, ILAIJA, LIIPI);
        told.on(27).as(ILAIJA).confirms();
        told.on(20).as(MIALI).wonders("Who says no for someone who has died?");
        told.on(12).as(MARISOL).promises("Stay in town for the thaw, with no rehearsal planned", told.in(60));
        told.on(9).as(TAIVITI).mayBeAsked();
        told.on(9).as(MARISOL).mayBeAsked();
        told.on(9)
                .as(TAIVITI)
                .plans(
                        "Bannock, and the first tape played where it was made",
                        Kind.LISTENING,
                        told.in(13),
                        LocalTime.of(14, 0),
                        "Breakwater Youth Room (one step, a ramp is carried over)",
                        MIALI,
                        NOREEN,
                        SUSIE);
    }
}
