package org.longtable.closeness;

import java.util.List;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.site.Asked;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;

/** The form on which one partner says how close it is to each of the others. */
final class LevelForm {
    private LevelForm() {}

    /** The field about another partner. */
    static String of(PartnerId other) {
        return "level_" + other;
    }

    /** The others in this round, in the order of the table. */
    static List<PartnerView> others(TableView table, Round round) {
        return table.partners().stream()
                .filter(partner -> !partner.id().equals(table.mine())
                        && round.of(partner.id()).isPresent())
                .toList();
    }

    static List<Asked> asked(List<PartnerView> others, Texts texts) {
        return others.stream()
                .map(other ->
                        Asked.oneOf(of(other.id()), texts.t("closeness.answer.of", other.name()), Level.choices(texts)))
                .toList();
    }

    static List<Sealed> read(Typed typed, List<PartnerView> others) {
        return others.stream()
                .map(other -> Sealed.of(
                        other.id().toString(),
                        typed.choice(of(other.id()), Level::of)
                                .orElse(Level.NOT_IN_TOUCH)
                                .number(),
                        ""))
                .toList();
    }

    /** Filled in with what its reader has sealed; empty for anyone else. */
    static Typed of(List<Rated> said) {
        var typed = Typed.nothing();
        for (var one : said)
            typed.with(of(one.of()), Integer.toString(one.level().number()));
        return typed;
    }
}
