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
import org.longtable.tables.Role;
import org.longtable.tables.Wanted;
import org.longtable.understanding.ReadySet;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Kind;

/** Seven weeks in, in French: a go-between brought them together, and one answer is missing from a round still sealed. */
final class LeJardinDesLangues implements Story {
    private static final String FAMILIES_MEET = "Les familles du mardi";
    private static final Group FAMILIES =
            new Group(FAMILIES_MEET, FR, "", "", "Gatineau, Québec", null, "dari, ukrainien, espagnol, français", "");
    private static final Group MAISON = new Group(
            "Maison des langues du Faubourg",
            FR,
            "organisme d’accueil",
            "francisation",
            "Gatineau, Québec",
            1,
            "français, dari, espagnol, swahili",
            "On y apprend le français à plusieurs, en commençant par les mots dont on a besoin pour rire.");
    private static final Group BIBLIOTHEQUE = new Group(
            "Bibliothèque Sous-les-Érables",
            FR,
            "bibliothèque",
            "lecture publique",
            "Gatineau, Québec",
            2,
            "français, anglais, cri",
            "Trois étages, un jardin sur le toit, et des livres en trente et une langues.");

    static final Part FARIDA = Part.of("Farida Haidari", MAISON, "coordonnatrice", 0);
    static final Part LUZ = Part.of("Luz Ángela Restrepo", MAISON, "animatrice", 0);
    static final Part CLEMENT = Part.of("Clément Gauthier", BIBLIOTHEQUE, "bibliothécaire", 1);
    static final Part SANDRINE = Part.of("Sandrine Blacksmith", BIBLIOTHEQUE, "médiatrice du livre", 1);
    static final Part OLENA = Part.of("Olena Hrytsenko", FAMILIES, "mère et jardinière", 2);
    static final Part AHMAD = Part.of("Ahmad Karimi", FAMILIES, "père et traducteur", 2);
    private static final Part RACHIDA = Part.of("Rachida Belkacem", MAISON, "enseignante", 0);
    private static final Part JEAN_BOSCO = Part.of("Jean-Bosco Niyonzima", MAISON, "accueil", 0);
    private static final Part THIERRY = Part.of("Thierry Lavoie", BIBLIOTHEQUE, "commis", 1);
    private static final Part GENEVIEVE = Part.of("Geneviève Nguyen", BIBLIOTHEQUE, "directrice", 1);
    private static final Part DIEUDONNE = Part.of("Dieudonné Mbuyi", PASSERELLE, "médiateur", 4);

    @Override
    public String key() {
        return "le-jardin";
    }

    @Override
    public String table() {
        return "Le jardin des langues";
    }

    @Override
    public String where() {
        return "Gatineau, Québec";
    }

    @Override
    public List<Part> cast() {
        return List.of(EVE, FARIDA, LUZ, CLEMENT, SANDRINE, OLENA, AHMAD, COLETTE);
    }

    @Override
    public List<Part> first() {
        return List.of(CLEMENT, OLENA, COLETTE);
    }

    @Override
    public List<Part> around() {
        return List.of(RACHIDA, JEAN_BOSCO, THIERRY, GENEVIEVE, DIEUDONNE);
    }

