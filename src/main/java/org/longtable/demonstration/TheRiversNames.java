package org.longtable.demonstration;

import static org.longtable.site.Language.EN;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.longtable.pace.Familiarity;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.tables.Wanted;
import org.longtable.understanding.Difference;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Kind;

/** Families of a river on the west coast and three groups who want to help: their answers lie open, and they differ. */
final class TheRiversNames implements Story {
    private static final String FAMILIES_MEET = "Families of the lower river";
    private static final Group FAMILIES =
            new Group(FAMILIES_MEET, EN, "", "", "North Coast, British Columbia", null, "English", "");
    private static final Group SCHOOL = new Group(
            "Cedar Bend School",
            EN,
            "school",
            "education",
            "Terrace, British Columbia",
            2,
            "English, Punjabi",
            "Kindergarten to grade nine. The river floods the soccer field in May and we plan for it.");
    private static final Group TRUST = new Group(
            "Eulachon Flats Land Trust",
            EN,
            "land trust",
            "environment",
            "Prince Rupert, British Columbia",
            1,
            "English",
            "Two biologists and a boat. We used to map first and ask later; we are learning the other order.");
    private static final Group MUSICIANS = new Group(
            "Driftwood Ensemble",
            EN,
            "ensemble",
            "music",
            "Victoria, British Columbia",
            0,
            "English, Portuguese, Polish",
            "Strings, breath, and things that washed up.");
    private static final Group POT = new Group(
            "Common Pot Facilitation",
            EN,
            "go-between",
            "facilitation",
            "Calgary, Alberta",
            0,
            "English",
            "We sit between people until they no longer need somebody there.");

    static final Part GLADYS = Part.of("Gladys Morrison", FAMILIES, "speaks for four houses", 0);
    static final Part WILFRED = Part.of("Wilfred Tait", FAMILIES, "fisherman", 0);
    static final Part KIRAN = Part.of("Kiran Dhaliwal", SCHOOL, "teacher", 1);
    static final Part ALDER = Part.of("Alder Whitcombe", TRUST, "biologist", 2);
    static final Part MEI = Part.of("Mei-Ling Cheung", TRUST, "director", 2);
    static final Part TOMASZ = Part.of("Tomasz Zielinski", MUSICIANS, "violist", 3);
    static final Part INES = Part.of("Inês Ferreira", MUSICIANS, "composer", 3);
    static final Part HARRIET = Part.of("Harriet Sinclair", POT, "facilitator", 4);
    private static final Part JOYCE = Part.of("Joyce Haldane", SCHOOL, "principal", 1);
    private static final Part TREVOR = Part.of("Trevor Wesley", SCHOOL, "language teacher", 1);
    private static final Part BRIGID = Part.of("Brigid O’Rourke", TRUST, "boat and books", 2);
    private static final Part SANJAY = Part.of("Sanjay Mistry", TRUST, "board", 2);
    private static final Part AIKO = Part.of("Aiko Tanabe", MUSICIANS, "flutist", 3);
    private static final Part DALE = Part.of("Dale Crowshoe", POT, "facilitator", 4);

    @Override
    public String key() {
        return "the-river";
    }

    @Override
    public String table() {
        return "The names of the river";
    }

    @Override
    public String where() {
        return "North Coast, British Columbia";
    }

    @Override
    public List<Part> cast() {
        return List.of(GLADYS, WILFRED, KIRAN, ALDER, MEI, TOMASZ, INES, HARRIET);
    }

    @Override
    public List<Part> first() {
        return List.of(GLADYS, ALDER, HARRIET);
    }

    @Override
    public List<Part> around() {
        return List.of(JOYCE, TREVOR, BRIGID, SANJAY, AIKO, DALE);
    }

    @Override
    public void tell(Telling told) {
        told.on(165).arrive(cast()).arrive(around());
        begin(told);
        differ(told);
    }

