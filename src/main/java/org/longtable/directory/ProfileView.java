package org.longtable.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.people.SeenBy;
import org.longtable.site.Texts;

/**
 * What a profile says, in words, part by part.
 *
 * @param about its own words, which stand above everything else
 * @param mine whether the reader writes it, and so sees each part even where nothing is told yet
 */
public record ProfileView(Optional<String> about, List<Part> parts, boolean mine) {
    /** @param rows nothing where nothing is told that the reader may see */
    public record Part(ProfilePart part, List<Row> rows) {}

    /** @param seenBy who sees it, for those who write it */
    public record Row(Field field, List<String> words, SeenBy seenBy) {}

    static ProfileView of(Profile profile, boolean mine, Gazetteer gazetteer, Texts texts) {
        var parts = ProfilePart.all().stream()
                .map(part -> new Part(part, rows(part, profile, mine, gazetteer, texts)))
                .filter(part -> mine || !part.rows().isEmpty())
                .toList();
        return new ProfileView(profile.one(Field.ABOUT), parts, mine);
    }

    private static List<Row> rows(ProfilePart part, Profile profile, boolean mine, Gazetteer gazetteer, Texts texts) {
        var rows = new ArrayList<Row>();
        for (var field : part.fields(profile.subject().kind())) {
            if (field == Field.IDENTITY_COUNTS && !mine) continue;
            var words = words(field, profile, gazetteer, texts);
            if (!words.isEmpty() && (field != Field.ABOUT || mine))
                rows.add(new Row(field, words, profile.seenBy(field).orElse(SeenBy.ME)));
        }
        return rows;
    }

    static List<String> words(Field field, Profile profile, Gazetteer gazetteer, Texts texts) {
        if (field == Field.SETTING) return setting(profile, gazetteer, texts);
        return profile.all(field).stream()
                .map(value -> field == Field.PLACE ? gazetteer.inWords(value, texts) : field.inWords(value, texts))
                .toList();
    }

    /** One's own say, or else what the gazetteer says of the place that one told. */
    private static List<String> setting(Profile profile, Gazetteer gazetteer, Texts texts) {
        var own = profile.one(Field.SETTING);
        if (own.isPresent()) return List.of(Field.SETTING.inWords(own.get(), texts));
        return profile.one(Field.PLACE).flatMap(gazetteer::told).map(gazetteer::setting).stream()
                .map(setting -> texts.t(setting.key()))
                .toList();
    }

    public boolean isEmpty() {
        return about.isEmpty() && parts.stream().allMatch(part -> part.rows().isEmpty());
    }
}
