package org.longtable.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longtable.pace.TimeRequest.AskedDate;
import org.longtable.pace.TimeRequest.Said;
import org.longtable.pace.TimeRequests.Given;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;

/**
 * The form in which an answer to a letter is given by the funder, or recorded by whoever received it.
 *
 * @param dates what the letter asked for
 * @param sentOn no answer came before
 * @param recorded whether it is recorded by someone at the table
 * @param changing whether an answer stands already
 * @param version of the letter, so that nobody changes an answer that they have not seen
 */
public record TimeAnswerForm(
        List<AskedDate> dates,
        LocalDate sentOn,
        boolean recorded,
        boolean changing,
        long version,
        LocalDate today,
        Texts texts) {
    private static final int LONGEST = 1000;

    public List<Choice> answers() {
        return Arrays.stream(Said.values())
                .filter(said -> recorded && !changing || said != Said.NONE_YET)
                .map(said -> new Choice(
                        said.code(),
                        texts.t((recorded ? "pace.answer.recorded." : "pace.answer.")
                                + said.code().replace('_', '-'))))
                .toList();
    }

    /** How the form begins: today, with the dates asked for. */
    public Typed begin() {
        var fields = new HashMap<String, String>();
        fields.put("pace_answer_day", today.toString());
        for (var date : dates) fields.put(date.agreedField(), date.after().toString());
        return Typed.stored(fields);
    }

    /** How the form begins for someone who changes the answer that counts. */
    public Typed begin(Said said, List<TimeRequest.AgreedDate> agreed) {
        var typed = begin().with("pace_answer", said.code());
        for (var date : dates)
            for (var one : agreed)
                if (one.kind() == date.kind() && one.place() == date.place())
                    typed.with(date.agreedField(), one.on().toString());
        return typed;
    }

    Given read(Typed typed) {
        var said = typed.choice(
                "pace_answer",
                code -> answers().stream()
                        .filter(answer -> answer.value().equals(code))
                        .findFirst()
                        .map(answer -> Said.valueOf(answer.value().toUpperCase(Locale.ROOT))));
        var on = recorded ? typed.day("pace_answer_day") : today;
        if (recorded && typed.problem("pace_answer_day").isEmpty()) {
            if (on.isAfter(today)) typed.problem("pace_answer_day", "pace.answer.to-come");
            else if (on.isBefore(sentOn)) typed.problem("pace_answer_day", "pace.answer.before-sent", sentOn);
        }
        var note = typed.optionalText("pace_note", LONGEST);
        var given = said.orElse(Said.NONE_YET);
        return new Given(
                given,
                on,
                note,
                switch (given) {
                    case APPROVED -> dates;
                    case OTHER_DATES -> others(typed, on);
                    case DECLINED, NONE_YET -> List.of();
                });
    }

    private List<AskedDate> others(Typed typed, LocalDate on) {
        var agreed = new ArrayList<AskedDate>();
        for (var date : dates)
            agreed.add(new AskedDate(
                    date.kind(), date.place(), date.words(), Optional.empty(), typed.day(date.agreedField())));
        for (var refusal : new Proposed(agreed, List.of()).refusals(on))
            typed.problem(
                    refusal.date().agreedField(),
                    refusal.why().key(),
                    Optional.ofNullable(refusal.with()).orElse(refusal.date().after()));
        if (!typed.refused() && days(agreed).equals(days(dates)))
            typed.problem(
                    dates.getFirst().agreedField(),
                    "pace.answer.others.same",
                    texts.t(recorded ? "pace.answer.recorded.approved" : "pace.answer.approved"));
        return agreed;
    }

    private static List<LocalDate> days(List<AskedDate> dates) {
        return dates.stream().map(AskedDate::after).toList();
    }

    /** What the fields are called, for the summary of what is to be mended. */
    public Map<String, String> labels() {
        var labels = new HashMap<String, String>();
        for (var field : List.of("pace_answer", "pace_answer_day", "pace_note"))
            labels.put(field, texts.t("field." + field));
        for (var date : dates) labels.put(date.agreedField(), date.said(texts));
        return labels;
    }
}
