package org.longtable.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ways of working of two, side by side (R26): put beside each other, and never scored. */
@Component
public class Ways {
    private static final List<Field> COMPARED = Stream.concat(
                    ProfilePart.WAYS.fields(Subject.Kind.PERSON).stream(), Stream.of(Field.LANGUAGE))
            .toList();
    private static final int MOST = 3;

    private final Profiles profiles;
    private final Affiliations affiliations;
    private final Gazetteer gazetteer;

    Ways(Profiles profiles, Affiliations affiliations, Gazetteer gazetteer) {
        this.profiles = profiles;
        this.affiliations = affiliations;
        this.gazetteer = gazetteer;
    }

    /** @param names of whom each column tells: the other first, then oneself and one's organisations */
    public record Beside(List<String> names, List<Row> rows) {}

    /** @param words what each says; empty where nothing is told */
    public record Row(Field field, List<String> words) {}

    private record Told(String name, Profile profile) {}

    /** Empty when the other tells nothing of it, or when there is nothing of mine to put beside it. */
    @Transactional(readOnly = true)
    public Optional<Beside> beside(Profile other, String name, PersonId me, Texts texts) {
        var all = new ArrayList<Told>();
        all.add(new Told(name, other));
        all.addAll(mine(me, texts).stream()
                .filter(told -> !told.profile.subject().equals(other.subject()))
                .filter(told -> COMPARED.stream()
                        .anyMatch(field -> told.profile.one(field).isPresent()))
                .limit(MOST)
                .toList());
        var rows = COMPARED.stream()
                .filter(field -> other.one(field).isPresent())
                .map(field -> new Row(
                        field,
                        all.stream()
                                .map(told ->
                                        String.join(", ", ProfileView.words(field, told.profile, gazetteer, texts)))
                                .toList()))
                .toList();
        return rows.isEmpty() || all.size() == 1
                ? Optional.empty()
                : Optional.of(new Beside(all.stream().map(Told::name).toList(), rows));
    }

    private List<Told> mine(PersonId me, Texts texts) {
        var mine = new ArrayList<Told>();
        mine.add(new Told(texts.t("directory.ways.me"), profiles.of(Subject.of(me))));
        for (var organisation : affiliations.organisationsToday(me))
            mine.add(new Told(organisation.name(), profiles.of(Subject.of(organisation.id()))));
        return mine;
    }
}
