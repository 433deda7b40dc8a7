package org.longtable.demonstration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        var byAddress = here.stream().collect(Collectors.toMap(Cast.Member::address, Function.identity()));
        return ALL.stream().map(story -> scene(story, byAddress)).toList();
    }

    private static Scene scene(Story story, Map<String, Cast.Member> here) {
        var places = story.cast().stream()
                .filter(part -> here.containsKey(part.address()))
                .map(part -> place(part, here.get(part.address())))
                .toList();
        return new Scene(story.key(), story.table(), story.cast().getFirst().language(), places);
    }

    private static Scene.Place place(Part part, Cast.Member member) {
        return new Scene.Place(member.id(), member.name(), part.place(), part.tone());
    }
}
