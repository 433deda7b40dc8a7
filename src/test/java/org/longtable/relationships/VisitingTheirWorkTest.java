package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.PartnerId;
import org.springframework.beans.factory.annotation.Autowired;

/** Visiting someone's work needs their yes, and they read first what was written about it (R9). */
class VisitingTheirWorkTest extends AtATable {
    private static final String SEEN = "The night staff hum to themselves.";

    @Autowired
    private Notes notes;

    @Autowired
    private Watching watching;

    private Someone nadia;
    private Someone lou;
    private Someone priya;
    private Someone omar;
    private MomentId ward;
    private PartnerId studio;

    @BeforeEach
    void aVisitToTheWard() {
        nadia = someone("Nadia Osei");
        lou = someone("Lou Osei");
        priya = someone("Priya Nair");
        omar = someone("Omar Haddad");
        studio = organisation("Studio Osei");
        seat(studio, nadia, lou);
        seat(organisation("St Brigid Hospital"), priya, omar);
        ward = noted(Kind.VISITING_WORK, "2026-01-19", nadia, lou, priya);
    }

    @Test
    void nothing_is_written_about_it_before_they_agreed_and_what_was_typed_stays() {
        var page = as(nadia).visit(path(ward) + "/notes/mine");

        page.type("note", SEEN).type("seen", "present").press("Save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("First someone whose work it is must have agreed to being watched.");
        assertThat(page.page().select("textarea[name=note]").text()).isEqualTo(SEEN);
        assertThat(notesReadBy(nadia)).isEmpty();
    }

    @Test
    void noted_with_its_note_it_needs_the_tick_and_without_a_note_it_does_not() {
        var page = as(nadia)
                .visit(path() + "/moments/new")
                .type("who", "person:" + priya.id())
                .type("kind", "visiting_work")
                .type("day", "2026-01-20")
                .type("note", SEEN)
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-watched-problem").text()).contains("must have agreed");

        page.type("watched", "yes").press("Save");

        assertThat(page.text()).contains("They agreed to being watched", SEEN);
    }

    @Test
    void who_was_watched_reads_it_first_and_then_everyone_who_was_there() {
        as(nadia).visit(path(ward)).press("Studio Osei visited, and the others agreed");
        wrote(nadia, true);

        assertThat(notesReadBy(priya)).containsExactly(SEEN);
        assertThat(notesReadBy(lou)).isEmpty();
        assertThat(notesReadBy(omar)).isEmpty();
        assertThat(as(nadia).visit(path(ward)).text())
                .contains("For those who were there, once those whose work it is about have read it.");
        assertThat(as(priya).visit("/").text()).contains("Nadia Osei wrote about visiting your work");
        assertThat(as(lou).visit("/").text()).doesNotContain("wrote about visiting your work");

        as(priya).visit("/").follow("Read it first").press("I have read it");

        assertThat(notesReadBy(lou)).containsExactly(SEEN);
        assertThat(notesReadBy(omar)).isEmpty();
        assertThat(as(priya).visit("/").text()).doesNotContain("wrote about visiting your work");
    }

    @Test
    void a_colleague_of_the_writer_cannot_open_it_for_everyone() {
        does(nadia, () -> watching.agreed(ward, studio));
        wrote(nadia, true);

        assertThat(as(lou).submit(path(ward) + "/notes/readings", Map.of()).status())
                .isEqualTo(404);
        assertThat(notesReadBy(lou)).isEmpty();
    }

    @Test
    void what_someone_writes_about_their_own_work_waits_for_nobody() {
        does(nadia, () -> watching.agreed(ward, studio));

        does(priya, () -> notes.keep(ward, priya.id(), new Note(SEEN, "", true), 0));

        for (var other : List.of(nadia, lou)) assertThat(notesReadBy(other)).containsExactly(SEEN);
        assertThat(asking(nadia, watching::unread)).isEmpty();
    }

    @Test
    void a_note_written_anew_is_read_anew() {
        does(nadia, () -> watching.agreed(ward, studio));
        wrote(nadia, true);
        does(priya, () -> watching.haveRead(ward));

        does(nadia, () -> notes.keep(ward, nadia.id(), new Note("They are loud.", "", true), 1));

        assertThat(notesReadBy(lou)).isEmpty();
        assertThat(notesReadBy(priya)).containsExactly("They are loud.");
    }

    @Test
    void a_note_for_oneself_stays_with_oneself() {
        does(nadia, () -> watching.agreed(ward, studio));
        wrote(nadia, false);

        for (var other : List.of(priya, lou, omar))
            assertThat(notesReadBy(other)).isEmpty();
        assertThat(asking(priya, watching::unread)).isEmpty();
    }

    @Test
    void a_note_they_have_not_read_is_its_writers_alone_once_the_moment_is_told_as_another_kind() {
        does(nadia, () -> watching.agreed(ward, studio));
        wrote(nadia, true);
        does(priya, () -> notes.keep(ward, priya.id(), new Note("She was kind.", "", true), 0));

        as(lou).visit(path(ward) + "/corrections/new").type("kind", "meal").press("Save");

        assertThat(notesReadBy(lou)).containsExactly("She was kind.");
        assertThat(notesReadBy(priya)).containsExactly("She was kind.");
        assertThat(notesReadBy(nadia)).contains(SEEN);
    }

    @Test
    void what_they_have_read_stays_open_when_the_moment_is_told_as_another_kind() {
        does(nadia, () -> watching.agreed(ward, studio));
        wrote(nadia, true);
        does(priya, () -> watching.haveRead(ward));

        as(lou).visit(path(ward) + "/corrections/new").type("kind", "meal").press("Save");

        assertThat(notesReadBy(lou)).containsExactly(SEEN);
    }

    @Test
    void nobody_agreed_after_all_takes_what_was_written_back_to_its_writer() {
        does(nadia, () -> watching.agreed(ward, studio));
        wrote(nadia, true);
        does(priya, () -> watching.haveRead(ward));

        as(priya).visit(path(ward)).press("Nobody agreed to this");

        assertThat(notesReadBy(priya)).isEmpty();
        assertThat(notesReadBy(lou)).isEmpty();
        assertThat(notesReadBy(nadia)).containsExactly(SEEN);
        assertThat(as(omar).submit(path(ward) + "/agreements/removals", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void at_any_other_kind_of_moment_nothing_is_asked() {
        var meal = noted(Kind.MEAL, "2026-01-20", nadia, lou, priya);

        does(nadia, () -> notes.keep(meal, nadia.id(), new Note(SEEN, "", true), 0));

        assertThat(as(lou).visit(path(meal)).text()).contains(SEEN).doesNotContain("watched");
        assertThat(as(nadia).submit(path(meal) + "/agreements", Map.of()).status())
                .isEqualTo(404);
    }

    private void does(Someone person, Runnable deed) {
        asking(person, () -> {
            deed.run();
            return person;
        });
    }

    private void wrote(Someone writer, boolean shared) {
        does(writer, () -> notes.keep(ward, writer.id(), new Note(SEEN, "", shared), 0));
    }

    private List<String> notesReadBy(Someone reader) {
        return asking(
                reader,
                () -> notes.of(ward).stream()
                        .map(written -> written.note().note())
                        .toList());
    }
}
