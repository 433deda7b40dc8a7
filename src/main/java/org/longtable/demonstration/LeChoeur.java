package org.longtable.demonstration;

import static org.longtable.demonstration.Shared.COLETTE;
import static org.longtable.demonstration.Shared.ESTRAN;
import static org.longtable.demonstration.Shared.WINSTON;
import static org.longtable.pace.Due.Kind.FIRST_DELIVERABLE;
import static org.longtable.pace.Due.Kind.REPORT;
import static org.longtable.pace.Due.Kind.SHOWING;
import static org.longtable.pace.Due.Kind.START;
import static org.longtable.site.Language.FR;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.longtable.pace.Familiarity;
import org.longtable.pace.Funding.Dated;
import org.longtable.tables.Form;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.tables.Wanted;
import org.longtable.understanding.Difference;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;

/** A choir of a harbour in its third year, in French, that looks back: who sang, who left, and what was agreed on. */
final class LeChoeur implements Story {
    private static final Group SOCIETE = new Group(
            "Société des Voix du Barachois",
            FR,
            "société culturelle",
            "chant, théâtre",
            "Grande-Anse, Nouveau-Brunswick",
            1,
            "français",
            "On chante depuis quarante ans dans une ancienne poissonnerie. L’odeur est partie, l’écho est resté.");
    private static final Group ECOLE = new Group(
            "École de la Pointe-aux-Goélands",
            FR,
            "école",
            "éducation",
            "Shippagan, Nouveau-Brunswick",
            3,
            "français",
            "De la maternelle à la huitième année, avec la mer au bout de la cour.");
    private static final Group RESIDENCE = new Group(
            "Résidence du Cap-Tranquille",
            FR,
            "foyer de soins",
            "soins de longue durée",
            "Caraquet, Nouveau-Brunswick",
            3,
            "français, anglais",
            "Cinquante-deux résidents, presque tous d’anciens pêcheurs ou de l’usine. Ils connaissent les paroles.");

    /** Neighbours who sit nowhere yet. */
    private static final Group CHALUTIER = new Group(
            "Coopérative du Vieux-Chalutier",
            FR,
            "coopérative",
            "pêche",
            "Lamèque, Nouveau-Brunswick",
            1,
            "français",
            "Un quai, une glacière, et un calendrier que tout le monde consulte avant de fixer une date.");

    static final Part ROSELIE = Part.of("Rosélie Thériault", SOCIETE, "directrice", 0);
    static final Part GHISLAIN = Part.of("Ghislain Haché", SOCIETE, "chef de chœur", 0);
    static final Part BENEDICTE = Part.of("Bénédicte Kouassi", SOCIETE, "bénévole aux costumes", 0);
    static final Part MIREILLE = Part.of("Mireille Savoie", ECOLE, "enseignante de musique", 1);
    static final Part FABRICE = Part.of("Fabrice Ndiaye", ECOLE, "directeur adjoint", 1);
    static final Part LORETTE = Part.of("Lorette Chiasson", RESIDENCE, "animatrice", 2);
    static final Part HERMANCE = Part.of("Hermance Robichaud", RESIDENCE, "résidente et soprano", 2);
    static final Part ZACHARIE = Part.own("Zacharie Landry", FR, "compositeur, en son propre nom", 5);
    private static final Part ONESIME = Part.of("Onésime Duguay", SOCIETE, "trésorier", 0);
    private static final Part CHANTAL = Part.of("Chantal Ferron", SOCIETE, "pianiste", 0);
    private static final Part NOAH = Part.of("Noah Mallet", ECOLE, "concierge", 1);
    private static final Part AMINATA = Part.of("Aminata Barry", RESIDENCE, "préposée aux soins", 2);
    private static final Part YVON = Part.of("Yvon Paulin", RESIDENCE, "chauffeur", 2);

    private static final Part NORBERT = Part.of("Norbert Noël", CHALUTIER, "gérant", 4);

    @Override
    public String key() {
        return "le-choeur";
    }

    @Override
    public String table() {
        return "Le chœur du quai";
    }

