package org.longtable.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.longtable.ground.StoryClock;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** The tables, told through the product's own front doors, each event as of its own day. */
@Component
class Stories {
    private static final List<Story> ALL = List.of(
            new BetweenUs(),
            new TheWriter(),
            new LeCirque(),
            new FirstDay(),
            new LeChoeur(),
            new StoriesByTheStove(),
            new WhatTheTideKeeps(),
            new ClayAfterSupper(),
            new LaRadioDesRangs(),
            new BreadBeforeQuestions(),
            new LaCourtepointe(),
            new TheRiversNames(),
            new LeJardinDesLangues());

    private final FrontDoors doors;

    Stories(FrontDoors doors) {
        this.doors = doors;
    }

    void tell() {
        if (!(doors.clock() instanceof StoryClock clock))
            throw new IllegalStateException("stories are told in a demonstration alone");
        var people = new HashMap<Part, PersonId>();
        ALL.forEach(story -> story.tell(new Telling(doors, clock, people)));
        new OnTheBoard(new Telling(doors, clock, people)).tell(Set.copyOf(people.values()));
    }

    static List<Story> all() {
        return ALL;
    }

    /** The tables, each with those of its cast who are still here. */
    static List<Scene> scenes(List<Cast.Member> here) {
        return ALL.stream().map(story -> scene(story, here)).toList();
    }

    private static Scene scene(Story story, List<Cast.Member> here) {
        var others = Stream.concat(story.cast().stream(), story.around().stream())
                .filter(part -> !story.first().contains(part));
        return new Scene(
                story.key(),
                story.table(),
                story.where(),
                story.cast().getFirst().language(),
                places(story.first().stream(), here),
                places(others, here));
    }

    private static List<Scene.Place> places(Stream<Part> parts, List<Cast.Member> here) {
        return parts.flatMap(part -> place(part, here).stream()).toList();
    }

    private static Optional<Scene.Place> place(Part part, List<Cast.Member> here) {
        return here.stream()
                .filter(member -> member.address().equals(part.address()))
                .findFirst()
                .map(member -> new Scene.Place(member.id(), member.name(), part.place(), part.tone()));
    }
}
