package org.longtable.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is asked of one is read of all, and asked once. */
class ReadTogetherTest {
    private final List<List<Integer>> asked = new ArrayList<>();

    @Test
    void outside_of_such_work_each_is_read_by_itself() {
        assertThat(List.of(half(2), half(4), half(2))).containsExactly(Optional.of(1), Optional.of(2), Optional.of(1));
        assertThat(asked).containsExactly(List.of(2), List.of(4), List.of(2));
    }

    @Test
    void the_first_question_is_asked_of_all_and_its_answers_are_kept_even_where_there_is_nothing() {
        var read = Together.of(List.of(2, 3, 4), () -> List.of(half(4), half(3), half(2), half(3)));
        assertThat(read).containsExactly(Optional.of(2), Optional.empty(), Optional.of(1), Optional.empty());
        assertThat(asked).containsExactly(List.of(2, 3, 4));
    }

    @Test
    void another_one_is_asked_about_once_and_alone() {
        assertThat(Together.of(List.of(2, 4), () -> List.of(half(6), half(6))))
                .containsExactly(Optional.of(3), Optional.of(3));
        assertThat(asked).containsExactly(List.of(6));
    }

    @Test
    void those_that_join_later_are_asked_about_without_asking_again_about_the_first() {
        Together.of(List.of(2, 4), () -> {
            half(2);
            Together.alsoOf(List.of(4, 6, 8));
            assertThat(half(8)).contains(4);
            return half(6);
        });
        assertThat(asked).containsExactly(List.of(2, 4), List.of(6, 8));
    }

    @Test
    void work_within_work_keeps_what_the_other_read_and_gives_back_what_it_read() {
        Together.of(List.of(2), () -> {
            half(2);
            Together.of(List.of(2, 4), () -> half(4));
            return half(4);
        });
        assertThat(asked).containsExactly(List.of(2), List.of(4));
        half(4);
        assertThat(asked).hasSize(3);
    }

    @Test
    void what_was_read_in_another_way_is_not_read_again_and_a_list_is_read_once() {
        var lists = new ArrayList<String>();
        Together.of(List.of(), () -> {
            for (var n = 0; n < 2; n++)
                Together.once("list", () -> {
                    lists.add("read");
                    Together.keep("half", Map.of(2, 1));
                    return lists;
                });
            return half(2);
        });
        assertThat(lists).containsExactly("read");
        assertThat(asked).isEmpty();
    }

    private Optional<Integer> half(int one) {
        return Together.read("half", one, ones -> {
            asked.add(ones);
            var halves = new HashMap<Integer, Integer>();
            for (var each : ones) if (each % 2 == 0) halves.put(each, each / 2);
            return halves;
        });
    }
}
