package org.longtable.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.longtable.ground.Settings;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: who belongs to which organisation, since when and until when. Nobody is attached without saying so
 * themselves; once an organisation has people here, one of them confirms newcomers.
 */
@Component
public class Affiliations {
    private final AffiliationStore store;
    private final AffiliationViews views;
    private final ObjectProvider<BoundToBelonging> bound;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Settings settings;

    Affiliations(
            AffiliationStore store,
            AffiliationViews views,
            ObjectProvider<BoundToBelonging> bound,
            ApplicationEventPublisher events,
            Clock clock,
            Settings settings) {
        this.store = store;
        this.views = views;
        this.bound = bound;
        this.events = events;
        this.clock = clock;
        this.settings = settings;
    }

    /** The organisations for which this person can come today: they said yes and are confirmed. */
    @Transactional(readOnly = true)
    public List<OrganisationView> organisationsToday(PersonId me) {
        return views.organisationsToday(me);
    }

    /**
     * I say that I belong. Where nobody is here yet and I may speak for it, that is enough; else one of its people
     * confirms.
     */
    @Transactional
    public AffiliationId say(
            OrganisationId organisation, String role, DateSpan when, boolean speaksForIt, PersonId me) {
        var id = AffiliationId.fresh();
        var now = Timestamp.from(clock.instant());
        store.say(id, organisation, role, when, me, now);
        if (speaksForIt) store.confirm(id, now);
        return id;
    }

    /** I belong from today and may speak for it, where nobody is here yet. */
    @Transactional
    public AffiliationId speakFor(OrganisationId organisation, String role, PersonId me) {
        return say(organisation, role, DateSpan.since(today()), true, me);
    }

    /** What ends with belonging to an organisation, by name: the tables at which one sits for it. */
    @Transactional(readOnly = true)
    public List<String> endingWith(OrganisationId organisation, PersonId me) {
        return bound.stream()
                .flatMap(module -> module.names(organisation, me).stream())
                .toList();
    }

    /** Corrects one's own: role, first day, last day. What is bound to it is told and ends with it. */
    @Transactional
    public void change(AffiliationId id, String role, DateSpan when, long version, PersonId me) {
        var stored = store.own(id, me).orElseThrow(NotFound::new);
        if (store.change(id, role, when, version, me)) {
            if (!Objects.equals(stored.when().until(), when.until()))
                events.publishEvent(
                        new BelongingUntil(id, me, stored.organisation(), Optional.ofNullable(when.until())));
            return;
        }
        throw new SavedMeanwhile(stored.version(), stored.fields());
    }

    /** Takes back what one has said and nobody has confirmed. */
    @Transactional
    public void takeBack(AffiliationId id, PersonId me) {
        if (!store.takeBack(id, me)) throw new NotFound();
    }

    /** One of its people says that a newcomer is one of theirs; also oneself, where nobody is here yet. */
    @Transactional
    public void confirm(AffiliationId id) {
        if (!store.confirm(id, Timestamp.from(clock.instant()))) throw new NotFound();
    }

    /** One of its people says that this newcomer is not one of theirs. */
    @Transactional
    public void notOneOfOurs(AffiliationId id) {
        if (!store.notOneOfOurs(id)) throw new NotFound();
    }

    @Transactional(readOnly = true)
    public Optional<Affiliation> own(AffiliationId id, PersonId me) {
        return store.own(id, me);
    }

    /** A person's affiliations, now and before, as far as the asking person may see them; the latest first. */
    @Transactional(readOnly = true)
    public List<Affiliation> of(PersonId person) {
        return views.of(person);
    }

    /** Who belongs to an organisation, now and before, as far as the asking person may see. */
    @Transactional(readOnly = true)
    public List<Affiliation> in(OrganisationId organisation) {
        return views.in(organisation);
    }

    /** Those who say that they belong to an organisation of this person's and wait to be confirmed. */
    @Transactional(readOnly = true)
    public List<Affiliation> newcomers(PersonId me) {
        return views.newcomers(me);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }
}