    @Override
    public String where() {
        return "Péninsule acadienne, Nouveau-Brunswick";
    }

    @Override
    public List<Part> cast() {
        return List.of(ROSELIE, GHISLAIN, BENEDICTE, MIREILLE, FABRICE, LORETTE, HERMANCE, ZACHARIE, COLETTE);
    }

    @Override
    public List<Part> first() {
        return List.of(HERMANCE, GHISLAIN, ZACHARIE);
    }

    @Override
    public List<Part> around() {
        return List.of(ONESIME, CHANTAL, NOAH, AMINATA, YVON, NORBERT);
    }

    @Override
    public void tell(Telling told) {
        told.on(960).arrive(List.of(COLETTE, WINSTON));
        told.on(960).as(COLETTE).begins(ESTRAN).vouchesFor(ESTRAN, WINSTON);
        told.on(958).as(COLETTE).tells("elle", "français, anglais", "Pubnico-Ouest, Nouvelle-Écosse");
        told.on(905).arrive(cast()).arrive(around());
        told.on(905).as(NORBERT).begins(CHALUTIER);
        firstYear(told);
        secondYear(told);
        thirdYear(told);
        lookBack(told);
    }

    private void firstYear(Telling told) {
        told.on(905)
                .as(ROSELIE)
                .sets(
                        this,
                        "Chanter à trois âges les chansons du quai, et savoir ensemble lesquelles on garde entre nous.",
                        SOCIETE,
                        Role.HOST,
                        Role.ORGANISER)
                .invites(
                        MIREILLE,
                        ECOLE,
                        "Tes élèves demandent d’où viennent les refrains. Je connais du monde qui le sait.",
                        Role.PARTICIPANTS)
                .invites(
                        LORETTE,
                        RESIDENCE,
                        "On pourrait commencer par écouter, un après-midi, sans rien enregistrer.",
                        Role.PARTICIPANTS,
                        Role.COMMUNITY)
                .invites(
                        ZACHARIE,
                        new Wanted.For.InTheirOwnRight(),
                        "Pas une commande. Viens entendre, et on verra si ça te donne quelque chose.",
                        Role.ARTIST)
                .bringsAlong(SOCIETE, "Pour qu’on soit plusieurs à porter ça.", GHISLAIN, BENEDICTE)
                .vouchesFor(SOCIETE, ONESIME, CHANTAL)
                .tells("elle", "français", "Grande-Anse, Nouveau-Brunswick");
        told.on(901)
                .as(MIREILLE)
                .comesFor(ECOLE)
                .bringsAlong(ECOLE, "La direction doit savoir pourquoi l’autobus part les jeudis.", FABRICE)
                .vouchesFor(ECOLE, NOAH);
        told.on(900)
                .as(LORETTE)
                .comesFor(RESIDENCE)
                .bringsAlong(RESIDENCE, "Vous avez plus de voix que moi, et plus d’idées.", HERMANCE)
                .vouchesFor(RESIDENCE, AMINATA, YVON);
        told.on(898).as(ZACHARIE).comes().tells("il", "français, anglais", "Memramcook, Nouveau-Brunswick");
        told.on(897).as(HERMANCE).tells("elle", "français", "Caraquet, Nouveau-Brunswick");
        told.on(890).as(ROSELIE).saysTheyWere(Familiarity.STRANGERS);
        told.on(884).as(ROSELIE).shares(Kind.MEAL, MIREILLE, LORETTE);
        var afternoon = told.on(870).as(LORETTE).shares(Kind.LISTENING, ROSELIE, ZACHARIE, HERMANCE);
        told.on(870)
                .as(ZACHARIE)
                .writes(
                        afternoon,
                        "Trois versions de la même berceuse en une heure, et personne n’a dit laquelle était la bonne.",
                        "Ne pas chercher la bonne version.");
        told.on(842).as(GHISLAIN).shares(Kind.THEIR_EVENT, MIREILLE, FABRICE);
        told.on(815).as(MIREILLE).shares(Kind.LONG_TALK, LORETTE, ROSELIE);
        told.on(800).as(ROSELIE).turnsTo(Stage.WORKING_IT_OUT).asks(ReadySet.COMMUNITY);
        told.on(800).as(ROSELIE).answers(5, 4, 5, 4, 3, 4, 5);
        told.on(797).as(FABRICE).answers(5, 4, 3, 4, 4, 2, 4);
        told.on(795).as(HERMANCE).answers(5, 5, 5, 5, 4, 4, 4);
        told.on(790).as(ZACHARIE).answers(4, 4, 5, 4, 2, 4, 5);
        told.on(770)
                .as(GHISLAIN)
                .says(
                        0,
                        Difference.State.SETTLED,
                        "Les répétitions comptent autant que la fête du quai. Une chanson qui n’est pas prête attend une"
                                + " autre année.");
        told.on(748)
                .as(FABRICE)
                .says(
                        2,
                        Difference.State.SETTLED,
                        "L’école donne ses dates en septembre, et la société s’y plie. Les résidents choisissent l’heure.");
        told.on(740)
                .as(ZACHARIE)
                .says(
                        1,
                        Difference.State.AGREED_TO_DIFFER,
                        "Pour Zacharie, un cachet se dit avant la première note. La société préfère attendre la réponse du"
                                + " fonds. On l’écrit chaque fois, d’avance, dans les promesses.",
                        "Les soirs où rien n’est sûr, les plus jeunes chantent sans lui.");
    }

