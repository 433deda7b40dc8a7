package org.longtable.offers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longtable.directory.Affiliations;
import org.longtable.directory.Communities;
import org.longtable.directory.Subject;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.meanings.Side;
import org.longtable.people.People;
import org.longtable.people.SeenBy;
import org.longtable.site.Choice;
import org.longtable.site.Language;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OfferId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of an offer or a request. */
@Component
class OfferForm {
    private static final int MOST = 1000;

    private final Affiliations affiliations;
    private final Communities communities;
    private final People people;
    private final Offers offers;
    private final Gazetteer gazetteer;

    OfferForm(Affiliations affiliations, Communities communities, People people, Offers offers, Gazetteer gazetteer) {
        this.affiliations = affiliations;
        this.communities = communities;
        this.people = people;
        this.offers = offers;
        this.gazetteer = gazetteer;
    }

    /** Those for whom this person may write: themselves, organisations and communities of theirs. */
    private Map<Subject, String> mine(PersonId me) {
        var mine = new LinkedHashMap<Subject, String>();
        for (var one : affiliations.organisationsToday(me)) mine.put(Subject.of(one.id()), one.name());
        for (var one : communities.mine()) mine.put(Subject.of(one.id()), one.name());
        mine.put(Subject.of(me), people.find(me).name());
        return mine;
    }

    Subject subject(Typed typed, PersonId me) {
        var mine = mine(me);
        return typed.choice("whose", code -> Subject.read(code).filter(mine::containsKey))
                .orElse(Subject.of(me));
    }

    /** Whose it was asked to be; else one's own where one may write for nobody else. */
    String usuallyWhose(Typed asked, PersonId me) {
        var given = asked.raw("whose");
        return given.isEmpty() && mine(me).size() == 1 ? Subject.of(me).code() : given;
    }

    /** Everyone signed in, unless all for whom it may be written are found by fewer. */
    SeenBy usuallySeenBy(Typed asked, PersonId me) {
        var mine = mine(me).keySet();
        var whose = Subject.read(asked.raw("whose"))
                .filter(mine::contains)
                .map(Set::of)
                .orElse(mine);
        return whose.stream().anyMatch(one -> offers.foundBy(one).compareTo(SeenBy.EVERYONE) >= 0)
                ? SeenBy.EVERYONE
                : SeenBy.TABLES;
    }

    Offer.Written read(Typed typed, Subject subject) {
        var side = typed.choice("offer_side", Wanted::side).orElse(Side.OFFER);
        var kind = typed.choice("offer_kind", OfferKind::of).orElse(OfferKind.OTHER);
        var words = typed.text("offer_words", MOST);
        var language = typed.choice("offer_language", Language::of).orElse(Language.EN);
        var place = typed.optionalText("offer_place", 200);
        var distance = typed.choice("offer_distance", OfferForm::distance).orElse("no");
        var from = typed.optionalDay("offer_from");
        var until = typed.optionalDay("offer_until");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()))
            typed.problem("offer_until", "offers.until.before");
        var access = typed.optionalText("offer_access", MOST);
        var seenBy = typed.choice("offer_seen", OfferForm::seenBy).orElse(SeenBy.TABLES);
        var found = offers.foundBy(subject);
        if (seenBy.compareTo(found) > 0)
            typed.problem("offer_seen", "offers.seen.hidden." + subject.kind().code());
        return new Offer.Written(
                side,
                kind,
                words,
                language,
                gazetteer.told(place).map(one -> one.code()).orElse(place),
                distance.equals("yes"),
                from,
                until,
                access,
                seenBy);
    }

    private static Optional<String> distance(String code) {
        return code.equals("yes") || code.equals("no") ? Optional.of(code) : Optional.empty();
    }

    private static Optional<SeenBy> seenBy(String code) {
        return SeenBy.of(code).filter(by -> by != SeenBy.ME);
    }

    Typed stored(Offer offer, Texts texts) {
        var written = offer.written();
        return Typed.stored(fields(offer, texts))
                .with("whose", offer.subject().code())
                .with("offer_side", written.side().code())
                .with("offer_kind", written.kind().code())
                .with("offer_language", written.language().code())
                .with("offer_seen", written.seenBy().code())
                .with("offer_distance", written.atDistance() ? "yes" : "no");
    }

    private Map<String, String> fields(Offer offer, Texts texts) {
        var written = offer.written();
        var fields = new LinkedHashMap<String, String>();
        fields.put("offer_words", written.words());
        fields.put("offer_place", gazetteer.inWords(written.place(), texts));
        fields.put("offer_from", written.from().map(Object::toString).orElse(""));
        fields.put("offer_until", written.until().map(Object::toString).orElse(""));
        fields.put("offer_access", written.access());
        return fields;
    }

    /** What another saved meanwhile, by the fields of this form. */
    SavedMeanwhile meanwhile(Offer theirs, Texts texts) {
        var fields = fields(theirs, texts);
        fields.put("offer_side", theirs.written().side().code());
        fields.put("offer_kind", theirs.written().kind().code());
        fields.put("offer_language", theirs.written().language().code());
        fields.put("offer_distance", theirs.written().atDistance() ? "yes" : "no");
        fields.put("offer_seen", theirs.written().seenBy().code());
        return new SavedMeanwhile(theirs.version(), fields)
                .choosing(Map.of(
                        "offer_side", sides(texts),
                        "offer_kind", kinds(texts),
                        "offer_language", languages(texts),
                        "offer_seen", seen(texts),
                        "offer_distance", distances(texts)));
    }

    String page(Optional<OfferId> id, Typed typed, long version, PersonId me, Texts texts, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        model.addAttribute("whose", whose(me, texts));
        model.addAttribute("hidden", offers.foundBy(Subject.of(me)) == SeenBy.TABLES);
        model.addAttribute("sides", sides(texts));
        model.addAttribute("kinds", kinds(texts));
        model.addAttribute("languages", languages(texts));
        model.addAttribute("distances", distances(texts));
        model.addAttribute("seen", seen(texts));
        return "offers/form";
    }

    private List<Choice> whose(PersonId me, Texts texts) {
        var choices = new ArrayList<Choice>();
        mine(me).forEach((subject, name) -> choices.add(
                new Choice(subject.code(), subject.equals(Subject.of(me)) ? texts.t("offers.whose.me") : name)));
        return choices;
    }

    private static List<Choice> sides(Texts texts) {
        return List.of(
                new Choice("offer", texts.t("offers.side.offer")),
                new Choice("request", texts.t("offers.side.request")));
    }

    static List<Choice> kinds(Texts texts) {
        return Arrays.stream(OfferKind.values())
                .map(kind -> new Choice(kind.code(), texts.t(kind.key())))
                .toList();
    }

    private static List<Choice> languages(Texts texts) {
        return List.of(
                new Choice("en", texts.t("offers.language.en")), new Choice("fr", texts.t("offers.language.fr")));
    }

    private static List<Choice> distances(Texts texts) {
        return List.of(
                new Choice("no", texts.t("offers.at-distance.no")),
                new Choice("yes", texts.t("offers.at-distance.can")));
    }

    private static List<Choice> seen(Texts texts) {
        return List.of(
                new Choice("tables", texts.t("offers.seen.tables")),
                new Choice("everyone", texts.t("offers.seen.everyone")),
                new Choice("anyone", texts.t("offers.seen.anyone")));
    }
}
