package org.longtable.pace;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a letter that asks for time, as whoever looks at it may see it. */
@Component
class TimeRequestPages {
    private final TimeRequests requests;
    private final FundingStore fundings;
    private final Tables tables;

    TimeRequestPages(TimeRequests requests, FundingStore fundings, Tables tables) {
        this.requests = requests;
        this.fundings = fundings;
        this.tables = tables;
    }

    /** @param typed what was typed and not kept, in the draft or in an answer */
    String of(TableView table, TimeRequest shown, @Nullable Typed typed, Texts texts, Model model) {
        var funding = funding(table, shown);
        model.addAttribute("table", table);
        model.addAttribute("funding", funding);
        model.addAttribute("asking", shown);
        return shown.isDraft()
                ? draft(table, funding, shown, typed, texts, model)
                : sent(table, funding, shown, typed, texts, model);
    }

    TimeRequestForm form(TableView table, TimeRequest shown, Texts texts) {
        return new TimeRequestForm(table, funding(table, shown), tables.today(table), texts);
    }

    private Funding funding(TableView table, TimeRequest shown) {
        return fundings.at(table.id()).stream()
                .filter(one -> one.id().equals(shown.funding()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private String draft(
            TableView table, Funding funding, TimeRequest shown, @Nullable Typed typed, Texts texts, Model model) {
        var form = new TimeRequestForm(table, funding, tables.today(table), texts);
        var kept = typed == null ? Typed.stored(form.stored(shown)) : typed;
        model.addAttribute("form", form);
        model.addAttribute("typed", kept);
        var evidence = requests.evidence(table, funding, shown);
        model.addAttribute("evidence", evidence);
        model.addAttribute("letter", letter(table, funding, shown, evidence, texts));
        return "pace/request-draft";
    }

    private String sent(
            TableView table, Funding funding, TimeRequest shown, @Nullable Typed typed, Texts texts, Model model) {
        var form = answerForm(table, shown, texts);
        model.addAttribute("form", form);
        var now = shown.answer();
        var meanwhile = typed != null && !shown.takesAnswer(typed.version());
        model.addAttribute(
                "typed",
                typed != null
                        ? typed
                        : now.map(answer -> form.begin(answer.said(), answer.dates()))
                                .orElseGet(form::begin));
        model.addAttribute("meanwhile", meanwhile);
        model.addAttribute("unkept", meanwhile && typed != null ? typed.raw("pace_note") : "");
        model.addAttribute(
                "letter", new TimeLetter(texts, table.name(), funding.entered().name(), shown.asked(), shown.told()));
        var evidence = table.inside() ? List.of(requests.evidence(table, funding, shown)) : List.<Evidence>of();
        model.addAttribute("evidence", evidence);
        model.addAttribute("cameBack", requests.cameBack(shown));
        return "pace/request-sent";
    }

    TimeAnswerForm answerForm(TableView table, TimeRequest shown, Texts texts) {
        return new TimeAnswerForm(
                shown.asked().dates(),
                shown.sent().orElseThrow().on(),
                table.inside(),
                shown.mayChange(),
                shown.version(),
                tables.today(table),
                texts);
    }

    private static TimeLetter letter(
            TableView table, Funding funding, TimeRequest shown, Evidence evidence, Texts texts) {
        return new TimeLetter(texts, table.name(), funding.entered().name(), shown.asked(), evidence.told());
    }
}
