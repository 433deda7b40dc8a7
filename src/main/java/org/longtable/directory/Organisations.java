package org.longtable.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: organisations, as the asking person may see them. */
@Component
public class Organisations {
    private final JdbcClient db;
    private final OrganisationViews views;
    private final OrganisationStore store;
    private final Affiliations affiliations;
    private final Clock clock;

    Organisations(
            JdbcClient db, OrganisationViews views, OrganisationStore store, Affiliations affiliations, Clock clock) {
        this.db = db;
        this.views = views;
        this.store = store;
        this.affiliations = affiliations;
        this.clock = clock;
    }

    /** Starts the record of an organisation, often someone else's who is about to be invited; attaches nobody. */
    @Transactional
    public OrganisationId begin(String name, PersonId by) {
        var id = OrganisationId.fresh();
        db.sql("""
                insert into directory.organisation (id, name, begun_by, begun_at) values (:id, :name, :by, :now)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Starts the record of one's own organisation: whoever starts it belongs to it from today, in this role. */
    @Transactional
    public OrganisationId beginOwn(String name, String role, PersonId by) {
        var id = begin(name, by);
        affiliations.speakFor(id, role, by);
        return id;
    }

    /**
     * Those that the asking person belongs or belonged to, and those at their tables, to choose one; in no order. All others
     * are found by their name: see {@link #called} and {@link PerhapsHere}.
     */
    @Transactional(readOnly = true)
    public List<OrganisationView> nearMe() {
        return views.nearMe();
    }

    /** The one of this name, whether its letters are large or small; nothing where several are listed under it. */
    @Transactional(readOnly = true)
    public Optional<OrganisationView> called(String name) {
        return views.called(name);
    }

    @Transactional(readOnly = true)
    public Optional<OrganisationView> named(OrganisationId id) {
        return views.named(id);
    }

    /** Whether someone belongs to it here, so that newcomers are confirmed by its own people. */
    @Transactional(readOnly = true)
    public boolean hasPeople(OrganisationId id) {
        return db.sql("select directory.has_people(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the asking person's word is enough to speak for it; one that was listed by others asks for more. */
    @Transactional(readOnly = true)
    public boolean wordIsEnough(OrganisationId id) {
        return db.sql("select directory.word_is_enough(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** @throws NotFound when the asking person may not see it */
    @Transactional(readOnly = true)
    public Organisation find(OrganisationId id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /**
     * Saves what its people wrote about it.
     *
     * @param version the version that was shown
     * @throws org.longtable.site.SavedMeanwhile when someone else saved it since
     * @throws NotFound when it is not the asking person's to change
     */
    @Transactional
    public void change(Organisation changed, long version) {
        store.change(changed, version);
    }
}
