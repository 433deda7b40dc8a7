package org.longtable.demonstration;

import static org.longtable.demonstration.Shared.COLETTE;
import static org.longtable.demonstration.Shared.ESTRAN;
import static org.longtable.demonstration.Shared.WINSTON;
import static org.longtable.pace.Due.Kind.FIRST_DELIVERABLE;
import static org.longtable.pace.Due.Kind.REPORT;
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
import org.longtable.understanding.Difference;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;

/** A country radio in northern Ontario, in French: the one who carried most of it leaves in a month, and hands over. */
final class LaRadioDesRangs implements Story {
    private static final Group RADIO = new Group(
            "Radio de la Rivière-aux-Corneilles",
            FR,
            "radio communautaire",
            "radio",
            "Hearst, Ontario",
            1,
            "français, un peu d’anglais, un peu de cri",
            "Cent watts et beaucoup d’entêtement. On se rend jusqu’au dernier rang quand il fait froid.");
    private static final Group ECOLE = new Group(
            "École secondaire des Épinettes-Rouges",
            FR,
            "école",
            "éducation",
            "Hearst, Ontario",
            3,
            "français, anglais",
            "Deux cents élèves, dont la moitié se lève à six heures pour l’autobus.");
    private static final Group CLUB = new Group(
            "Club des aînés du Huitième Rang",
            FR,
            "club",
            "personnes aînées",
            "Mattice, Ontario",
            0,
            "français",
            "Le jeudi, cartes et nouvelles. On se rappelle qui a défriché quoi.");

    static final Part KASSANDRA = Part.of("Kassandra Brisebois", RADIO, "réalisatrice", 0);
    static final Part IDRISSA = Part.of("Idrissa Traoré", RADIO, "technicien", 0);
    static final Part MARTIN = Part.of("Martin Brunelle", RADIO, "directeur", 0);
    static final Part JOSEE = Part.of("Josée Lachapelle", ECOLE, "enseignante", 1);
    static final Part SHAWN = Part.of("Shawn Moonias", ECOLE, "éducateur culturel", 1);
    static final Part REJEANNE = Part.of("Réjeanne Filion", CLUB, "présidente", 2);
    static final Part AURELE = Part.of("Aurèle Comeau", CLUB, "conteur", 2);
    private static final Part PENELOPE = Part.of("Pénélope Ouellet", RADIO, "bénévole du matin", 0);
    private static final Part YASMINE = Part.of("Yasmine El Khatib", ECOLE, "directrice", 1);
    private static final Part GILLES = Part.of("Gilles Fontaine", ECOLE, "chauffeur d’autobus", 1);
    private static final Part FERNAND = Part.of("Fernand Gosselin", CLUB, "trésorier", 2);
    private static final Part DORIS = Part.of("Doris Villeneuve", CLUB, "cuisinière", 2);

    @Override
    public String key() {
        return "la-radio";
    }

    @Override
    public String table() {
        return "La radio des rangs";
    }

    @Override
    public String where() {
        return "Hearst, Ontario";
    }

    @Override
    public List<Part> cast() {
        return List.of(KASSANDRA, IDRISSA, MARTIN, JOSEE, SHAWN, REJEANNE, AURELE, COLETTE);
    }

    @Override
    public List<Part> first() {
        return List.of(KASSANDRA, IDRISSA, REJEANNE);
    }

    @Override
    public List<Part> around() {
        return List.of(PENELOPE, YASMINE, GILLES, FERNAND, DORIS);
    }

    @Override
    public void tell(Telling told) {
        told.on(430).arrive(cast()).arrive(around());
        begin(told);
        doIt(told);
        handOver(told);
    }

