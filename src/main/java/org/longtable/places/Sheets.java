package org.longtable.places;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Settings;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.tables.GoodToKnow;
import org.longtable.tables.Plan;
import org.longtable.tables.Plans;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands on a person's paper: what comes next, what waits for their word, what was entered for them, and the code. */
@Component
public class Sheets {
    /**
     * A paper to print, in the language of whoever will hold it.
     *
     * @param code the code that was just made; empty on a paper without a code
     * @param next what is planned within a month
     * @param entered what helpers entered and the person has not checked
     * @param words what helpers wrote down in the person's words, as far as the reader wrote it or said it
     * @param known what Today would tell them
     * @param opened what was opened lately of what partners answered alone
     * @param backTo those to whom they may give it back: who helps them, or else who made it
     */
    public record Sheet(
            Guest guest,
            TableView table,
            String address,
            Optional<PaperCode> code,
            @Nullable Qr qr,
            List<Plan> next,
            List<Matter> matters,
            List<Said> entered,
            List<WordsToCheck.Written> words,
            GoodToKnow.Known known,
            List<OpenedTogether> opened,
            List<String> backTo) {}

    private static final int A_MONTH = 31;
    private static final int MOST = 5;

    private final Matters matters;
    private final Spoken spoken;
    private final Helpers helpers;
    private final Plans plans;
    private final Tables tables;
    private final Languages languages;
    private final Settings settings;

    Sheets(
            Matters matters,
            Spoken spoken,
            Helpers helpers,
            Plans plans,
            Tables tables,
            Languages languages,
            Settings settings) {
        this.matters = matters;
        this.spoken = spoken;
        this.helpers = helpers;
        this.plans = plans;
        this.tables = tables;
        this.languages = languages;
        this.settings = settings;
    }

    /** @param forThem whether the reader is the person or a helper, who may know what waits for their word */
    @Transactional(readOnly = true)
    Sheet of(Guest guest, TableView table, PaperCodes.@Nullable Made made, boolean forThem) {
        var texts = languages.in(language(guest));
        var all = forThem && guest.sits();
        var today = tables.today(table);
        var entered = all ? spoken.waitingFor(guest.table(), guest.person(), texts) : List.<Said>of();
        return new Sheet(
                guest,
                table,
                settings.address().toString().replaceFirst("^https?://", ""),
                Optional.ofNullable(made).map(PaperCodes.Made::code),
                made == null ? null : Qr.of(settings.address() + made.linkPath()),
                all
                        ? plans.open(guest.table()).stream()
                                .filter(plan -> !plan.day().isBefore(today)
                                        && !plan.day().isAfter(today.plusDays(A_MONTH)))
                                .limit(MOST)
                                .toList()
                        : List.of(),
                all ? Said.without(entered, matters.of(guest.table(), guest.person(), texts)) : List.of(),
                entered,
                all ? matters.words(guest.table(), guest.person()) : List.of(),
                all
                        ? matters.known(guest.table(), guest.person(), texts)
                        : new GoodToKnow.Known(List.of(), List.of(), List.of()),
                all ? matters.opened(guest.table(), guest.person(), texts) : List.of(),
                backTo(guest));
    }

    private List<String> backTo(Guest guest) {
        var named = helpers.of(guest.table(), guest.person()).stream()
                .map(Helpers.Named::name)
                .toList();
        return named.isEmpty()
                ? guest
                        .paper()
                        .filter(paper -> !paper.byThemselves())
                        .map(CodePaper::madeBy)
                        .filter(name -> !name.isEmpty())
                        .stream()
                        .toList()
                : named;
    }

    static Language language(Guest guest) {
        return Language.of(guest.language()).orElse(Language.EN);
    }
}
