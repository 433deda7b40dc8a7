package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PersonId;

/** Nothing to work out about who carries a partner, and why. */
public record Uncarried(Reason reason, LocalDate asOf) implements Carrying {

    /** Why nothing is worked out. */
    public enum Reason {
        NO_CONNECTION_YET,
        IN_THEIR_OWN_RIGHT;

        String key() {
            return "relationships." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Optional<Band> band() {
        return switch (reason) {
            case NO_CONNECTION_YET -> Optional.of(Band.NO_CONNECTION_YET);
            case IN_THEIR_OWN_RIGHT -> Optional.empty();
        };
    }

    @Override
    public boolean restsOnOnePerson() {
        return false;
    }

    @Override
    public boolean hasLivingConnection(PersonId person) {
        return false;
    }

    @Override
    public Carrying withoutPerson(PersonId person) {
        return this;
    }

    @Override
    public List<Figure> figures() {
        return List.of(
                notYet("relationships.continuity", Carried.CONTINUITY),
                notYet("relationships.rests-on", Carried.RESTS_ON));
    }

    @Override
    public Figure shareFigureOf(PersonId person) {
        return notYet("relationships.own-share", Carried.SHARE);
    }

    private Figure notYet(String name, String formula) {
        return new Figure.NotYet(name, formula, reason.key(), List.of(), asOf);
    }
}
