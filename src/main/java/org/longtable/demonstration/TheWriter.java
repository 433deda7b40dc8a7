package org.longtable.demonstration;

import static org.longtable.pace.Due.Kind.FIRST_DELIVERABLE;
import static org.longtable.site.Language.EN;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.directory.Field;
import org.longtable.pace.Familiarity;
import org.longtable.pace.Funding.Dated;
import org.longtable.pace.Funding.Entered;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.tables.Wanted;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;

/** A writer in her own right and a hospital: twenty weeks, from one friendship to three people who know her. */
final class TheWriter implements Story {
    private static final String HOSPITAL = "St Brigid Hospital";

    static final Part NADIA = new Part("nadia.osei", "Nadia Osei", EN, "writer, in her own right", 0);
    static final Part KAREN = new Part("karen.liu", "Karen Liu", EN, "physiotherapist, " + HOSPITAL, 1);
    static final Part OMAR = new Part("omar.haddad", "Omar Haddad", EN, "volunteer services, " + HOSPITAL, 1);
    static final Part PRIYA = new Part("priya.nair", "Priya Nair", EN, "ward nurse, " + HOSPITAL, 1);

    @Override
    public String key() {
        return "the-writer";
    }

    @Override
    public String table() {
        return "A writing hour at St Brigid";
    }

    @Override
    public String where() {
        return "Hamilton, Ontario";
    }

    @Override
    public List<Part> cast() {
        return List.of(NADIA, KAREN, OMAR, PRIYA);
    }

    @Override
    public void tell(Telling told) {
        told.on(140).arrive(cast());
        beginWithAFriend(told);
        volunteer(told);
        understandEachOther(told);
        eatTogether(told);
        lookAhead(told);
        told.on(7).thinks(OMAR).preparesAConversation();
    }

    private void beginWithAFriend(Telling told) {
        told.on(140)
                .as(NADIA)
                .sets(
                        this,
                        "An hour of writing each week for patients and staff, once we know who would come and when.",
                        null)
                .comesAs(Role.ARTIST)
                .invites(
                        KAREN,
                        new Wanted.For.NewOrganisation(HOSPITAL),
                        "You have been at me for a year about this. Here is a table; let us see who else should sit at it.",
                        Role.HOST);
        told.on(140).as(KAREN).comes();
        var talk = told.on(140).as(NADIA).notes(Kind.LONG_TALK, KAREN);
        told.on(140)
                .as(KAREN)
                .confirms()
                .writes(talk, "", "Nadia wants to hear from the night staff before anything is written down.");
        told.on(139)
                .as(NADIA)
                .saysTheyWere(Familiarity.KNOW_OF_THE_WORK)
                .wonders("What do the night staff do in the hour when nothing happens?");
        told.on(138).as(KAREN).wonders("Who should never be asked to read aloud?");
        var hoped = told.on(139).as(NADIA).enters(firstHour(told.ago(77)));
        told.on(86).as(NADIA).moves(hoped, firstHour(told.in(42)));
    }

    private static Entered firstHour(LocalDate on) {
        return new Entered(
                "", Optional.empty(), Optional.empty(), List.of(Dated.of(FIRST_DELIVERABLE, "First writing hour", on)));
    }

    private void volunteer(Telling told) {
        told.on(124)
                .as(KAREN)
                .invites(
                        OMAR,
                        "Nadia would like to volunteer before she proposes anything. You would be the one to ask.");
        told.on(122).as(OMAR).comes();
        var orientation = told.on(119).as(NADIA).notes(Kind.THEIR_EVENT, OMAR);
        told.on(119)
                .as(NADIA)
                .writes(
                        orientation,
                        "Hand-washing, badges, and how to leave a room.",
                        "Nobody is asked why they are here.");
        told.on(118).as(OMAR).confirms();
        shift(told, 105, OMAR);
        shift(told, 91, OMAR);
        told.on(88).as(OMAR).invites(PRIYA, "She runs the ward on Mondays and knows who is well enough to be bored.");
        told.on(86).as(PRIYA).comes();
        var third = shift(told, 77, OMAR, PRIYA);
        told.on(76).as(NADIA).writes(third, "", "Half an hour is long when you are ill. Two people dictated; I wrote.");
        shift(told, 63, OMAR, PRIYA);
        told.on(60).as(NADIA).turnsTo(Stage.WORKING_IT_OUT);
        var ward = told.on(49).as(NADIA).notes(Kind.VISITING_WORK, PRIYA);
        told.on(49).as(NADIA).saysTheyAgreed(ward);
        told.on(48)
                .as(PRIYA)
                .confirms()
                .writes(ward, "We were two short that day and she did not get in the way once.", "");
    }

