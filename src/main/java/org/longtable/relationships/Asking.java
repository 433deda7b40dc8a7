package org.longtable.relationships;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.questions.Question;
import org.longtable.questions.Question.Step;
import org.longtable.questions.Warning;
import org.longtable.site.Texts;
import org.longtable.tables.PartnerView;
import org.longtable.tables.SeatView;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.PersonId;

/**
 * One partner's question as one viewer may read it. The person whom most runs through is told so alone and by name; the
 * partner's own people read figures; everyone else reads words (C2).
 */
record Asking(
        Standing standing,
        PartnerView partner,
        Carrying carrying,
        TwoRepresentatives representatives,
        PersonId viewer,
        Texts texts) {
    private static final int AFTER_A_CLOSE_DATE = 20;
    private static final int AFTER_ONE_RELATIONSHIP = 30;

    static Asking about(PartnerView partner, Standing standing, PersonId viewer, Texts texts) {
        var carrying = standing.carrying(partner);
        return new Asking(standing, partner, carrying, standing.representatives(partner, carrying), viewer, texts);
    }

    /** What is to be asked now, if anything. */
    Optional<Question> question() {
        if (carrying.restsOnOnePerson()) return Optional.of(oneRelationship());
        return isSecondMissing() ? Optional.of(secondMissing()) : Optional.empty();
    }

    /** W2, which takes in the missing second representative where there is one. */
    private Question oneRelationship() {
        var concerned = isConcerned();
        var text = texts.t("relationships.w2." + eyes(concerned) + ".text", partner.name());
        if (isSecondMissing() && !concerned) text += " " + texts.t("relationships.w2.second", partner.name());
        return question(
                Warning.W2,
                concerned
                        ? texts.t("relationships.w2.concerned", partner.name(), nameOfViewer())
                        : texts.t("relationships.w2." + eyes(false), partner.name()),
                text,
                concerned ? Optional.of(viewer) : Optional.empty(),
                AFTER_A_CLOSE_DATE);
    }

    /** W3. */
    private Question secondMissing() {
        var reading = standing.people(partner).isEmpty()
                ? "nobody"
                : representatives.reading().name().toLowerCase(Locale.ROOT);
        return question(
                Warning.W3,
                texts.t("relationships.w3." + reading, partner.name()),
                texts.t("relationships.w3." + reading + ".text", partner.name()),
                Optional.empty(),
                AFTER_ONE_RELATIONSHIP);
    }

    private Question question(Warning warning, String title, String text, Optional<PersonId> onlyFor, int order) {
        return new Question(
                standing.table().id(),
                warning,
                partner.id().toString(),
                title,
                text,
                evidence(),
                figures(),
                steps(),
                onlyFor,
                order);
    }

    private String eyes(boolean concerned) {
        return concerned ? "concerned" : isOwn() ? "own" : "others";
    }

    private boolean isOwn() {
        return standing.people(partner).contains(viewer);
    }

    /** Whether it is the viewer through whom most of the contact runs. */
    private boolean isConcerned() {
        return isOwn()
                && carrying instanceof Carried carried
                && carried.shareOf(viewer).signum() > 0
                && standing.people(partner).stream()
                        .noneMatch(other -> carried.shareOf(other).compareTo(carried.shareOf(viewer)) > 0);
    }

    private boolean isSecondMissing() {
        return standing.table().twoRepresentatives() && representatives.isSecondMissing();
    }

    private String nameOfViewer() {
        return standing.seats(partner).stream()
                .filter(seat -> seat.person().equals(viewer))
                .map(SeatView::name)
                .findFirst()
                .orElse("");
    }

    /** What wakes a question that was put aside: its band, the people, the partners, who looks after what. */
    private String evidence() {
        var band = carrying.band().map(Enum::name).orElse("");
        var reading = representatives.reading().name();
        var people = sorted(standing.table().seatsOn(standing.on()).stream()
                .map(seat -> seat.person().toString())
                .toList());
        var partners = sorted(
                standing.sides().stream().map(side -> side.id().toString()).toList());
        var duties = standing.duties(partner).heldBy().entrySet().stream()
                .map(held -> held.getKey().code() + "="
                        + sorted(
                                held.getValue().stream().map(PersonId::toString).toList()))
                .collect(Collectors.joining(";"));
        return String.join("|", band, reading, people, partners, duties);
    }

    private static String sorted(Collection<String> ids) {
        return ids.stream().sorted().collect(Collectors.joining(","));
    }

    private List<Figure> figures() {
        if (isOwn()) return CarriedPartner.of(standing, partner, viewer).figures();
        return carrying.band().stream()
                .<Figure>map(band -> new Figure.NotYet(
                        "relationships.carrying",
                        Carried.CONTINUITY,
                        "relationships.for-own-people",
                        List.of(new Input(
                                "relationships.in-words",
                                "relationships.band." + band.name().toLowerCase(Locale.ROOT))),
                        standing.on()))
                .toList();
    }

    /** With nobody there, there is nobody to meet yet; with one name only, someone has to come along; with two, both have to meet the others. */
    private List<Step> steps() {
        var path = standing.table().path();
        var plan = new Step(texts.t("relationships.step.plan"), path + "/plans/new");
        var mayInvite = isOwn() || standing.people(partner).isEmpty();
        if (!mayInvite) return List.of(plan);
        var invite = new Step(texts.t("relationships.step.invite"), path + "/invitations/new?partner=" + partner.id());
        if (standing.people(partner).isEmpty()) return List.of(invite);
        return standing.people(partner).size() < TwoRepresentatives.WANTED
                ? List.of(invite, plan)
                : List.of(plan, invite);
    }
}
