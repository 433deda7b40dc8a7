package org.longtable.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What called for an agreement is answered by one that is in force, and asked again once it is over (W16). */
class AnAgreementWasCalledForTest extends AroundAnAgreement {
    @Test
    void it_is_asked_for_until_both_gave_their_word_and_again_once_it_was_ended() {
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-28");
        as(anna).visit(path("/closeness/reasons")).type("reason_data", "yes").press("Save");
        assertThat(as(dev).visit(path("/questions"))
                        .page()
                        .select("article:contains(An agreement is needed) a")
                        .eachAttr("href"))
                .contains(path("/agreements/new"));
        var id = annaBegins(AgreementKind.NOTE, "Purpose We keep no names");
        acknowledgesAll(anna, id);
        signs(anna, id, "Only me this year", anna);
        assertThat(asked()).contains("An agreement is needed here");
        acknowledgesAll(dev, id);
        signs(dev, id, "Only me this year", dev);
        assertThat(standing(id).isActive()).isTrue();
        assertThat(asked()).doesNotContain("An agreement is needed here");
        assertThat(as(dev).visit(path("/closeness")).text()).contains("There is an agreement.");
        asking(dev, () -> {
            agreements.end(tableOf(dev), id, "", dev.id());
            return 0;
        });
        assertThat(asked()).contains("An agreement is needed here");
    }

    private String asked() {
        return as(dev).visit(path("/questions")).text();
    }
}