    private static MomentId shift(Telling told, int daysAgo, Part... with) {
        var nadia = told.on(daysAgo).as(NADIA);
        var shift = nadia.notes(nadia.told(Kind.HELPING_OUT, with).lasting(Hours.of("3")));
        for (var colleague : with) told.on(daysAgo - 1).as(colleague).confirms();
        return shift;
    }

    private void understandEachOther(Telling told) {
        told.on(44).thinks(NADIA).asksWhyWeAreHere();
        told.on(43)
                .thinks(NADIA)
                .saysWhy(
                        "I write better in rooms where nobody is impressed by writing. And my father died on a ward where"
                                + " nobody asked him anything but his date of birth.",
                        "How a day is cut up by medicine, meals and visitors, and what is left of it.",
                        "perspective reach",
                        Map.of(
                                HOSPITAL,
                                "They want something for the evenings, when the volunteers have gone home. I think"
                                        + " they also want it to cost nothing."));
        told.on(40)
                .thinks(OMAR)
                .saysWhy(
                        "Evenings are long here, for patients and for the people who look after them. We would like one"
                                + " hour in which nobody is a case.",
                        "How to ask a question that is not on a form.",
                        "expertise perspective",
                        Map.of("Nadia Osei", "She wants to make a book, and she is honest about it."));
        var rules = Map.of(
                Field.POLICY_CHECKS, "asked_before",
                Field.POLICY_NAMES, "never",
                Field.POLICY_PHOTOS, "never");
        told.on(39).thinks(OMAR).livesBy(rules);
        told.on(38).thinks(NADIA).livesBy(Map.of(Field.POLICY_PUBLISHING, "publish"));
        told.on(37).thinks(OMAR).takesUpAClash(OMAR, told.in(18));
        told.on(36)
                .thinks(NADIA)
                .writesThePlan("An hour of writing each Monday afternoon on ward 4, for patients who want to come.")
                .takesForGranted("An hour is a good length", "every workshop I ever gave")
                .takesForGranted("It is the patients who want to write", "the first talk with Karen");
    }

    private void learn(Telling told) {
        var shift = told.on(19).thinks(NADIA).lastTime();
        told.on(19)
                .thinks(NADIA)
                .learned(
                        "Patients tire after half an hour",
                        "Sessions last 25 minutes",
                        shift,
                        "An hour is a good length",
                        "25 minutes is a good length")
                .learned(
                        "The night staff want to write",
                        "One hour a month is for staff, at night",
                        shift,
                        "It is the patients who want to write",
                        "")
                .learned(
                        "Some can only dictate",
                        "Volunteers sit beside the bed and write down what is said",
                        shift,
                        "Everyone can hold a pen",
                        "");
        told.on(17)
                .thinks(OMAR)
                .writesThePlan("25 minutes of writing on Monday afternoons on ward 4, at the bed or in the day room."
                        + " Volunteers write for those who dictate. Once a month an hour for staff, at night.");
    }

    private void eatTogether(Telling told) {
        told.on(21).as(NADIA).notes(Kind.MEAL, KAREN);
        told.on(20).as(KAREN).confirms();
        learn(told);
        var lunch = told.on(14).as(NADIA).notes(Kind.MEAL, OMAR);
        told.on(14).as(NADIA).keepsInMind(lunch, "Ask him about the library cart. He lit up.");
    }

    private void lookAhead(Telling told) {
        told.on(47)
                .as(OMAR)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(OMAR, KAREN),
                        Duty.SIGNING, List.of(OMAR),
                        Duty.SAFEGUARDING, List.of(OMAR, PRIYA)));
        var screening = told.on(118).as(OMAR).promises("Start the screening check for a volunteer", told.ago(108));
        told.on(107).as(OMAR).keeps(screening);
        told.on(13).as(OMAR).promises("Find out what may be read aloud outside the ward", told.in(18));
        told.on(12).as(NADIA).promises("Bring three ways to begin that need no pen", told.in(9));
        told.on(11).as(PRIYA).promises("Ask the night team which evening hurts least", told.in(5));
        told.on(9)
                .as(PRIYA)
                .plans(
                        "Tea with the night team: would anyone write, and when?",
                        Kind.LISTENING,
                        told.in(8),
                        LocalTime.of(21, 30),
                        "Ward 4 staff room",
                        NADIA,
                        OMAR);
    }
}
