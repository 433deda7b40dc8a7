package org.longtable.tables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.site.Leaf;
import org.longtable.site.Turn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** My tables, each with what comes next there. */
@Component
public class TableLists {
    /** A table in the list. @param partners the others, by name */
    public record Line(TableView table, List<String> partners, Optional<Plan> next) {}

    private final Tables tables;
    private final PlanStore plans;

    TableLists(Tables tables, PlanStore plans) {
        this.tables = tables;
        this.plans = plans;
    }

    @Transactional(readOnly = true)
    Leaf<Line> mine(Turn turn) {
        return tables.mine(turn).with(this::lines);
    }

    private List<Line> lines(List<TableView> mine) {
        var planned = plans.open(mine.stream().map(TableView::id).toList()).stream()
                .collect(Collectors.groupingBy(Plan::table));
        return mine.stream()
                .map(table -> new Line(
                        table,
                        table.seated().stream()
                                .filter(partner -> !partner.id().equals(table.mine()))
                                .map(PartnerView::name)
                                .toList(),
                        planned.getOrDefault(table.id(), List.of()).stream()
                                .filter(plan -> !plan.day().isBefore(tables.today(table)))
                                .findFirst()))
                .toList();
    }
}
