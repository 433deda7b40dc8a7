package org.longtable.reasons;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.longtable.envelopes.Answer;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;

/** The form on which one partner says why it is here, and how it understands why the others are. */
public final class ReasonForm {
    public static final String WHY = "reason_why";
    public static final String SECTOR = "reason_sector";
    public static final String LEARN = "reason_learn";
    public static final String CHANGED = "reason_changed";
    public static final String GAINS = "reason_gains";
    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST = 600;

    private ReasonForm() {}

    /** The field about another partner. */
    public static String of(PartnerId other) {
        return "reason_of_" + other;
    }

    /** The others in this round, in the order of the table. */
    static List<PartnerView> others(TableView table, Round round) {
        return table.partners().stream()
                .filter(partner -> !partner.id().equals(table.mine())
                        && round.of(partner.id()).isPresent())
                .toList();
    }

    public static List<Choice> gains(Texts texts) {
        return Arrays.stream(Gain.values())
                .map(gain -> new Choice(
                        gain.code(),
                        texts.t("reasons.gain." + gain.code()),
                        texts.t("reasons.gain." + gain.code() + ".hint")))
                .toList();
    }

    public static Map<String, String> labels(List<PartnerView> others, Texts texts) {
        var labels = new LinkedHashMap<String, String>();
        labels.put(WHY, texts.t("reasons.why"));
        labels.put(SECTOR, texts.t("reasons.sector"));
        for (var other : others) labels.put(of(other.id()), texts.t("reasons.of", other.name()));
        labels.put(LEARN, texts.t("reasons.learn"));
        labels.put(GAINS, texts.t("reasons.gains"));
        labels.put(CHANGED, texts.t("reasons.changed"));
        return labels;
    }

    static List<Sealed> read(Typed typed, List<PartnerView> others) {
        var sealed = new ArrayList<Sealed>();
        sealed.add(words(Item.WHY, typed.text(WHY, LONGEST_WHY)));
        sealed.add(words(Item.SECTOR, typed.optionalText(SECTOR, LONGEST)));
        sealed.add(words(Item.LEARN, typed.optionalText(LEARN, LONGEST)));
        sealed.add(words(Item.CHANGED, typed.optionalText(CHANGED, LONGEST)));
        sealed.add(words(
                Item.GAINS,
                Gain.written(typed.all(GAINS).stream()
                        .flatMap(code -> Gain.of(code).stream())
                        .toList())));
        for (var other : others) sealed.add(words(Item.of(other.id()), typed.optionalText(of(other.id()), LONGEST)));
        return sealed.stream().filter(one -> !one.words().isEmpty()).toList();
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
        for (var other : others) typed.with(of(other.id()), byItem.getOrDefault(Item.of(other.id()), ""));
        return typed;
    }

    private static Sealed words(String item, String words) {
        return new Sealed(item, OptionalInt.empty(), words);
    }
}