    private void begin(Telling told) {
        told.on(430)
                .as(KASSANDRA)
                .sets(
                        this,
                        "Une heure de radio par semaine faite par les jeunes et les aînés, sur ce qui se raconte dans les"
                                + " rangs.",
                        RADIO,
                        Role.HOST,
                        Role.ORGANISER)
                .invites(
                        JOSEE,
                        ECOLE,
                        "Tes élèves ont déjà les micros de leurs téléphones. Il leur manque du monde à écouter.",
                        Role.PARTICIPANTS)
                .invites(
                        REJEANNE,
                        CLUB,
                        "On vient aux cartes, on perd, on écoute. Après, si ça vous tente, on parle de radio.",
                        Role.COMMUNITY)
                .bringsAlong(RADIO, "Pour que les boutons ne soient pas juste à moi.", IDRISSA, MARTIN)
                .vouchesFor(RADIO, PENELOPE);
        told.on(427)
                .as(JOSEE)
                .comesFor(ECOLE)
                .bringsAlong(
                        ECOLE,
                        "Il y a des histoires d’ici qui sont d’abord à d’autres. Viens nous dire lesquelles.",
                        SHAWN)
                .vouchesFor(ECOLE, YASMINE, GILLES);
        told.on(425)
                .as(REJEANNE)
                .comesFor(CLUB)
                .bringsAlong(CLUB, "On a besoin de ta mémoire et de ta voix.", AURELE)
                .vouchesFor(CLUB, FERNAND, DORIS);
        told.on(424).as(SHAWN).tells("il", "français, anglais, anishinaabemowin", "Constance Lake, Ontario");
        told.on(420).as(KASSANDRA).saysTheyWere(Familiarity.KNOW_OF_THE_WORK);
        told.on(415).as(KASSANDRA).shares(Kind.THEIR_EVENT, REJEANNE, AURELE);
        told.on(400).as(KASSANDRA).shares(Kind.LONG_TALK, JOSEE, SHAWN);
        told.on(380)
                .as(KASSANDRA)
                .turnsTo(Stage.WORKING_IT_OUT)
                .asks(ReadySet.SCHOOL)
                .answers(5, 4, 5, 4, 4, 5);
        told.on(377).as(SHAWN).answers(5, 5, 5, 2, 5, 4);
        told.on(375).as(REJEANNE).answers(4, 4, 4, 4, 4, 4);
        told.on(366)
                .as(SHAWN)
                .says(
                        0,
                        Difference.State.SETTLED,
                        "Ce qui est dit en cercle reste en cercle. On n’enregistre que ce qui est raconté pour la radio, et"
                                + " la personne l’écoute avant tout le monde.");
        told.on(360).as(MARTIN).proposes(Form.PARTNERSHIP);
        told.on(357).as(JOSEE).agrees();
        told.on(356).as(REJEANNE).agrees();
        told.on(350)
                .as(KASSANDRA)
                .invites(
                        COLETTE,
                        ESTRAN,
                        "Vous financez l’heure, alors vous avez le droit de savoir qu’elle commence en retard.",
                        Role.FUNDER);
        told.on(348).as(JOSEE).agrees();
        told.on(347).as(REJEANNE).agrees();
        told.on(345).as(COLETTE).comes().bringsAlong(ESTRAN, "Pour que nous soyons deux à vous lire.", WINSTON);
        told.on(344)
                .as(MARTIN)
                .enters(
                        "Voix des rangs",
                        ESTRAN,
                        14_000,
                        Dated.of(START, "", told.ago(340)),
                        Dated.of(FIRST_DELIVERABLE, "Première émission", told.ago(150)),
                        Dated.of(REPORT, "", told.in(75)));
        told.on(340)
                .as(KASSANDRA)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(KASSANDRA),
                        Duty.MONEY, List.of(MARTIN, KASSANDRA),
                        Duty.SIGNING, List.of(MARTIN),
                        Duty.KNOWS_THE_AGREEMENT, List.of(KASSANDRA),
                        Duty.SAFEGUARDING, List.of(KASSANDRA, IDRISSA)));
        told.on(339)
                .as(JOSEE)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(JOSEE, SHAWN),
                        Duty.SAFEGUARDING, List.of(JOSEE),
                        Duty.SIGNING, List.of(JOSEE)));
        told.on(338)
                .as(REJEANNE)
                .looksAfter(Map.of(Duty.CONTACT, List.of(REJEANNE, AURELE), Duty.SIGNING, List.of(REJEANNE)));
    }

    private void doIt(Telling told) {
        told.on(310).as(KASSANDRA).turnsTo(Stage.DOING_IT);
        broadcast(told, 290, 9);
        told.on(230).as(IDRISSA).shares(Kind.HELPING_OUT, JOSEE);
        told.on(200)
                .as(MARTIN)
                .enters(
                        "Un deuxième micro",
                        ESTRAN,
                        4_000,
                        Dated.of(START, "", told.ago(190)),
                        Dated.of(FIRST_DELIVERABLE, "Soirée de contes en direct", told.in(88)),
                        Dated.of(REPORT, "", told.in(140)));
        broadcast(told, 150, 12);
        told.on(120).as(KASSANDRA).shares(Kind.MEAL, REJEANNE, JOSEE);
        broadcast(told, 88, 11);
        var first = told.on(60).as(IDRISSA).shares(Kind.WORKSHOP, SHAWN, AURELE);
        told.on(60)
                .as(IDRISSA)
                .writes(
                        first,
                        "Aurèle a coupé lui-même, au couteau de montage, et il a ri tout seul dans ses écouteurs.",
                        "");
        broadcast(told, 34, 13);
        told.on(22).as(KASSANDRA).shares(Kind.CALL, REJEANNE);
    }

    /** She says it a month ahead; most of the contact ran through her. */
    private void handOver(Telling told) {
        told.on(30).as(KASSANDRA).promises("Graver les vingt premières émissions pour les familles", told.in(15));
        told.on(29).as(KASSANDRA).promises("Demander au canton la clé de la salle pour l’été", told.in(19));
        told.on(25).as(MARTIN).promises("Écrire le rapport du fonds avec les trois partenaires", told.in(60));
        told.on(9).as(KASSANDRA).givesNotice(told.in(24));
        told.on(6)
                .as(MARTIN)
                .plans(
                        "Café de passage\u00a0: Idrissa avec Réjeanne et Josée, Kassandra encore là",
                        Kind.MEAL,
                        told.in(5),
                        LocalTime.of(10, 0),
                        "Sous-sol de la station, monte-charge à l’arrière",
                        IDRISSA,
                        KASSANDRA,
                        REJEANNE,
                        JOSEE);
        told.on(4).as(IDRISSA).mayBeAsked();
        told.on(4)
                .as(KASSANDRA)
                .posts(
                        "Je m’en vais en douceur\u00a0: d’ici là, appelez Idrissa d’abord, et moi s’il ne répond pas.",
                        false);
    }

    private static void broadcast(Telling told, int daysAgo, int young) {
        var kassandra = told.on(daysAgo).as(KASSANDRA);
        kassandra.shares(
                kassandra.told(Kind.WORKSHOP, JOSEE, AURELE).withYoung(young).lasting(Hours.of("3")), JOSEE, AURELE);
    }
}