    private void secondYear(Telling told) {
        told.on(720)
                .as(ROSELIE)
                .invites(
                        COLETTE,
                        ESTRAN,
                        "Vous nous demandiez comment on travaille. La table le montre mieux qu’un rapport.",
                        Role.FUNDER);
        for (var one : List.of(MIREILLE, HERMANCE, ZACHARIE))
            told.on(716).as(one).agrees();
        told.on(712).as(COLETTE).comes().bringsAlong(ESTRAN, "Pour que nous soyons deux à vous lire.", WINSTON);
        told.on(700)
                .as(ROSELIE)
                .enters(
                        "Chansons gardées, chansons données",
                        ESTRAN,
                        16_000,
                        Dated.of(START, "", told.ago(690)),
                        Dated.of(FIRST_DELIVERABLE, "Premier cahier de chansons", told.ago(430)),
                        Dated.of(SHOWING, "Fête du quai", told.ago(330)),
                        Dated.of(REPORT, "", told.ago(290)));
        told.on(690).as(GHISLAIN).proposes(Form.PARTNERSHIP);
        for (var one : List.of(FABRICE, LORETTE, ZACHARIE)) told.on(684).as(one).agrees();
        told.on(682)
                .as(ROSELIE)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(ROSELIE, GHISLAIN),
                        Duty.SIGNING, List.of(ROSELIE),
                        Duty.MONEY, List.of(ROSELIE, BENEDICTE),
                        Duty.KNOWS_THE_AGREEMENT, List.of(ROSELIE, GHISLAIN)));
        told.on(680)
                .as(FABRICE)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(MIREILLE, FABRICE),
                        Duty.SIGNING, List.of(FABRICE),
                        Duty.SAFEGUARDING, List.of(MIREILLE, FABRICE)));
        told.on(679)
                .as(LORETTE)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(LORETTE, HERMANCE),
                        Duty.SIGNING, List.of(LORETTE),
                        Duty.SAFEGUARDING, List.of(LORETTE)));
        told.on(660).as(MIREILLE).turnsTo(Stage.DOING_IT);
        rehearsal(told, 640, 26);
        told.on(560).as(ROSELIE).shares(Kind.HELPING_OUT, HERMANCE, LORETTE);
        rehearsal(told, 470, 28);
        told.on(420).as(ZACHARIE).shares(Kind.LONG_TALK, HERMANCE);
    }

    private void thirdYear(Telling told) {
        var party = told.on(332).as(GHISLAIN);
        var quay = party.shares(
                party.told(Kind.THEIR_EVENT, MIREILLE, HERMANCE, ZACHARIE, LORETTE)
                        .withYoung(31),
                MIREILLE,
                HERMANCE,
                ZACHARIE,
                LORETTE);
        told.on(331)
                .as(HERMANCE)
                .writes(
                        quay,
                        "Le petit à côté de moi chantait la partie que ma sœur chantait. Je n’ai rien dit, j’ai gardé le"
                                + " rythme.",
                        "");
        told.on(300)
                .as(ROSELIE)
                .enters(
                        "Chansons gardées, troisième saison",
                        ESTRAN,
                        18_500,
                        Dated.of(START, "", told.ago(280)),
                        Dated.of(FIRST_DELIVERABLE, "Deuxième cahier", told.in(40)),
                        Dated.of(REPORT, "", told.in(150)));
        rehearsal(told, 210, 24);
        told.on(150).as(LORETTE).shares(Kind.MEAL, ROSELIE, MIREILLE);
        rehearsal(told, 96, 27);
        told.on(61).as(FABRICE).shares(Kind.VISITING_WORK, GHISLAIN);
        told.on(60)
                .as(GHISLAIN)
                .notesWhatWasSaid(
                        "Quatre chansons restent au foyer\u00a0: on les chante là, on ne les enregistre pas et on ne les écrit"
                                + " pas. Les autres peuvent voyager, avec le nom de la famille. Si une famille change"
                                + " d’idée, la chanson revient, même imprimée.",
                        told.in(20));
        told.on(58).as(HERMANCE).readsItSo();
        told.on(57).as(MIREILLE).readsItSo();
    }

    private void lookBack(Telling told) {
        told.on(30)
                .as(ROSELIE)
                .turnsTo(Stage.LOOKING_BACK)
                .asks(ReadySet.COMMUNITY)
                .answers(5, 5, 5, 5, 4, 4, 5);
        told.on(27).as(FABRICE).answers(5, 4, 4, 5, 4, 4, 5);
        told.on(26).as(HERMANCE).answers(5, 5, 5, 5, 4, 5, 5);
        told.on(24).as(ZACHARIE).answers(5, 5, 5, 5, 3, 4, 5);
        var talk = told.on(12).as(ROSELIE).shares(Kind.LONG_TALK, FABRICE, HERMANCE, ZACHARIE);
        told.on(12)
                .as(FABRICE)
                .writes(
                        talk,
                        "",
                        "La première année, on demandait la permission d’entrer. Maintenant les élèves ont leur crochet"
                                + " au foyer.");
        told.on(10).as(ZACHARIE).saysWhoWouldKnow("Ghislain a les partitions, et ma voisine Aline a la clé du studio.");
        told.on(9).as(HERMANCE).wonders("Qui apprendra la partie d’alto quand Alma ne pourra plus?");
        told.on(8)
                .as(GHISLAIN)
                .posts(
                        "On relit nos trois années avant de parler de la quatrième. Rien ne se décide avant la soupe du"
                                + " mois prochain.",
                        true);
        told.on(7).as(BENEDICTE).promises("Ramener les habits de laine au foyer, lavés", told.in(11));
        told.on(5)
                .as(LORETTE)
                .plans(
                        "Soupe aux palourdes\u00a0: qu’est-ce qu’on laisse, qu’est-ce qu’on reprend?",
                        Kind.MEAL,
                        told.in(16),
                        LocalTime.of(11, 30),
                        "Salle du foyer, entrée de plain-pied côté jardin",
                        ROSELIE,
                        GHISLAIN,
                        MIREILLE,
                        HERMANCE,
                        ZACHARIE);
    }

    /** At the home, with the pupils who came that day. */
    private static void rehearsal(Telling told, int daysAgo, int young) {
        var mireille = told.on(daysAgo).as(MIREILLE);
        mireille.shares(
                mireille.told(Kind.WORKSHOP, GHISLAIN, LORETTE, ZACHARIE)
                        .withYoung(young)
                        .lasting(Hours.of("2")),
                GHISLAIN,
                LORETTE,
                ZACHARIE);
    }
}
