package org.longtable.demonstration;

import static org.longtable.agreements.ReadyClause.ENDING;
import static org.longtable.agreements.ReadyClause.LEAVING;
import static org.longtable.agreements.ReadyClause.MONEY;
import static org.longtable.agreements.ReadyClause.PAID_PREPARATION;
import static org.longtable.agreements.ReadyClause.PHOTOS;
import static org.longtable.agreements.ReadyClause.PURPOSE;
import static org.longtable.agreements.ReadyClause.SAFETY;
import static org.longtable.agreements.ReadyClause.WHO_DOES_WHAT;
import static org.longtable.pace.Due.Kind.FIRST_DELIVERABLE;
import static org.longtable.pace.Due.Kind.REPORT;
import static org.longtable.pace.Due.Kind.SHOWING;
import static org.longtable.pace.Due.Kind.START;
import static org.longtable.site.Language.FR;

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
import org.longtable.tables.Form;
import org.longtable.tables.Role;
import org.longtable.tables.Stage;
import org.longtable.tables.Wanted;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.Money;

/** A social circus and a youth centre in their ninth month, in French: two names on each side, unevenly carried. */
final class LeCirque implements Story {
    private static final String CIRQUE = "Cirque social Les Pieds légers";
    private static final String CENTRE = "Centre jeunesse du Vieux-Quai";

    static final Part LEA = new Part("lea.beaulieu", "Léa Beaulieu", FR, "formatrice, " + CIRQUE, 0);
    static final Part MARC = new Part("marc.doucet", "Marc Doucet", FR, "coordonnateur, " + CIRQUE, 0);
    static final Part JO = new Part("jo.lachance", "Jo Lachance", FR, "intervenante, " + CENTRE, 1);
    static final Part SAM = new Part("sam.pelletier", "Sam Pelletier", FR, "intervenant, " + CENTRE, 1);
    static final Part NOUR = new Part("nour.benali", "Nour Benali", FR, "directrice, " + CENTRE, 1);
    static final Part AWA = new Part("awa.diop", "Awa Diop", FR, "musicienne, en son propre nom", 2);

    @Override
    public String key() {
        return "le-cirque";
    }

    @Override
    public String table() {
        return "Le cirque du Vieux-Quai";
    }

    @Override
    public String where() {
        return "Québec (Québec)";
    }

    @Override
    public List<Part> cast() {
        return List.of(LEA, MARC, JO, SAM, NOUR, AWA);
    }

    @Override
    public void tell(Telling told) {
        told.on(255).arrive(cast());
        makeAcquaintance(told);
        workItOut(told);
        doIt(told);
        lookAhead(told);
    }

    private void makeAcquaintance(Telling told) {
        var cirque = told.on(255).as(LEA).begins(CIRQUE, "Formatrice");
        told.on(255)
                .as(LEA)
                .describes(new Group(
                        CIRQUE,
                        FR,
                        "organisme sans but lucratif",
                        "arts",
                        "Québec, Québec",
                        1,
                        "français, arabe",
                        "Du cirque avec des jeunes, dehors ou dans un gymnase. Personne n’a besoin d’être souple."));
        told.on(255)
                .as(LEA)
                .sets(
                        this,
                        "Un après-midi de cirque par semaine, imaginé avec les jeunes du Vieux-Quai et mené à leur rythme.",
                        cirque)
                .comesAs(Role.ARTIST)
                .invites(MARC, "On en parle depuis le printemps. J’aimerais qu’on soit deux là-dedans.")
                .invites(
                        JO,
                        new Wanted.For.NewOrganisation(CENTRE),
                        "Tes jeunes jonglaient déjà avec des mitaines. On regarde ensemble ce que ça pourrait devenir?",
                        Role.HOST,
                        Role.PARTICIPANTS);
        told.on(254).as(MARC).comes();
        told.on(252)
                .as(JO)
                .comes()
                .invites(NOUR, "Pour que tu saches où on s’en va, et que tu puisses dire non à temps.");
        told.on(249).as(NOUR).comes();
        told.on(248).as(LEA).saysTheyWere(Familiarity.KNOW_OF_THE_WORK);
        told.on(240).as(MARC).notes(Kind.MEAL, JO);
        told.on(239).as(JO).confirms();
        var talk = told.on(226).as(LEA).notes(Kind.LONG_TALK, JO);
        told.on(225).as(JO).confirms().writes(talk, "", "Pas de spectacle tant que personne n’en demande un.");
        told.on(212).as(MARC).notes(Kind.LONG_TALK, JO);
        told.on(211)
                .as(JO)
                .confirms()
                .invites(SAM, "Je ne serai pas toujours là. J’aimerais que tu les connaisses aussi.");
        told.on(208).as(SAM).comes();
        var camp = told.on(190).as(LEA);
        camp.notes(camp.told(Kind.HELPING_OUT, JO).withYoung(19));
        told.on(189).as(JO).confirms();
    }

