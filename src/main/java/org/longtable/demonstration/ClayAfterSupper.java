package org.longtable.demonstration;

import static org.longtable.site.Language.EN;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Kind;

/** A quiet table (C7): a shelter, a pottery studio and a legal clinic. Nobody who was there is named, and it is on no map. */
final class ClayAfterSupper implements Story {
    private static final Group HOUSE = new Group(
                    "Spruce Door House",
                    EN,
                    "shelter",
                    "housing and safety",
                    "Yukon",
                    2,
                    "English, Southern Tutchone, Tagalog",
                    "A door that opens at night. Where it is, we tell on the phone.")
            .unlisted();
    private static final Group STUDIO = new Group(
            "Two Hands Pottery Studio",
            EN,
            "studio",
            "crafts",
            "Whitehorse, Yukon",
            0,
            "English, Norwegian",
            "Three wheels, one kiln, and a bench that fits eight if nobody minds elbows.");
    private static final Group CLINIC = new Group(
            "Open Hours Legal Clinic",
            EN,
            "legal clinic",
            "legal information",
            "Whitehorse, Yukon",
            1,
            "English, French",
            "Come without papers, without an appointment and without a story.");

    static final Part JOCELYN = Part.of("Jocelyn Hart", HOUSE, "night coordinator", 0);
    static final Part ROSARIO = Part.of("Rosario Delgado", HOUSE, "support worker", 0);
    static final Part HANNE = Part.of("Hanne Sørli", STUDIO, "potter", 1);
    static final Part KWAME = Part.of("Kwame Mensah", STUDIO, "potter", 1);
    static final Part PATIENCE = Part.of("Patience Moyo", CLINIC, "paralegal", 2);
    private static final Part BETTINA = Part.of("Bettina Roth", STUDIO, "keeps the books", 1);
    private static final Part LINDY = Part.of("Lindy Charlie", STUDIO, "fires the kiln", 1);
    private static final Part ALI = Part.of("Ali Rahimi", CLINIC, "lawyer", 2);
    private static final Part SOPHIE = Part.of("Sophie Aubry", CLINIC, "reception, in both languages", 2);

    @Override
    public String key() {
        return "the-clay";
    }

    @Override
    public String table() {
        return "Clay after supper";
    }

    @Override
    public String where() {
        return "Yukon";
    }

    @Override
    public List<Part> cast() {
        return List.of(JOCELYN, ROSARIO, HANNE, KWAME, PATIENCE);
    }

    @Override
    public List<Part> first() {
        return List.of(JOCELYN, HANNE);
    }

    @Override
    public List<Part> around() {
        return List.of(BETTINA, LINDY, ALI, SOPHIE);
    }

    @Override
    public void tell(Telling told) {
        told.on(200).arrive(cast()).arrive(around());
        told.on(200)
                .as(JOCELYN)
                .sets(
                        this,
                        "Two hours of clay in the evening for whoever is staying with us. Nothing is shown, sold or asked.",
                        HOUSE,
                        Role.HOST,
                        Role.PARTICIPANTS)
                .quietens(90)
                .invites(
                        HANNE,
                        STUDIO,
                        "No exhibition, no photographs, no first names. If that suits you, there are hands here.",
                        Role.ARTIST)
                .invites(
                        PATIENCE,
                        CLINIC,
                        "People ask me questions while their hands are busy. I would rather they could ask you.",
                        Role.AGENCY)
                .bringsAlong(HOUSE, "For the weeks when I am on nights.", ROSARIO);
        told.on(197).as(HANNE).comesFor(STUDIO).bringsAlong(STUDIO, "Two of us, so that nobody is alone.", KWAME);
        told.on(197).as(HANNE).vouchesFor(STUDIO, BETTINA, LINDY);
        told.on(195).as(PATIENCE).comesFor(CLINIC).vouchesFor(CLINIC, ALI, SOPHIE);
        told.on(180).as(JOCELYN).turnsTo(Stage.WORKING_IT_OUT);
        told.on(170)
                .as(JOCELYN)
                .notesWhatWasSaid(
                        "Whoever comes in says a name or none. Pieces stay on the shelf until they are taken; after a season"
                                + " they go back to slip. If someone is looked for, the studio was closed that day.",
                        told.in(25));
        told.on(168).as(KWAME).readsItSo();
        told.on(167).as(PATIENCE).readsItSo();
        told.on(150)
                .as(HANNE)
                .looksAfter(Map.of(Duty.CONTACT, List.of(HANNE, KWAME), Duty.SAFEGUARDING, List.of(HANNE)));
        told.on(149)
                .as(JOCELYN)
                .looksAfter(
                        Map.of(Duty.CONTACT, List.of(JOCELYN, ROSARIO), Duty.SAFEGUARDING, List.of(JOCELYN, ROSARIO)));
        told.on(140).as(ROSARIO).turnsTo(Stage.DOING_IT);
        for (var daysAgo : List.of(82, 75, 61, 47, 33, 19, 12, 5))
            told.on(daysAgo).as(HANNE).notes(Kind.WORKSHOP, JOCELYN, PATIENCE);
        told.on(26).as(PATIENCE).notes(Kind.LONG_TALK, JOCELYN);
        told.on(8).as(KWAME).promises("Fire whatever is dry, and set aside what has no mark", told.in(6));
        told.on(4).as(ROSARIO).promises("Find aprons that do not look like a hospital", told.in(10));
        told.on(3).as(HANNE).plans("Glazing, slowly", Kind.WORKSHOP, told.in(2), LocalTime.of(18, 0), "");
    }
}
