package org.longtable.demonstration;

import static org.longtable.demonstration.Shared.COLETTE;
import static org.longtable.demonstration.Shared.ESTRAN;
import static org.longtable.demonstration.Shared.EVE;
import static org.longtable.demonstration.Shared.PASSERELLE;
import static org.longtable.pace.Due.Kind.FIRST_DELIVERABLE;
import static org.longtable.pace.Due.Kind.REPORT;
import static org.longtable.pace.Due.Kind.START;
import static org.longtable.site.Language.FR;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.longtable.pace.Familiarity;
import org.longtable.pace.Funding.Dated;
import org.longtable.reviews.Heading;
import org.longtable.tables.Form;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.tables.Wanted;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;

/** A quilt is finished, in French on the prairies, and those who sewed it ask each other what next. */
final class LaCourtepointe implements Story {
    private static final Group THEATRE = new Group(
            "Théâtre des Deux-Berges",
            FR,
            "compagnie de théâtre",
            "théâtre",
            "Saint-Boniface, Manitoba",
            1,
            "français",
            "On joue dans les sous-sols d’église, où les gens ont déjà leurs habitudes.");
    private static final Group ATELIER = new Group(
            "Atelier des aînées de Sainte-Aurore",
            FR,
            "groupe de couture",
            "personnes aînées",
            "Lorette, Manitoba",
            0,
            "français, michif",
            "Vingt paires de mains, quatre machines, et une règle\u00a0: on finit son café avant de couper.");
    private static final Group ACCUEIL = new Group(
            "Accueil de la Plaine",
            FR,
            "organisme d’accueil",
            "établissement",
            "Edmonton, Alberta",
            1,
            "français, pulaar, swahili, anglais",
            "Pour qui arrive en français là où l’on ne s’y attend pas.");

    /** Neighbours who sit nowhere yet. */
    private static final Group LIBRAIRIE = new Group(
            "Librairie du Coin-du-Pré",
            FR,
            "librairie",
            "livre",
            "Gravelbourg, Saskatchewan",
            0,
            "français, éwé",
            "Des livres, du café, et la seule imprimante à des lieues.");

    static final Part SOLANGE = Part.of("Solange Vermette", THEATRE, "metteuse en scène", 0);
    static final Part EMMANUEL = Part.of("Emmanuel Habimana", THEATRE, "comédien", 0);
    static final Part THERESE = Part.of("Thérèse Dufault", ATELIER, "piqueuse", 1);
    static final Part LEONTINE = Part.of("Léontine Ross", ATELIER, "présidente", 1);
    static final Part FATOUMATA = Part.of("Fatoumata Camara", ACCUEIL, "coordonnatrice", 2);
    static final Part REAL = Part.own("Réal Lagimodière", FR, "violoneux, en son propre nom", 5);
    private static final Part KEVIN = Part.of("Kevin Sorin", THEATRE, "régisseur", 0);
    private static final Part CECILE = Part.of("Cécile Balcaen", ATELIER, "couturière", 1);
    private static final Part ODILE = Part.of("Odile Freynet", ATELIER, "couturière", 1);
    private static final Part MARIAMA = Part.of("Mariama Bah", ACCUEIL, "interprète", 2);
    private static final Part HUGO = Part.of("Hugo Marchildon", ACCUEIL, "intervenant", 2);
    private static final Part LOIC = Part.of("Loïc Tanguay", ACCUEIL, "comptable", 2);

    private static final Part KOSSI = Part.of("Kossi Adzima", LIBRAIRIE, "libraire", 3);

    @Override
    public String key() {
        return "la-courtepointe";
    }

    @Override
    public String table() {
        return "La courtepointe de la Rouge";
    }

    @Override
    public String where() {
        return "Saint-Boniface, Manitoba";
    }

    @Override
    public List<Part> cast() {
        return List.of(SOLANGE, EMMANUEL, THERESE, LEONTINE, FATOUMATA, REAL, EVE, COLETTE);
    }

    @Override
    public List<Part> first() {
        return List.of(LEONTINE, REAL, EVE);
    }

    @Override
    public List<Part> around() {
        return List.of(KEVIN, CECILE, ODILE, MARIAMA, HUGO, LOIC, KOSSI);
    }

    @Override
    public void tell(Telling told) {
        told.on(640).arrive(cast()).arrive(around());
        told.on(640).as(KOSSI).begins(LIBRAIRIE);
        begin(told);
        sew(told);
        askWhatNext(told);
    }

