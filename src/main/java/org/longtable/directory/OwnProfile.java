package org.longtable.directory;

import java.util.List;
import java.util.stream.Collectors;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.people.AboutMe;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** What I tell in the directory, on my own place. */
@Component
class OwnProfile implements AboutMe {
    private final Profiles profiles;
    private final Gazetteer gazetteer;

    OwnProfile(Profiles profiles, Gazetteer gazetteer) {
        this.profiles = profiles;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Part> parts(PersonId me, Texts texts) {
        var view = ProfileView.of(profiles.of(Subject.of(me)), true, gazetteer, texts);
        var lines = view.parts().stream()
                .map(part -> new Line(
                        texts.t(part.part().key() + ".mine"),
                        part.rows().stream()
                                .map(row -> String.join(", ", row.words()))
                                .collect(Collectors.joining(" · ")),
                        "/me/profile/" + part.part().code()))
                .toList();
        return List.of(new Part(
                5,
                texts.t("directory.profile.mine"),
                lines,
                "",
                texts.t("directory.profile.as-others"),
                Subject.of(me).path()));
    }
}
