package org.longtable.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.longtable.site.Language;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ChangeId;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.WordingId;

/** The pure rules: whose changes came in (F18), two representatives, what a fingerprint is of, words beside words. */
class StandingTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private final PartnerId circus = PartnerId.fresh();
    private final PartnerId centre = PartnerId.fresh();

    @Test
    void the_share_of_a_partner_is_what_others_took_of_its_changes_among_all_that_were_taken() {
        var voices = new Voices(List.of(
                change(circus, Proposed.State.TAKEN, false),
                change(circus, Proposed.State.TAKEN, false),
                change(centre, Proposed.State.TAKEN, false),
                change(circus, Proposed.State.TAKEN, true),
                change(centre, Proposed.State.DECLINED, false),
                change(centre, Proposed.State.WITHDRAWN, false)));
        assertThat(value(voices.share(circus, DAY))).isEqualTo("0.67");
        assertThat(value(voices.share(centre, DAY))).isEqualTo("0.33");
        assertThat(voices.proposedBy(centre)).isEqualTo(2);
        assertThat(voices.declinedWithoutReason()).isZero();
        assertThat(new Voices(List.of()).share(circus, DAY)).isInstanceOf(Figure.NotYet.class);
    }

    @Test
    void the_smallest_is_asked_where_sizes_are_told_and_else_whoever_proposed_nothing() {
        var artist = PartnerId.fresh();
        var here = List.of(circus, centre, artist);
        var voices = new Voices(List.of(change(artist, Proposed.State.OPEN, false)));
        assertThat(voices.silent(here, circus, Set.of(), Map.of())).contains(centre);
        assertThat(voices.silent(here, circus, Set.of(centre), Map.of())).isEmpty();
        assertThat(voices.silent(here, circus, Set.of(), Map.of(circus, 3, centre, 1, artist, 2)))
                .contains(centre);
        assertThat(voices.silent(here, circus, Set.of(), Map.of(circus, 3, centre, 2, artist, 1)))
                .as("the smallest has proposed something")
                .isEmpty();
        assertThat(voices.silent(here, circus, Set.of(), Map.of(circus, 2, centre, 2, artist, 2)))
                .contains(centre);
        assertThat(voices.silent(here, circus, Set.of(), Map.of(circus, 3, artist, 1)))
                .as("one has not told")
                .contains(centre);
    }

    @Test
    void one_of_two_representatives_takes_a_reason_and_two_of_two_do_not() {
        assertThat(new Representatives(1, true).needsReason()).isTrue();
        assertThat(value(new Representatives(1, true).figure(DAY))).isEqualTo("1");
        assertThat(new Representatives(2, true).needsReason()).isFalse();
        assertThat(value(new Representatives(3, true).figure(DAY))).isEqualTo("2");
        assertThat(new Representatives(0, false).needsReason()).isFalse();
    }

    @Test
    void a_fingerprint_is_of_every_character_and_of_no_line_break() {
        var text = version("We sing on Tuesdays,\nuntil June.").canonical();
        var whole = version("We sing on Tuesdays,\nuntil June.").fingerprint();
        assertThat(Fingerprint.brought(text)).contains(whole);
        assertThat(Fingerprint.brought(text.replace("\n", "\r\n  "))).contains(whole);
        assertThat(Fingerprint.brought(text + "\n\nSHA-256 " + whole.inGroups() + "\nAnna, 1 May"))
                .contains(whole);
        assertThat(Fingerprint.brought(" SHA-256: " + whole.inGroups().toUpperCase(java.util.Locale.ROOT)))
                .contains(whole);
        assertThat(Fingerprint.brought(text.replace("June", "July")))
                .isPresent()
                .get()
                .isNotEqualTo(whole);
        assertThat(Fingerprint.brought("  ")).isEmpty();
    }

    @Test
    void a_place_to_fill_in_is_seen_until_it_is_filled() {
        assertThat(new ClauseWords("", "", "[Partner] pays [amount].", "").hasOpenPlaces())
                .isTrue();
        assertThat(new ClauseWords("", "", "The school pays $1,200.", "").hasOpenPlaces())
                .isFalse();
        assertThat(new ClauseWords("A", "B", "a", "").title(Language.FR)).isEqualTo("B");
    }

    private Version version(String words) {
        var id = AgreementId.of("01890a5d-ac96-774b-bcce-b302099a8057");
        return new Version(
                id,
                AgreementKind.LETTER,
                2,
                "Songs",
                List.of("The centre", "L’école"),
                List.of(new Wording(
                        WordingId.fresh(),
                        ClauseId.fresh(),
                        Optional.empty(),
                        new ClauseWords("Purpose", "", words, ""),
                        Optional.empty(),
                        centre)),
                DAY,
                "Anna");
    }

    private Proposed change(PartnerId by, Proposed.State state, boolean alone) {
        return new Proposed(
                ChangeId.fresh(),
                Proposed.What.REMOVE,
                ClauseId.fresh(),
                Optional.of(WordingId.fresh()),
                by,
                state,
                alone,
                Map.of(),
                true);
    }

    private static String value(Figure figure) {
        return ((Figure.Known) figure).value().toPlainString();
    }
}
