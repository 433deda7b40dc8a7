package org.longtable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Figure.Input;

class FigureTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-02-02");

    @Test
    void an_index_is_shown_with_two_decimals_and_a_half_goes_up() {
        var figure = Figure.index("x", "x", new BigDecimal("0.145"), List.of(), TODAY);

        assertThat(figure.value()).isEqualTo(new BigDecimal("0.15"));
        assertThat(Figure.toIndex(new BigDecimal("0.1449999"))).isEqualTo(new BigDecimal("0.14"));
        assertThat(Figure.toIndex(BigDecimal.TEN)).isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void a_share_is_shown_as_a_whole_percentage_and_a_half_goes_up() {
        assertThat(Figure.toPercent(new BigDecimal("0.545"))).isEqualTo(55);
        assertThat(Figure.toPercent(new BigDecimal("0.5449"))).isEqualTo(54);
    }

    @Test
    void nobodys_id_can_be_an_input() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Input("x", PersonId.fresh()));
    }

    @Test
    void a_number_a_fraction_a_day_and_a_message_can_be_inputs() {
        assertThat(List.of(
                        new Input("x", 1),
                        new Input("x", 1L),
                        new Input("x", BigDecimal.ONE),
                        new Input("x", Fraction.of(2, 3)),
                        new Input("x", TODAY),
                        new Input("x", "kind.meal")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_figure_does_not_change_with_the_list_it_was_made_from() {
        var inputs = new ArrayList<>(List.of(new Input("x", 1)));
        var figures = List.of(
                Figure.count("x", "x", 1, inputs, TODAY),
                new Figure.Between("x", "x", BigDecimal.ONE, BigDecimal.ONE, inputs, TODAY),
                new Figure.Day("x", "x", TODAY, TODAY, inputs, TODAY),
                new Figure.NotYet("x", "x", "y", inputs, TODAY));
        inputs.clear();

        assertThat(figures).allSatisfy(figure -> assertThat(figure.inputs()).hasSize(1));
    }

    @Test
    void ends_the_wrong_way_round_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure.Between("x", "x", BigDecimal.TEN, BigDecimal.ONE, List.of(), TODAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure.Day("x", "x", TODAY, TODAY.minusDays(1), List.of(), TODAY));
    }
}