    private void begin(Telling told) {
        told.on(640)
                .as(SOLANGE)
                .sets(
                        this,
                        "Coudre ensemble les trajets de ceux qui étaient là, de ceux qui sont restés et de ceux qui arrivent.",
                        THEATRE,
                        Role.ARTIST,
                        Role.ORGANISER)
                .invites(
                        LEONTINE,
                        ATELIER,
                        "On n’a pas besoin que vous cousiez pour nous. On voudrait apprendre comment vous vous parlez.",
                        Role.HOST,
                        Role.PARTICIPANTS)
                .invites(
                        EVE,
                        PASSERELLE,
                        "Tu connais l’Accueil, eux ne nous connaissent pas. Viens nous présenter, puis pars quand tu veux.",
                        Role.BROKER)
                .invites(COLETTE, ESTRAN, "Pour que vous voyiez les retailles autant que la courtepointe.", Role.FUNDER)
                .bringsAlong(THEATRE, "Tu as traversé deux frontières, moi une rue.", EMMANUEL)
                .vouchesFor(THEATRE, KEVIN);
        told.on(636)
                .as(LEONTINE)
                .comesFor(ATELIER)
                .bringsAlong(ATELIER, "Amène ton panier.", THERESE)
                .vouchesFor(ATELIER, CECILE, ODILE)
                .tells("elle", "français, michif", "Lorette, Manitoba");
        told.on(635).as(EVE).comesFor(PASSERELLE).tells("elle", "français, lingala, anglais", "Gatineau, Québec");
        told.on(633).as(COLETTE).comes();
        told.on(630)
                .as(EVE)
                .invites(
                        FATOUMATA,
                        ACCUEIL,
                        "Je réponds de ces gens-là\u00a0: ils écoutent. Viens voir, et dis non si ce n’est pas le moment.",
                        Role.COMMUNITY,
                        Role.PARTICIPANTS)
                .invites(
                        REAL,
                        new Wanted.For.InTheirOwnRight(),
                        "Sans violon, elles cousent au rythme des nouvelles. Ce serait mieux avec toi.",
                        Role.ARTIST);
        told.on(628).as(SOLANGE).agrees();
        told.on(627).as(LEONTINE).agrees();
        told.on(624).as(FATOUMATA).comesFor(ACCUEIL).vouchesFor(ACCUEIL, MARIAMA, HUGO, LOIC);
        told.on(622).as(REAL).comes().tells("il", "français, michif", "Sainte-Anne, Manitoba");
        told.on(620).as(SOLANGE).saysTheyWere(Familiarity.STRANGERS);
        told.on(612).as(EVE).shares(Kind.MEAL, SOLANGE, LEONTINE, FATOUMATA);
    }