    private void workItOut(Telling told) {
        told.on(180).as(JO).turnsTo(Stage.WORKING_IT_OUT);
        told.on(172)
                .as(MARC)
                .enters(new Entered(
                        "Fonds des quartiers vivants",
                        Optional.empty(),
                        Optional.of(Money.ofCents(18_500_00)),
                        List.of(
                                Dated.of(START, "", told.ago(170)),
                                Dated.of(FIRST_DELIVERABLE, "Premier atelier avec les jeunes", told.ago(120)),
                                Dated.of(SHOWING, "", told.in(52)),
                                Dated.of(REPORT, "", told.in(131)))));
        told.on(166)
                .as(LEA)
                .invites(
                        AWA,
                        new Wanted.For.InTheirOwnRight(),
                        "Les jeunes voulaient du rythme pour tomber en mesure. J’ai pensé à toi.",
                        Role.ARTIST);
        told.on(164).as(JO).agrees();
        told.on(161).as(AWA).comes();
        var party = told.on(150).as(AWA).notes(Kind.THEIR_EVENT, JO, LEA);
        told.on(149).as(JO).confirms();
        told.on(149)
                .as(LEA)
                .confirms()
                .writes(party, "La fête des familles. On a servi le spaghetti, personne n’a jonglé.", "");
        told.on(140)
                .as(NOUR)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(JO, SAM),
                        Duty.SIGNING, List.of(NOUR),
                        Duty.MONEY, List.of(JO),
                        Duty.SAFEGUARDING, List.of(JO, SAM),
                        Duty.KNOWS_THE_AGREEMENT, List.of(JO, SAM)));
        told.on(139)
                .as(MARC)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(LEA, MARC),
                        Duty.SIGNING, List.of(MARC),
                        Duty.MONEY, List.of(MARC),
                        Duty.SAFEGUARDING, List.of(LEA)));
    }

    private void doIt(Telling told) {
        told.on(125).as(LEA).turnsTo(Stage.DOING_IT);
        var first = told.on(120).as(LEA);
        var workshop = first.notes(first.told(Kind.WORKSHOP, JO).withYoung(14).lasting(Hours.of("2.5")));
        told.on(119)
                .as(JO)
                .confirms()
                .writes(
                        workshop,
                        "Deux ont regardé de la porte. La semaine d’après, ils étaient dedans.",
                        "Laisser la porte ouverte, pour vrai.");
        told.on(101).as(MARC).proposes(Form.PARTNERSHIP);
        told.on(100).as(AWA).agrees();
        told.on(97).as(NOUR).agrees();
        agree(told);
        workshop(told, 92, 16, JO, AWA);
        workshop(told, 60, 15, SAM);
        var shelves = told.on(41).as(MARC).notes(Kind.HELPING_OUT, JO);
        told.on(40).as(JO).confirms().writes(shelves, "Marc a monté les tablettes du gymnase.", "");
        told.on(25).as(MARC).notes(Kind.CALL, SAM);
        told.on(24).as(SAM).confirms();
        workshop(told, 19, 17, JO, AWA);
        var latest = told.on(5).as(LEA);
        var pyramid = latest.notes(latest.told(Kind.WORKSHOP, JO, AWA).withYoung(18));
        told.on(4)
                .as(AWA)
                .confirms()
                .writes(pyramid, "Première pyramide à trois étages. Le silence juste avant, puis le vacarme.", "");
    }

    /** Marc writes it, Nour would have it otherwise in one place, and everyone stands by it. */
    private static void agree(Telling told) {
        var id = new Scribe(told, MARC, told.ago(96))
                .begins(
                        AgreementKind.MEMORANDUM,
                        "Le cirque du mercredi",
                        Tongue.FR,
                        told.in(12),
                        List.of(
                                new Clause(
                                        PURPOSE,
                                        "Pourquoi",
                                        "Nous voulons offrir un après-midi de cirque par semaine aux jeunes du Vieux-Quai, imaginé avec eux et mené à leur rythme.\n\nCe que l’un de nous fait à côté reste à lui."),
                                new Clause(
                                        WHO_DOES_WHAT,
                                        "Qui fait quoi",
                                        "Le cirque apporte le matériel et deux formateurs. Le centre ouvre le gymnase, prévient les familles et reste présent. Awa vient avec ses tambours aux semaines paires.\n\nQui ne peut pas venir le dit dès qu’il le sait."),
                                new Clause(
                                        MONEY,
                                        "L’argent, et quand il est versé",
                                        "Le cirque paie Awa 150 $ par atelier, dans les 30 jours. Le gymnase ne coûte rien."),
                                new Clause(
                                        PAID_PREPARATION,
                                        "La préparation est payée",
                                        "Les réunions et les visites avant le premier atelier sont du travail\u00a0: 35 $ l’heure, jusqu’à 20 heures."),
                                new Clause(
                                        PHOTOS,
                                        "Photos et citations",
                                        "Personne n’est photographié ni cité sans son oui. Des jeunes, nous ne montrons pas le visage."),
                                new Clause(
                                        SAFETY,
                                        "La sécurité",
                                        "À chaque atelier, trois adultes sont là. Jo est la personne à qui parler quand quelque chose ne va pas."),
                                new Clause(
                                        LEAVING,
                                        "Partir, et passer le relais",
                                        "Qui part le dit quatre semaines d’avance s’il le peut et présente quelqu’un qui continue."),
                                new Clause(
                                        ENDING,
                                        "Comment cela finit",
                                        "Ceci vaut jusqu’à la fin du printemps. Chacun peut y mettre fin avec quatre semaines de préavis, sans donner de raison.")));
        new Scribe(told, NOUR, told.ago(95))
                .proposes(
                        id,
                        new Clause(
                                MONEY,
                                "L’argent, et quand il est versé",
                                "Le cirque paie Awa 150 $ par atelier, dans les 15 jours. Le gymnase ne coûte rien. Si la subvention tarde, les ateliers peuvent attendre, et on ne le reproche à personne."),
                        "Trente jours, c’est long quand on vit de ses cachets.");
        new Scribe(told, AWA, told.ago(94)).takes(id);
        new Scribe(told, MARC, told.ago(94)).takes(id).acknowledges(id).signs(id, LEA, MARC);
        new Scribe(told, NOUR, told.ago(93)).acknowledges(id).signs(id, JO, SAM);
        new Scribe(told, AWA, told.ago(93)).acknowledges(id).signs(id);
    }

    private static void workshop(Telling told, int daysAgo, int young, Part... with) {
        var lea = told.on(daysAgo).as(LEA);
        lea.notes(lea.told(Kind.WORKSHOP, with).withYoung(young));
        for (var colleague : with) told.on(daysAgo - 1).as(colleague).confirms();
    }

    private void lookAhead(Telling told) {
        var mats = told.on(30).as(SAM).promises("Trouver deux tapis de plus", told.ago(16));
        told.on(18).as(SAM).keeps(mats);
        told.on(17).as(JO).promises("Demander aux jeunes qui ils veulent inviter", told.in(4));
        told.on(16).as(MARC).promises("Cachet d’Awa pour l’automne", told.in(9), Money.ofCents(450_00));
        told.on(3).as(NOUR).promises("Réserver le gymnase jusqu’à la fin du printemps", told.in(12));
        told.on(6)
                .as(LEA)
                .plans(
                        "Atelier de la semaine\u00a0: les jeunes choisissent les numéros",
                        Kind.WORKSHOP,
                        told.in(3),
                        LocalTime.of(16, 0),
                        "Gymnase du centre, porte B (de plain-pied)",
                        JO,
                        AWA);
        told.on(2)
                .as(MARC)
                .plans(
                        "Souper de mi-parcours, chacun apporte un plat",
                        Kind.MEAL,
                        told.in(17),
                        LocalTime.of(17, 30),
                        "Local du cirque",
                        JO,
                        SAM,
                        NOUR,
                        LEA,
                        AWA);
    }
}
