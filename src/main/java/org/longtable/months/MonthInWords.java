package org.longtable.months;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.months.Month.Cost;
import org.longtable.months.Month.Met;
import org.longtable.pace.Funding;
import org.longtable.relationships.InWords;
import org.longtable.relationships.MomentView;
import org.longtable.relationships.TimeBefore;
import org.longtable.site.Texts;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Plan;
import org.longtable.tables.Promise;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.PartnerId;

/** Tells a month for one reader. What a reader may not know is left out here, whatever the viewer may know. */
record MonthInWords(TableView table, YearMonth month, Reader reader, LocalDate today, Texts texts) {
    /** What there is to tell of, as the viewer may see it. */
    record Facts(
            List<MomentView> moments,
            Optional<TimeBefore> before,
            List<Plan> plans,
            List<Promise> promises,
            List<Funding> fundings) {}

    /** Fewer young people than this are told to a funder as a few. */
    private static final int FEW = 5;

    /** A line of what is next. @param on empty where nobody has said when */
    private record Ahead(Optional<LocalDate> on, String said) {}

    Month tell(Facts facts) {
        var moments = facts.moments();
        var kept = facts.promises().stream().filter(this::isKept).toList();
        return new Month(
                table,
                month,
                reader,
                moments.stream().map(this::met).toList(),
                sum(moments.stream().flatMap(moment -> moment.hours().stream())),
                sum(moments.stream().flatMap(this::ours)),
                (int) moments.stream()
                        .filter(moment -> moment.hours().isEmpty())
                        .count(),
                facts.before().map(time -> time.said(texts)),
                given(moments, kept),
                next(facts),
                costs(moments, kept),
                today);
    }

    private Met met(MomentView moment) {
        return new Met(
                moment.on(),
                texts.t("kind." + moment.kind().code()),
                moment.sides().stream().map(side -> who(moment, side)).toList(),
                young(moment.young()),
                moment.hours());
    }

    /** A partner and, for one's own board, who of it was there and has said so. */
    private String who(MomentView moment, MomentView.Side side) {
        var named = reader.isBoard()
                ? moment.there().stream()
                        .filter(one -> one.partner().equals(side.partner()))
                        .filter(one -> one.confirmed() && one.person().isPresent())
                        .map(MomentView.There::name)
                        .filter(name -> !name.isEmpty())
                        .toList()
                : List.<String>of();
        if (isPerson(side.partner())) return named.isEmpty() ? texts.t("tables.someone") : side.name();
        return named.isEmpty() ? side.name() : side.name() + " (" + list(named) + ")";
    }

    private boolean isPerson(PartnerId id) {
        return table.partner(id).filter(PartnerView::inTheirOwnRight).isPresent();
    }

    private String young(int young) {
        if (young == 0) return "";
        return !reader.isBoard() && young < FEW ? texts.t("months.young.few") : texts.t("relationships.young", young);
    }

    private Stream<Hours> ours(MomentView moment) {
        long people = moment.there().stream()
                .filter(one -> one.partner().equals(table.mine()))
                .count();
        return moment
                .hours()
                .map(hours -> new Hours(hours.value().multiply(BigDecimal.valueOf(people))))
                .filter(_ -> people > 0)
                .stream();
    }

    private static Optional<Hours> sum(Stream<Hours> hours) {
        return hours.reduce(Hours::plus);
    }

    private boolean isKept(Promise promise) {
        return promise.doneOn().map(YearMonth::from).filter(month::equals).isPresent();
    }

    private List<String> given(List<MomentView> moments, List<Promise> kept) {
        var given = new ArrayList<String>();
        if (reader.isBoard()) {
            kept.forEach(promise -> given.add(texts.t("months.kept", name(promise.partner()), promise.what())));
            moments.stream()
                    .filter(moment -> !moment.place().access().isEmpty())
                    .map(moment -> moment.place().name().isEmpty()
                            ? moment.place().access()
                            : moment.place().name() + " – " + moment.place().access())
                    .distinct()
                    .forEach(access -> given.add(texts.t("months.access", access)));
        } else if (!kept.isEmpty()) given.add(texts.t("months.kept.count", kept.size()));
        return given;
    }

    private List<String> next(Facts facts) {
        return Stream.of(planned(facts.plans()), promised(facts.promises()), due(facts.fundings()))
                .flatMap(ahead -> ahead)
                .sorted(Comparator.comparing(ahead -> ahead.on().orElse(LocalDate.MAX)))
                .map(Ahead::said)
                .toList();
    }

    private Stream<Ahead> planned(List<Plan> plans) {
        return plans.stream()
                .filter(plan -> !plan.day().isBefore(today))
                .map(plan -> new Ahead(Optional.of(plan.day()), texts.t("months.on", plan.day(), words(plan))));
    }

    private String words(Plan plan) {
        var kind = plan.kind().isEmpty() ? texts.t("months.together") : texts.t("kind." + plan.kind());
        return reader.isBoard() && !plan.what().isEmpty() ? plan.what() : kind;
    }

    private Stream<Ahead> promised(List<Promise> promises) {
        var open = promises.stream().filter(Promise::isOpen).toList();
        if (open.isEmpty()) return Stream.empty();
        if (!reader.isBoard())
            return Stream.of(new Ahead(Optional.empty(), texts.t("months.promised.count", open.size())));
        return open.stream().map(promise -> new Ahead(promise.by(), words(promise)));
    }

    private String words(Promise promise) {
        var who = name(promise.partner());
        return promise.by()
                .map(day -> texts.t("months.promised.by", who, promise.what(), day))
                .orElseGet(() -> texts.t("months.promised", who, promise.what()));
    }

    /** A funder reads of its own grants and of nobody else's (C4). */
    private Stream<Ahead> due(List<Funding> fundings) {
        return fundings.stream()
                .filter(funding -> reader.isBoard()
                        || reader.funder().isPresent()
                                && funding.entered().funder().equals(reader.funder()))
                .flatMap(funding -> funding.current().stream()
                        .filter(due -> !due.on().isBefore(today))
                        .map(due -> new Ahead(
                                Optional.of(due.on()),
                                texts.t("months.due", due.on(), due.said(texts), funding.called(texts)))));
    }

    private List<Cost> costs(List<MomentView> moments, List<Promise> kept) {
        var costs = new ArrayList<Cost>();
        for (var moment : moments)
            moment.place()
                    .cost()
                    .filter(cost -> cost.cents() > 0)
                    .ifPresent(cost -> costs.add(new Cost(
                            reader.isBoard()
                                    ? texts.t(
                                            "months.on",
                                            moment.on(),
                                            texts.t("kind." + moment.kind().code()))
                                    : "",
                            cost)));
        for (var promise : kept)
            promise.fee()
                    .ifPresent(fee -> costs.add(new Cost(
                            reader.isBoard() ? texts.t("months.fee", name(promise.partner()), promise.what()) : "",
                            fee)));
        return costs;
    }

    private String name(PartnerId partner) {
        return table.partner(partner).map(PartnerView::name).orElse("");
    }

    private String list(Collection<String> names) {
        return new InWords(texts).list(names);
    }
}
