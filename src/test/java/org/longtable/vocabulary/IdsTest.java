package org.longtable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
    private static final String TEXT = "0198c0de-1234-7abc-8def-0123456789ab";

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(PersonId::fresh, PersonId::of, PersonId::value),
                kind(TableId::fresh, TableId::of, TableId::value),
                kind(PartnerId::fresh, PartnerId::of, PartnerId::value),
                kind(MomentId::fresh, MomentId::of, MomentId::value),
                kind(OrganisationId::fresh, OrganisationId::of, OrganisationId::value),
                kind(CommunityId::fresh, CommunityId::of, CommunityId::value),
                kind(RoundId::fresh, RoundId::of, RoundId::value),
                kind(StatementId::fresh, StatementId::of, StatementId::value),
                kind(DifferenceId::fresh, DifferenceId::of, DifferenceId::value),
                kind(TimeRequestId::fresh, TimeRequestId::of, TimeRequestId::value),
                kind(TimeAnswerId::fresh, TimeAnswerId::of, TimeAnswerId::value),
                kind(MilestoneId::fresh, MilestoneId::of, MilestoneId::value),
                kind(VisitId::fresh, VisitId::of, VisitId::value));
    }

    private static <I> Arguments kind(Supplier<I> fresh, Function<String, I> of, Function<I, UUID> value) {
        return Arguments.of(fresh, of, value);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_fresh_id_is_a_uuid_of_version_7(
            Supplier<Object> fresh, Function<String, Object> of, Function<Object, UUID> value) {
        assertThat(value.apply(fresh.get()).version()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void two_fresh_ids_differ(Supplier<Object> fresh, Function<String, Object> of, Function<Object, UUID> value) {
        assertThat(fresh.get()).isNotEqualTo(fresh.get());
    }

    @Test
    void ids_made_in_the_same_millisecond_sort_by_age() {
        var inTurn = Stream.generate(MomentId::fresh)
                .limit(10_000)
                .map(MomentId::toString)
                .toList();
        assertThat(inTurn).isSorted();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_id_reads_and_writes_as_the_plain_uuid(
            Supplier<Object> fresh, Function<String, Object> of, Function<Object, UUID> value) {
        assertThat(of.apply(TEXT)).hasToString(TEXT);
        assertThat(value.apply(of.apply(TEXT))).isEqualTo(UUID.fromString(TEXT));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_id_that_is_cut_short_is_refused_by_every_kind(
            Supplier<Object> fresh, Function<String, Object> of, Function<Object, UUID> value) {
        assertThatIllegalArgumentException().isThrownBy(() -> of.apply("1-2-3-4-5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "anna", "0198c0de12347abc8def0123456789ab", " " + TEXT, TEXT + "0"})
    void what_is_not_an_id_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PersonId.of(text));
    }

    @Test
    void an_id_in_capitals_is_the_same_id() {
        assertThat(PersonId.of(TEXT.toUpperCase(Locale.ROOT))).isEqualTo(PersonId.of(TEXT));
    }
}
