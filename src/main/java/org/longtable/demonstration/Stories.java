package org.longtable.demonstration;

import java.util.List;
import java.util.Optional;
import org.longtable.ground.StoryClock;
import org.springframework.stereotype.Component;

/** The four tables, told through the product's own front doors, each event as of its own day. */
@Component
class Stories {
    private static final List<Story> ALL = List.of(new BetweenUs(), new TheWriter(), new LeCirque(), new FirstDay());

    private final FrontDoors doors;

    Stories(FrontDoors doors) {
        this.doors = doors;
    }

    void tell() {
        if (!(doors.clock() instanceof StoryClock clock))
            throw new IllegalStateException("stories are told in a demonstration alone");
        ALL.forEach(story -> story.tell(new Telling(doors, clock)));
    }

    /** The tables, each with those of its cast who are still here. */
    static List<Scene> scenes(List<Cast.Member> here) {
        return ALL.stream().map(story -> scene(story, here)).toList();
    }

    private static Scene scene(Story story, List<Cast.Member> here) {
        var places = story.cast().stream()
                .flatMap(part -> place(part, here).stream())
                .toList();
        return new Scene(story.key(), story.table(), story.cast().getFirst().language(), places);
    }

    private static Optional<Scene.Place> place(Part part, List<Cast.Member> here) {
        return here.stream()
                .filter(member -> member.address().equals(part.address()))
                .findFirst()
                .map(member -> new Scene.Place(member.id(), member.name(), part.place(), part.tone()));
    }
}
