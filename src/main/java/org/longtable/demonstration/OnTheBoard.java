package org.longtable.demonstration;

import static org.longtable.meanings.Side.OFFER;
import static org.longtable.meanings.Side.REQUEST;
import static org.longtable.site.Language.EN;
import static org.longtable.site.Language.FR;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.longtable.directory.Organisation;
import org.longtable.directory.Subject;
import org.longtable.meanings.Side;
import org.longtable.offers.Offer;
import org.longtable.offers.OfferKind;
import org.longtable.people.SeenBy;
import org.longtable.site.Language;
import org.longtable.vocabulary.PersonId;

/** What the organisations of all the stories offer each other and look for, in both languages. */
final class OnTheBoard {
    private record Wish(
            String group,
            Side side,
            OfferKind kind,
            Language language,
            String words,
            String place,
            boolean atDistance) {
        Wish(String group, Side side, OfferKind kind, Language language, String words) {
            this(group, side, kind, language, words, "", false);
        }
    }

    private static final List<Wish> WISHES = List.of(
            new Wish(
                    "Salt Door Theatre",
                    OFFER,
                    OfferKind.EQUIPMENT,
                    EN,
                    "PA with two speakers and four microphones, free between our shows."),
            new Wish(
                    "Radio de la Rivière-aux-Corneilles",
                    REQUEST,
                    OfferKind.EQUIPMENT,
                    FR,
                    "Système de son demandé pour une soirée de contes en plein air.",
                    "Mattice, Ontario",
                    false),
            new Wish(
                    "Quill Slough Public Library",
                    OFFER,
                    OfferKind.SPACE,
                    EN,
                    "Our community room is free on Monday evenings: wooden floor, twenty chairs, step-free."),
            new Wish(
                    "Cirque social Les Pieds légers",
                    REQUEST,
                    OfferKind.SPACE,
                    FR,
                    "Salle de répétition recherchée le lundi soir, plafond haut si possible.",
                    "Québec, Québec",
                    false),
            new Wish(
                    "Marwick Curling Rink",
                    OFFER,
                    OfferKind.SPACE,
                    EN,
                    "Hall above the rink with a licensed kitchen, empty from May to September."),
            new Wish(
                    "North Wharf Newcomer Kitchen",
                    REQUEST,
                    OfferKind.SPACE,
                    EN,
                    "We lack somewhere to cook for sixty people while our own kitchen is being repaired."),
            new Wish(
                    "Atelier des aînées de Sainte-Aurore",
                    OFFER,
                    OfferKind.EQUIPMENT,
                    FR,
                    "Six machines à coudre à prêter, avec du tissu et du fil."),
            new Wish(
                    "Lantern Wagon Theatre",
                    REQUEST,
                    OfferKind.EQUIPMENT,
                    EN,
                    "We want to make costumes with young people and have nothing to sew with."),
            new Wish(
                    "Accueil de la Plaine",
                    OFFER,
                    OfferKind.TRANSLATION,
                    FR,
                    "Interprète arabe-français, deux soirs par mois."),
            new Wish(
                    "Riverbend Community Centre",
                    REQUEST,
                    OfferKind.TRANSLATION,
                    EN,
                    "Somebody who speaks Arabic to interpret when we meet families."),
            new Wish(
                    "Maison des langues du Faubourg",
                    OFFER,
                    OfferKind.TRANSLATION,
                    FR,
                    "On traduit vos dépliants de l’anglais au français.",
                    "",
                    true),
            new Wish(
                    "Driftwood Ensemble",
                    REQUEST,
                    OfferKind.TRANSLATION,
                    EN,
                    "Our concert programme has to exist in French too.",
                    "",
                    true),
            new Wish(
                    "Open Hours Legal Clinic",
                    OFFER,
                    OfferKind.KNOWLEDGE,
                    EN,
                    "A lawyer gives an hour on copyright and consent forms, at no cost."),
            new Wish(
                    "North Arm Sound Archive",
                    REQUEST,
                    OfferKind.KNOWLEDGE,
                    EN,
                    "Who can help us with a copyright question about recorded songs?"),
            new Wish(
                    "Common Pot Facilitation",
                    OFFER,
                    OfferKind.KNOWLEDGE,
                    EN,
                    "Facilitator for hard conversations between partners, also online.",
                    "Victoria, British Columbia",
                    true),
            new Wish(
                    "Théâtre des Deux-Berges",
                    REQUEST,
                    OfferKind.KNOWLEDGE,
                    FR,
                    "Deux partenaires cherchent quelqu’un pour animer une conversation difficile."),
            new Wish(
                    "Coopérative du Vieux-Chalutier",
                    OFFER,
                    OfferKind.TRANSPORT,
                    FR,
                    "Camionnette à prêter la fin de semaine."),
            new Wish(
                    "Société des Voix du Barachois",
                    REQUEST,
                    OfferKind.TRANSPORT,
                    FR,
                    "Nous devons transporter un décor d’un village à l’autre : camion recherché."),
            new Wish(
                    "École secondaire des Épinettes-Rouges",
                    OFFER,
                    OfferKind.CHILDCARE,
                    FR,
                    "Nos élèves de cinquième secondaire offrent du gardiennage pendant vos réunions."),
            new Wish(
                    "Red Sand Seed Library",
                    REQUEST,
                    OfferKind.CHILDCARE,
                    EN,
                    "Parents cannot come to our meetings because nobody minds the kids."),
            new Wish(
                    "Two Hands Pottery Studio",
                    OFFER,
                    OfferKind.IDEAS,
                    EN,
                    "Happy to brainstorm with anyone who wants to bring clay to a hospital or a residence."),
            new Wish(
                    "Bibliothèque Sous-les-Érables",
                    OFFER,
                    OfferKind.PROMOTION,
                    FR,
                    "Notre infolettre rejoint quatre mille foyers; on y annonce volontiers vos événements."),
            new Wish(
                    "Fog Bell Reading Room",
                    REQUEST,
                    OfferKind.PROMOTION,
                    EN,
                    "Help us spread the word about our winter readings."));

    private final Telling told;

    OnTheBoard(Telling told) {
        this.told = told;
    }

    /** Each of them by someone who belongs there, some days apart. */
    void tell(Collection<PersonId> people) {
        var daysAgo = WISHES.size();
        for (var wish : WISHES) {
            var day = told.ago(daysAgo--);
            for (var person : people) if (told.does(person, day, () -> writes(wish, person))) break;
        }
    }

    private boolean writes(Wish wish, PersonId person) {
        var doors = told.doors();
        var group = doors.affiliations().organisationsToday(person).stream()
                .filter(one -> one.name().equals(wish.group()))
                .findFirst();
        if (group.isEmpty()) return false;
        var known = doors.organisations().find(group.get().id());
        var seenBy = known.seenBy() == Organisation.SeenBy.TABLES ? SeenBy.TABLES : SeenBy.EVERYONE;
        var written = new Offer.Written(
                wish.side(),
                wish.kind(),
                wish.words(),
                wish.language(),
                doors.codes().place(wish.place()),
                wish.atDistance(),
                Optional.empty(),
                Optional.empty(),
                "",
                seenBy);
        doors.offers().write(Subject.of(known.id()), written, person);
        return true;
    }
}