    @Override
    public void tell(Telling told) {
        told.on(48).arrive(cast()).arrive(around());
        told.on(48)
                .as(FARIDA)
                .sets(
                        this,
                        "Savoir si les familles du mardi ont envie de raconter quelque chose sur le toit, dans la langue qui"
                                + " leur vient.",
                        MAISON,
                        Role.HOST,
                        Role.ORGANISER)
                .invites(
                        EVE,
                        PASSERELLE,
                        "Tu nous as parlé de la bibliothèque avant qu’on y entre. Reste un peu entre nous.",
                        Role.BROKER)
                .invites(
                        CLEMENT,
                        BIBLIOTHEQUE,
                        "Vous avez un jardin vide sur le toit, nous avons des gens qui savent semer.",
                        Role.HOST)
                .invites(
                        OLENA,
                        new Wanted.For.NewCommunity(FAMILIES_MEET),
                        "Rien ne se décide un autre jour que le mardi. Viendrais-tu à cette tablée pour les familles?",
                        Role.COMMUNITY,
                        Role.PARTICIPANTS)
                .invites(
                        COLETTE,
                        ESTRAN,
                        "Voici où va l’argent\u00a0: pour l’instant, en thé et en terreau.",
                        Role.FUNDER)
                .bringsAlong(MAISON, "Tu connais le prénom de tous les enfants.", LUZ)
                .vouchesFor(MAISON, RACHIDA, JEAN_BOSCO)
                .tells("elle", "dari, français, anglais", "Gatineau, Québec");
        told.on(46).as(EVE).comes().vouchesFor(PASSERELLE, DIEUDONNE);
        told.on(45)
                .as(CLEMENT)
                .comesFor(BIBLIOTHEQUE)
                .bringsAlong(BIBLIOTHEQUE, "Tu sauras dire ce que la bibliothèque n’entend pas.", SANDRINE)
                .vouchesFor(BIBLIOTHEQUE, THIERRY, GENEVIEVE);
        told.on(44)
                .as(OLENA)
                .comes()
                .tellsOf(
                        FAMILIES_MEET,
                        "Gatineau, Québec",
                        "Onze familles, le mardi, autour d’une bouilloire. On traduit au fur et à mesure.")
                .invites(AHMAD, "Tu traduis déjà pour tout le monde. Assieds-toi aussi pour toi.");
        told.on(43).as(COLETTE).comes();
        told.on(42).as(AHMAD).comes();
        told.on(41).as(SANDRINE).tells("elle", "cri, français, anglais", "Waswanipi, Québec");
        meet(told);
    }

    private void meet(Telling told) {
        told.on(40).as(FARIDA).saysTheyWere(Familiarity.STRANGERS);
        told.on(38)
                .as(FARIDA)
                .enters(
                        "Semer des mots",
                        ESTRAN,
                        11_000,
                        Dated.of(START, "", told.ago(45)),
                        Dated.of(FIRST_DELIVERABLE, "Premier soir sur le toit", told.in(26)),
                        Dated.of(REPORT, "", told.in(170)));
        told.on(36).as(EVE).shares(Kind.MEAL, FARIDA, CLEMENT);
        var tea = told.on(29).as(OLENA).shares(Kind.MEAL, FARIDA, SANDRINE);
        told.on(29)
                .as(SANDRINE)
                .writes(
                        tea,
                        "",
                        "On m’a demandé comment on dit jardin chez nous. J’ai demandé à ma grand-mère\u00a0: on ne le dit pas.");
        told.on(22).as(AHMAD).shares(Kind.LONG_TALK, LUZ);
        told.on(20)
                .as(FARIDA)
                .looksAfter(Map.of(
                        Duty.CONTACT, List.of(FARIDA, LUZ),
                        Duty.MONEY, List.of(FARIDA),
                        Duty.SIGNING, List.of(FARIDA)));
        told.on(14).as(CLEMENT).shares(Kind.THEIR_EVENT, OLENA, AHMAD);
        told.on(10).as(EVE).asks(ReadySet.COMMUNITY).answers(4, 4, 4, 4, 4, 3, 4);
        told.on(8).as(LUZ).answers(5, 5, 4, 4, 4, 2, 4);
        told.on(6).as(AHMAD).answers(5, 4, 5, 5, 3, 2, 5);
        told.on(5).as(CLEMENT).promises("Demander si le toit peut rester ouvert après vingt heures", told.in(6));
        told.on(4)
                .as(OLENA)
                .plans(
                        "Rempotage\u00a0: chacun apporte une plante et son nom",
                        Kind.HELPING_OUT,
                        told.in(5),
                        LocalTime.of(16, 0),
                        "Toit de la bibliothèque, par l’ascenseur du fond",
                        FARIDA,
                        CLEMENT,
                        SANDRINE,
                        EVE);
        told.on(9).as(FARIDA).mayBeAsked();
        told.on(9).as(EVE).givesFirstIntroductions();
        told.on(7).as(OLENA).tells("elle", "ukrainien, français", "Gatineau, Québec");
        told.on(2)
                .as(EVE)
                .asksToMeet(
                        OLENA,
                        "Nous sommes à la même tablée et ne nous sommes encore jamais assises ensemble. J’aimerais l’entendre"
                                + " parler de ses tomates.",
                        "Apprendre comment elle fait pousser des plantes sur un toit.");
    }
}