    private void sew(Telling told) {
        told.on(590).as(LEONTINE).shares(Kind.LONG_TALK, FATOUMATA, SOLANGE);
        told.on(560).as(SOLANGE).turnsTo(Stage.WORKING_IT_OUT).asks(ReadySet.ORGANISATIONS);
        told.on(560).as(SOLANGE).answers(5, 4, 5, 4, 4, 4, 4, 4);
        told.on(558).as(THERESE).answers(5, 4, 5, 4, 5, 4, 4, 4);
        told.on(557).as(FATOUMATA).answers(5, 5, 4, 5, 4, 4, 3, 4);
        told.on(556).as(REAL).answers(4, 4, 4, 4, 4, 4, 3, 4);
        told.on(555).as(EVE).answers(5, 4, 5, 4, 4, 4, 4, 4);
        told.on(540)
                .as(SOLANGE)
                .enters(
                        "Trajets cousus",
                        ESTRAN,
                        19_000,
                        Dated.of(START, "", told.ago(530)),
                        Dated.of(FIRST_DELIVERABLE, "Premiers carrés", told.ago(250)),
                        Dated.of(REPORT, "", told.in(31)));
        told.on(530).as(SOLANGE).proposes(Form.PARTNERSHIP);
        for (var one : List.of(LEONTINE, FATOUMATA, REAL, EVE))
            told.on(526).as(one).agrees();
        told.on(520)
                .as(LEONTINE)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(LEONTINE, THERESE),
                        Duty.SIGNING, List.of(LEONTINE),
                        Duty.MONEY, List.of(LEONTINE)));
        told.on(519)
                .as(SOLANGE)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(SOLANGE, EMMANUEL),
                        Duty.SIGNING, List.of(SOLANGE),
                        Duty.MONEY, List.of(SOLANGE, EMMANUEL)));
        told.on(535)
                .as(SOLANGE)
                .setsAGoal(
                        "Que chacun reconnaisse un trajet qui n’est pas le sien", false, SOLANGE, LEONTINE, FATOUMATA);
        told.on(534)
                .as(FATOUMATA)
                .setsAGoal("Qu’une arrivante de cet hiver couse à côté de quelqu’un d’ici", true, FATOUMATA);
        told.on(532).as(SOLANGE).addsAWord("terminé", "Quand on peut la montrer sans s’excuser.");
        told.on(531).as(LEONTINE).means("terminé", "Quand tout le monde a fini son café et que rien ne dépasse.");
        told.on(531).as(FATOUMATA).means("terminé", "Quand la dernière arrivée a cousu son carré.");
        told.on(529)
                .as(FATOUMATA)
                .suggestsAMeaning("terminé", "Quand la dernière arrivée a cousu son carré, et que rien ne dépasse.");
        for (var one : List.of(SOLANGE, LEONTINE, REAL, EVE))
            told.on(528).as(one).takesTheMeaning("terminé");
        told.on(500).as(THERESE).turnsTo(Stage.DOING_IT);
        evening(told, 470);
        var square = evening(told, 400);
        told.on(399)
                .as(FATOUMATA)
                .writes(
                        square,
                        "Une dame a cousu la porte de sa maison. Thérèse a demandé de quel côté était le soleil.",
                        "");
        told.on(330).as(REAL).shares(Kind.THEIR_EVENT, FATOUMATA, LEONTINE);
        told.on(300)
                .as(THERESE)
                .looksBack(Map.of(
                        Heading.LANGUAGE, "On dit «\u00a0carré\u00a0» pour tout ce qui se coud, même rond.",
                        Heading.PROCESS, "On décide au café, jamais par courriel.",
                        Heading.OUTCOMES, "Onze carrés, et une dame qui est revenue avec sa sœur.",
                        Heading.CONSTRAINTS, "Le sous-sol ferme à neuf heures.",
                        Heading.HOW, "Se taire en cousant."));
        evening(told, 250);
        told.on(160).as(EMMANUEL).shares(Kind.HELPING_OUT, THERESE);
        evening(told, 110);
        told.on(105)
                .as(LEONTINE)
                .looksBack(Map.of(
                        Heading.LANGUAGE, "On dit «\u00a0carré\u00a0» pour tout ce qui se coud, même rond.",
                        Heading.PROCESS, "On décide au café, et on appelle ceux qui manquaient.",
                        Heading.OUTCOMES,
                                "Trente et un carrés, et une dame qui amène maintenant sa sœur et ses voisines.",
                        Heading.CONSTRAINTS, "Le sous-sol ferme à neuf heures, l’hiver à huit.",
                        Heading.HOW, "Appeler le lendemain, sans raison."));
        told.on(90)
                .as(FATOUMATA)
                .writesAStatement(
                        "Pour un sous-sol chauffé jusqu’à dix heures",
                        "Nous demandons à la paroisse et à la ville de chauffer le sous-sol jusqu’à dix heures, deux soirs"
                                + " par semaine, d’octobre à avril. On y coud, on y parle, on y arrive.")
                .signsOn("le conseil d’administration");
        told.on(88).as(LEONTINE).signsOn("l’assemblée des couturières");
    }

    private void askWhatNext(Telling told) {
        told.on(70).as(LEONTINE).turnsTo(Stage.LOOKING_BACK);
        told.on(66).as(SOLANGE).shares(Kind.LONG_TALK, LEONTINE, FATOUMATA, REAL);
        told.on(40).as(LEONTINE).turnsTo(Stage.WHAT_NEXT);
        told.on(38)
                .as(LEONTINE)
                .notesWhatWasSaid(
                        "La courtepointe reste à l’Atelier et voyage quand on la demande, jamais sans quelqu’un qui l’a"
                                + " cousue. On fait une pause jusqu’aux foins. Si personne n’appelle après, ce sera fini et"
                                + " bien fini.",
                        told.in(22));
        told.on(36).as(FATOUMATA).readsItSo();
        told.on(35).as(REAL).readsItSo();
        told.on(20).as(FATOUMATA).wonders("Et si les filles de l’Accueil voulaient en commencer une autre, à elles?");
        told.on(15).as(REAL).saysWhoWouldKnow("Ma sœur Bernadette, à la ferme. Elle a le violon quand je ne l’ai pas.");
        told.on(14)
                .as(EVE)
                .posts("Je me lève de table à la fin du mois, comme promis. Vous n’avez plus besoin de moi.", false);
        told.on(11).as(SOLANGE).promises("Rendre les machines prêtées, avec du fil neuf", told.in(12));
        told.on(6).as(LEONTINE).mayBeAsked();
        told.on(6)
                .as(LEONTINE)
                .plans(
                        "Dernier café avant la pause\u00a0: qui garde quoi?",
                        Kind.MEAL,
                        told.in(7),
                        LocalTime.of(13, 30),
                        "Sous-sol de l’église, ascenseur par la sacristie",
                        SOLANGE,
                        FATOUMATA,
                        REAL,
                        THERESE);
    }

    private static MomentId evening(Telling told, int daysAgo) {
        var therese = told.on(daysAgo).as(THERESE);
        return therese.shares(
                therese.told(Kind.WORKSHOP, SOLANGE, FATOUMATA).lasting(Hours.of("2.5")), SOLANGE, FATOUMATA);
    }
}
