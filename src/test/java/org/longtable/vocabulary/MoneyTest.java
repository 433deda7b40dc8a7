package org.longtable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12000 | 1200000",
                "$12,000 | 1200000",
                "12 000 $ | 1200000",
                "12\u202f000,50\u00a0$ | 1200050",
                "1,234,567.89 | 123456789",
                "0 | 0",
                "0.5 | 50",
                "9,05 | 905",
                "1,500 | 150000",
                "999,999,999,999,999.99 | 99999999999999999"
            })
    void an_amount_is_read_as_people_write_it_in_english_and_french(String text, long cents) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofCents(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "$",
                "-5",
                "1,000,000,000,000,000",
                "1.500",
                "1,50,000",
                "1 000,000",
                "5.",
                "twelve",
                "12345 678",
                "1e3",
                "1$000",
                "1,000,50",
                "1234567890123456"
            })
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void amounts_of_one_currency_add_up() {
        assertThat(Money.parse("240").plus(Money.parse("1,035.05")).amount()).isEqualByComparingTo("1275.05");
    }

    @Test
    void amounts_of_two_currencies_do_not() {
        var euros = new Money(100, Currency.getInstance("EUR"));

        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofCents(100).plus(euros));
    }

    @Test
    void money_cannot_be_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.ofCents(-1));
    }

    @Test
    void a_currency_without_hundredths_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Money(100, Currency.getInstance("JPY")));
    }

    @Test
    void a_sum_that_is_too_large_does_not_wrap_around() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.ofCents(Long.MAX_VALUE).plus(Money.ofCents(1)));
    }
}
