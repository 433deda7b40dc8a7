package org.longtable.reasons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.longtable.envelopes.Answer;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.site.Asked;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;

/** The form on which one partner says why it is here, and how it understands why the others are. */
final class ReasonForm {
    static final String WHY = "reason_why";
    static final String SECTOR = "reason_sector";
    static final String LEARN = "reason_learn";
    static final String CHANGED = "reason_changed";
    static final String STILL = "reason_still";
    static final String GAINS = "reason_gains";
    private static final String SAME = "same";
    private static final String DIFFERS = "changed";
    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST = 600;

    private ReasonForm() {}

    /** The field about another partner. */
    static String of(PartnerId other) {
        return "reason_of_" + other;
    }

    /** The others in this round, in the order of the table. */
    static List<PartnerView> others(TableView table, Round round) {
        return table.partners().stream()
                .filter(partner -> !partner.id().equals(table.mine())
                        && round.of(partner.id()).isPresent())
                .toList();
    }

    private static List<Choice> gains(Texts texts) {
        return Arrays.stream(Gain.values())
                .map(gain -> new Choice(
                        gain.code(),
                        texts.t("reasons.gain." + gain.code()),
                        texts.t("reasons.gain." + gain.code() + ".hint")))
                .toList();
    }

    /** Whether anything changed since one's own partner last said why. */
    private static List<Choice> still(Texts texts) {
        return List.of(
                new Choice(SAME, texts.t("reasons.still.same")), new Choice(DIFFERS, texts.t("reasons.still.changed")));
    }

    /**
     * What is asked, in the order of the form.
     *
     * @param again whether one's own partner said it before, and so is asked what changed
     */
    static List<Asked> asked(List<PartnerView> others, boolean again, Texts texts) {
        var asked = new ArrayList<Asked>();
        asked.add(Asked.words(WHY, texts.t("reasons.why"), texts.t("reasons.why.hint"), 4));
        if (again) {
            asked.add(Asked.oneOf(STILL, texts.t("reasons.still"), still(texts)));
            asked.add(Asked.words(CHANGED, texts.t("reasons.changed"), texts.t("reasons.changed.hint"), 2)
                    .orNothing());
        }
        for (var other : others)
            asked.add(Asked.words(of(other.id()), texts.t("reasons.of", other.name()), texts.t("reasons.of.hint"), 3)
                    .orNothing());
        asked.add(Asked.words(LEARN, texts.t("reasons.learn"), texts.t("reasons.learn.hint"), 2)
                .orNothing());
        asked.add(Asked.someOf(GAINS, texts.t("reasons.gains"), gains(texts)));
        asked.add(Asked.words(SECTOR, texts.t("reasons.sector"), texts.t("reasons.sector.hint"), 3)
                .orNothing()
                .foldedBehind(texts.t("reasons.sector.add")));
        return asked;
    }

    /** @param again whether one's own partner said it before, and so says what changed or that nothing did */
    static List<Sealed> read(Typed typed, List<PartnerView> others, boolean again) {
        var sealed = new ArrayList<Sealed>();
        var same = again
                && typed.choice(STILL, still -> Optional.of(still).filter(List.of(SAME, DIFFERS)::contains))
                        .filter(SAME::equals)
                        .isPresent();
        if (again && !same && !typed.refused() && typed.raw(CHANGED).isBlank())
            typed.problem(CHANGED, "reasons.changed.missing");
        sealed.add(words(Item.WHY, typed.text(WHY, LONGEST_WHY)));
        sealed.add(words(Item.SECTOR, typed.optionalText(SECTOR, LONGEST)));
        sealed.add(words(Item.LEARN, typed.optionalText(LEARN, LONGEST)));
        if (same) sealed.add(Sealed.of(Item.CHANGED, 0, ""));
        else sealed.add(words(Item.CHANGED, typed.optionalText(CHANGED, LONGEST)));
        sealed.add(words(
                Item.GAINS,
                Gain.written(typed.all(GAINS).stream()
                        .flatMap(code -> Gain.of(code).stream())
                        .toList())));
        for (var other : others) sealed.add(words(Item.of(other.id()), typed.optionalText(of(other.id()), LONGEST)));
        return sealed.stream()
                .filter(one -> !one.words().isEmpty() || one.number().isPresent())
                .toList();
    }

    /** Filled in with what its reader has sealed, or else with what their partner said when it was last opened. */
    static Typed of(List<Answer> answers, List<PartnerView> others) {
        var byItem = new LinkedHashMap<String, String>();
        for (var answer : answers) byItem.put(answer.item(), answer.words());
        var typed = Typed.nothing()
                .with(WHY, byItem.getOrDefault(Item.WHY, ""))
                .with(SECTOR, byItem.getOrDefault(Item.SECTOR, ""))
                .with(LEARN, byItem.getOrDefault(Item.LEARN, ""))
                .with(CHANGED, byItem.getOrDefault(Item.CHANGED, ""))
                .with(
                        GAINS,
                        Gain.read(byItem.getOrDefault(Item.GAINS, "")).stream()
                                .map(Gain::code)
                                .toList());
        if (byItem.containsKey(Item.CHANGED))
            typed.with(STILL, byItem.get(Item.CHANGED).isEmpty() ? SAME : DIFFERS);
        for (var other : others) typed.with(of(other.id()), byItem.getOrDefault(Item.of(other.id()), ""));
        return typed;
    }

    private static Sealed words(String item, String words) {
        return new Sealed(item, OptionalInt.empty(), words);
    }
}
