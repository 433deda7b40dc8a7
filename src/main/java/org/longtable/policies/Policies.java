package org.longtable.policies;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.directory.Field;
import org.longtable.directory.Profile;
import org.longtable.directory.ProfilePart;
import org.longtable.directory.Profiles;
import org.longtable.directory.Subject;
import org.longtable.people.SeenBy;
import org.longtable.policies.SideBySide.Column;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.understanding.Differences;
import org.longtable.understanding.Topic;
import org.longtable.vocabulary.CommunityId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: the house rules of a table's partners beside each other. Each line is seen by whom its partner lets see it;
 * what a partner keeps to itself is compared with nothing.
 */
@Component
public class Policies {
    private final JdbcClient db;
    private final Profiles profiles;
    private final Differences differences;

    Policies(JdbcClient db, Profiles profiles, Differences differences) {
        this.db = db;
        this.profiles = profiles;
        this.differences = differences;
    }

    @Transactional(readOnly = true)
    public SideBySide at(TableView table) {
        var subjects = subjects(table);
        var told = profiles.of(subjects.values());
        var columns = table.seated().stream()
                .filter(partner -> !partner.onlyFunds())
                .flatMap(partner -> Optional.ofNullable(subjects.get(partner.id())).stream()
                        .map(subject -> column(table, partner, subject, told)))
                .toList();
        return SideBySide.of(columns, differences.at(table.id()));
    }

    /**
     * Takes a clash up: from now on it is something that is open, with an owner and a day.
     *
     * @return false when it stands open already
     * @throws NotFound unless the asking person sees these two clash
     */
    @Transactional
    public boolean takeUp(TableView table, String id, PersonId owner, LocalDate lookAgain, PersonId me) {
        var found = at(table).clashes().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return differences.name(table, new Topic.Found(found.clash().key(), found.between()), owner, lookAgain, me);
    }

    private static Column column(TableView table, PartnerView partner, Subject subject, Map<Subject, Profile> told) {
        var profile = told.getOrDefault(subject, new Profile(subject, List.of()));
        var rules = new EnumMap<Field, String>(Field.class);
        for (var line : profile.lines())
            if (line.seenBy() != SeenBy.ME && line.field().codes().contains(line.value()))
                ProfilePart.POLICIES.fields(subject.kind()).stream()
                        .filter(line.field()::equals)
                        .forEach(field -> rules.put(field, line.value()));
        return new Column(
                partner,
                rules,
                profile.seenBy(Field.POLICY_MORE)
                        .filter(circle -> circle != SeenBy.ME)
                        .flatMap(_ -> profile.one(Field.POLICY_MORE))
                        .orElse(""),
                partner.id().equals(table.mine()) ? path(subject) : "");
    }

    private static String path(Subject subject) {
        return (subject.kind() == Subject.Kind.PERSON ? "/me" : subject.path()) + "/profile/"
                + ProfilePart.POLICIES.code();
    }

    private Map<PartnerId, Subject> subjects(TableView table) {
        var subjects = new HashMap<PartnerId, Subject>();
        db.sql("select id, organisation_id, community_id, person_id from tables.partner where table_id = :table")
                .param("table", table.id().value())
                .query(row -> {
                    var id = new PartnerId(row.getObject("id", UUID.class));
                    var organisation = Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                            .map(OrganisationId::new)
                            .map(Subject::of);
                    var community = Optional.ofNullable(row.getObject("community_id", UUID.class))
                            .map(CommunityId::new)
                            .map(Subject::of);
                    var person = Optional.ofNullable(row.getObject("person_id", UUID.class))
                            .map(PersonId::new)
                            .map(Subject::of);
                    organisation.or(() -> community).or(() -> person).ifPresent(subject -> subjects.put(id, subject));
                });
        return subjects;
    }
}