    private void begin(Telling told) {
        told.on(165)
                .as(HARRIET)
                .sets(
                        this,
                        "Finding out whether the four houses want the old names of the river heard beyond the river, and on"
                                + " what terms.",
                        POT,
                        Role.BROKER)
                .invites(
                        GLADYS,
                        new Wanted.For.NewCommunity(FAMILIES_MEET),
                        "Three groups would like to meet you, each with an idea. I have told them that ideas wait outside.",
                        Role.COMMUNITY)
                .invites(
                        KIRAN,
                        SCHOOL,
                        "Your pupils are grandchildren here. That makes you the nearest.",
                        Role.PARTICIPANTS)
                .invites(ALDER, TRUST, "You have the maps. Bring them rolled up, please.", Role.AGENCY)
                .invites(TOMASZ, MUSICIANS, "They may say no to music. Would you come all the same?", Role.ARTIST)
                .vouchesFor(POT, DALE)
                .tells("she/her", "English", "Calgary, Alberta");
        told.on(160)
                .as(GLADYS)
                .comes()
                .tellsOf(
                        FAMILIES_MEET,
                        "North Coast, British Columbia",
                        "Four houses along nine bends of water. We decide together, and it takes a winter.")
                .invites(WILFRED, "You know the bends that are under water now.");
        told.on(158).as(WILFRED).comes();
        told.on(157).as(KIRAN).comesFor(SCHOOL).vouchesFor(SCHOOL, JOYCE, TREVOR);
        told.on(156)
                .as(ALDER)
                .comesFor(TRUST)
                .bringsAlong(TRUST, "You sign things. You should hear why we may not.", MEI)
                .vouchesFor(TRUST, BRIGID, SANJAY)
                .tells("they/them", "English", "Prince Rupert, British Columbia");
        told.on(154)
                .as(TOMASZ)
                .comesFor(MUSICIANS)
                .bringsAlong(MUSICIANS, "It may turn out that we only carry chairs.", INES)
                .vouchesFor(MUSICIANS, AIKO);
        told.on(150).as(HARRIET).saysTheyWere(Familiarity.STRANGERS);
        told.on(143).as(HARRIET).shares(Kind.MEAL, GLADYS, WILFRED, KIRAN);
        told.on(128).as(WILFRED).shares(Kind.VISITING_WORK, ALDER);
        var bend = told.on(112).as(KIRAN);
        var walk = bend.shares(bend.told(Kind.LISTENING, GLADYS, ALDER, TOMASZ).withYoung(18), GLADYS, ALDER, TOMASZ);
        told.on(112)
                .as(ALDER)
                .writes(
                        walk,
                        "At the fourth bend she said a name and asked us not to write it. I had the pencil in my hand.",
                        "Pencils stay in the boat.");
        told.on(96).as(INES).shares(Kind.HELPING_OUT, WILFRED, GLADYS);
        told.on(80).as(MEI).shares(Kind.MEAL, GLADYS);
    }

    private void differ(Telling told) {
        told.on(62)
                .as(HARRIET)
                .turnsTo(Stage.WORKING_IT_OUT)
                .asks(ReadySet.AGENCY)
                .answers(4, 4, 4, 4, 3, 3, 4, 3);
        told.on(58).as(WILFRED).answers(5, 5, 5, 5, 1, 4, 5, 4);
        told.on(56).as(KIRAN).answers(5, 4, 4, 5, 3, 4, 4, 3);
        told.on(55).as(MEI).answers(4, 4, 2, 4, 4, 4, 2, 3);
        told.on(52).as(TOMASZ).answers(4, 4, 4, 4, 4, 4, 4, 4);
        told.on(40)
                .as(GLADYS)
                .says(
                        0,
                        Difference.State.TALKED,
                        "We talked on the water. The trust answers to its donors, and we answer to people who are not born."
                                + " Both are true.");
        told.on(33)
                .as(MEI)
                .says(
                        1,
                        Difference.State.AGREED_TO_DIFFER,
                        "The trust would like the names on a public map. The houses would not. No name goes on any map, and"
                                + " the trust may go on wishing.",
                        "Children who grew up away cannot find their own place names alone; they have to ask someone.");
        told.on(30)
                .as(HARRIET)
                .looksAfter(Map.of(Duty.CONTACT, List.of(HARRIET)))
                .wonders("Who is asked when a house has nobody left on the river?");
        told.on(29)
                .as(GLADYS)
                .looksAfter(Map.of(Duty.CONTACT, List.of(GLADYS, WILFRED), Duty.KNOWS_THE_AGREEMENT, List.of(GLADYS)));
        told.on(24).as(TOMASZ).shares(Kind.CALL, HARRIET);
        told.on(16).as(ALDER).promises("Take the nine names off the draft map, and show the empty map", told.in(5));
        told.on(13).as(KIRAN).promises("Ask the school board for two days without bells in May", told.in(21));
        told.on(7)
                .as(GLADYS)
                .plans(
                        "Supper at the hall, all four houses, nobody presents anything",
                        Kind.MEAL,
                        told.in(10),
                        LocalTime.of(17, 30),
                        "The hall, side door without steps",
                        WILFRED,
                        KIRAN,
                        ALDER,
                        MEI,
                        TOMASZ,
                        HARRIET);
    }
}
