package org.longtable.demonstration;

import static org.longtable.site.Language.EN;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.longtable.pace.Familiarity;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.tables.Wanted;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;

/** A rural library, a rink and a storyteller who comes once a winter: a light collaboration, four winters long. */
final class StoriesByTheStove implements Story {
    private static final Group LIBRARY = new Group(
            "Quill Slough Public Library",
            EN,
            "library",
            "libraries",
            "Quill Slough, Saskatchewan",
            1,
            "English",
            "One room, one stove, one librarian on Tuesdays, Thursdays and whenever the light is on.");
    private static final Group RINK = new Group(
            "Marwick Curling Rink",
            EN,
            "club",
            "sports and recreation",
            "Marwick, Saskatchewan",
            0,
            "English, Ukrainian",
            "Two sheets of ice and the only kitchen in town that seats eighty.");
    private static final Group SCHOOL = new Group(
            "Three Sloughs Country School",
            EN,
            "school",
            "education",
            "Quill Slough, Saskatchewan",
            2,
            "English, Cree",
            "Forty-one pupils from three townships and the reserve, on four buses.");

    static final Part DOREEN = Part.of("Doreen Pawluk", LIBRARY, "librarian", 0);
    static final Part LORRAINE = Part.own("Lorraine Desjarlais", EN, "storyteller, in her own right", 1);
    static final Part STAN = Part.of("Stan Hrynkiw", RINK, "keeper of the keys", 2);
    static final Part GRACE = Part.of("Grace Okanee", SCHOOL, "teacher and bus driver", 3);
    private static final Part BEV = Part.of("Bev Lindgren", LIBRARY, "board chair", 0);
    private static final Part ARJUN = Part.of("Arjun Sandhu", LIBRARY, "volunteer, reads to the little ones", 0);
    private static final Part MARNIE = Part.of("Marnie Toews", RINK, "kitchen", 2);
    private static final Part ELIAS = Part.of("Elias Bear", SCHOOL, "principal", 3);
    private static final Part FAYE = Part.of("Faye Kowalchuk", LIBRARY, "trustee", 0);
    private static final Part OLEH = Part.of("Oleh Marchenko", RINK, "ice maker", 2);
    private static final Part SHANIA = Part.of("Shania Moosomin", SCHOOL, "education assistant", 3);

    @Override
    public String key() {
        return "by-the-stove";
    }

    @Override
    public String table() {
        return "Stories by the stove";
    }

    @Override
    public String where() {
        return "Quill Slough, Saskatchewan";
    }

    @Override
    public List<Part> cast() {
        return List.of(DOREEN, LORRAINE, STAN, GRACE, ARJUN);
    }

    @Override
    public List<Part> first() {
        return List.of(DOREEN, LORRAINE);
    }

    @Override
    public List<Part> around() {
        return List.of(BEV, MARNIE, ELIAS, FAYE, OLEH, SHANIA);
    }

    @Override
    public void tell(Telling told) {
        told.on(1190).arrive(cast()).arrive(around());
        told.on(1190)
                .as(DOREEN)
                .sets(
                        this,
                        "One evening a winter with a storyteller, soup before and time after, for whoever can get through"
                                + " the snow.",
                        LIBRARY,
                        Role.HOST)
                .invites(
                        LORRAINE,
                        new Wanted.For.InTheirOwnRight(),
                        "The stove is fixed. Would you come again, and tell us this time what you need for it?",
                        Role.ARTIST)
                .invites(
                        STAN,
                        RINK,
                        "If the road closes, people sleep at your place. We may as well ask first.",
                        Role.HOST)
                .bringsAlong(LIBRARY, "You read to them every Thursday; they will come if you come.", ARJUN)
                .vouchesFor(LIBRARY, BEV, FAYE)
                .tells("she/her", "English", "Quill Slough, Saskatchewan");
        told.on(1187).as(LORRAINE).comes().tells("she/her", "English, Michif, some Cree", "St. Louis, Saskatchewan");
        told.on(1185).as(STAN).comesFor(RINK).vouchesFor(RINK, MARNIE, OLEH);
        told.on(1184).as(DOREEN).saysTheyWere(Familiarity.WORKED_TOGETHER_ONCE);
        told.on(1150).as(LORRAINE).shares(Kind.MEAL, DOREEN);
        evening(told, 1090, 17);
        told.on(1085).as(DOREEN).turnsTo(Stage.DOING_IT);
        told.on(905).as(DOREEN).shares(Kind.CALL, LORRAINE);
        evening(told, 726, 22);
        told.on(722)
                .as(DOREEN)
                .posts("Sixty-three people and one dog. The soup ran out at eight, the stories did not.", true);
        told.on(600)
                .as(DOREEN)
                .invites(
                        GRACE,
                        SCHOOL,
                        "You drove half of them here through the snow. You should have a say in the date.",
                        Role.PARTICIPANTS);
        told.on(598).as(LORRAINE).agrees();
        told.on(596).as(STAN).agrees();
        told.on(594).as(GRACE).comesFor(SCHOOL).vouchesFor(SCHOOL, ELIAS, SHANIA);
        told.on(540).as(GRACE).shares(Kind.LONG_TALK, LORRAINE);
        told.on(420)
                .as(LORRAINE)
                .notesWhatWasSaid(
                        "I come once a winter and choose the stories that night, by who is in the room. Two of them are told"
                                + " only when there is snow. Nobody records. Doreen pays the gas and the fee before I drive"
                                + " home. If I am not well, the date moves and nobody looks for someone else.",
                        told.in(55));
        told.on(418).as(DOREEN).readsItSo();
        told.on(415).as(GRACE).readsItSo();
        evening(told, 358, 19);
        told.on(180).as(STAN).shares(Kind.HELPING_OUT, DOREEN);
        ahead(told);
    }

    private void ahead(Telling told) {
        told.on(64).as(LORRAINE).saysWhoWouldKnow("My niece Tanya. She has the number of the library on her fridge.");
        told.on(52)
                .as(DOREEN)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(DOREEN, ARJUN),
                        Duty.MONEY, List.of(DOREEN),
                        Duty.SIGNING, List.of(DOREEN)));
        told.on(21).as(DOREEN).shares(Kind.CALL, LORRAINE);
        told.on(20)
                .as(DOREEN)
                .posts(
                        "The date is set for this winter. Lorraine asks that phones stay in coats, and that coats stay on"
                                + " the hooks.",
                        true);
        told.on(19).as(DOREEN).asksToFollow("Pat", "pat.from.the.co.op");
        told.on(12).as(STAN).promises("Keep the rink kitchen warm that night, in case the road closes", told.in(40));
        told.on(6).as(GRACE).posts("Bus 3 will wait until the last story is over. Tell your mothers.", false);
        told.on(5).as(DOREEN).mayBeAsked();
        told.on(5)
                .as(DOREEN)
                .plans(
                        "Stories by the stove, fourth winter",
                        Kind.THEIR_EVENT,
                        told.in(41),
                        LocalTime.of(18, 30),
                        "The library; ramp at the back, by the stove pipe",
                        LORRAINE,
                        STAN,
                        GRACE);
    }

    private static void evening(Telling told, int daysAgo, int young) {
        var doreen = told.on(daysAgo).as(DOREEN);
        doreen.shares(
                doreen.told(Kind.THEIR_EVENT, LORRAINE, STAN).withYoung(young).lasting(Hours.of("3")), LORRAINE, STAN);
    }
}
