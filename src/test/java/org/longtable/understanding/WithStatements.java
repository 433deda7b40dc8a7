package org.longtable.understanding;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.longtable.pace.AroundATable;
import org.longtable.world.Visitor;

/** Anna for the centre, with Bea; Dev for the school, with Marie; Noor for the neighbours; Sol, who only funds. */
public abstract class WithStatements extends AroundATable {
    protected static final int[] ANNAS = {5, 5, 5, 4, 4, 4};
    protected static final int[] DEVS = {5, 3, 2, 2, 4, 3};
    protected Someone bea;
    protected Someone marie;

    @BeforeEach
    void theySitAtATableThatIsNoLongerNew() {
        bea = someone("Bea Lund");
        marie = someone("Marie Tremblay");
        seat(centre, bea);
        seat(school, marie);
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-26");
    }

    /** Anna begins a round with the six statements for an artist and a school. */
    protected UUID begun() {
        as(anna).visit(path("/statements/new?set=school")).press("Ask everyone");
        return latestRound();
    }

    protected UUID latestRound() {
        return owner().sql(
                        "select id from envelopes.round where table_id = :table order by begun_at desc, id desc limit 1")
                .param("table", table.value())
                .query(UUID.class)
                .single();
    }

    protected Visitor answers(Someone person, UUID round, int... numbers) {
        return typed(as(person).visit(path("/statements/" + round)), numbers).press("Seal my answer");
    }

    protected static Visitor typed(Visitor visitor, int... numbers) {
        for (int place = 1; place <= numbers.length; place++)
            visitor.type("answer_" + place, Integer.toString(numbers[place - 1]));
        return visitor;
    }

    protected Visitor read(Someone person) {
        return as(person).visit(path("/understanding"));
    }
}
