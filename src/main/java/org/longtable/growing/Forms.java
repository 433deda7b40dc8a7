package org.longtable.growing;

import java.util.List;
import java.util.function.Predicate;
import org.longtable.reviews.Reviews;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Duty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: what a partnership asks for, and what of it a table has said already (R81). Moving up asks for nothing but
 * what is missing, and moving back takes nothing away.
 */
@Component
public class Forms {
    private final Tables tables;
    private final Goals goals;
    private final Reviews reviews;

    Forms(Tables tables, Goals goals, Reviews reviews) {
        this.tables = tables;
        this.goals = goals;
        this.reviews = reviews;
    }

    @Transactional(readOnly = true)
    public List<Part> parts(TableView table) {
        var today = tables.today(table);
        var voters = table.seated().stream()
                .filter(partner -> !partner.onlyFunds()
                        && !table.peopleOf(partner.id(), today).isEmpty())
                .toList();
        var looked = tables.lookedAfter(table.id());
        Predicate<PartnerView> named = partner ->
                looked.stream().anyMatch(one -> one.partner().equals(partner.id()) && one.duty() == Duty.CONTACT);
        return List.of(
                new Part(
                        "goals",
                        goals.at(table).stream().anyMatch(goal -> goal.isMutual() && goal.isOpen()),
                        List.of(),
                        table.path() + "/goals/new"),
                part("roles", voters, partner -> !partner.roles().isEmpty(), table.path() + "/details"),
                part("responsibilities", voters, named, table.path() + "/duties"),
                new Part("review", reviews.rhythm(table).set(), List.of(), table.path() + "/reviews/rhythm"));
    }

    private static Part part(String key, List<PartnerView> voters, Predicate<PartnerView> said, String path) {
        var missing = voters.stream()
                .filter(said.negate())
                .map(PartnerView::name)
                .sorted()
                .toList();
        return new Part(key, missing.isEmpty(), missing, path);
    }
}
