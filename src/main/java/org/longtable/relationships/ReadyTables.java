package org.longtable.relationships;

import java.util.ArrayList;
import java.util.List;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person's own device keeps so that they can note a moment without a signal: their tables and those who sit
 * there. Someone who has not said yes yet is not among them (C1).
 */
@Component
public class ReadyTables {
    private final Tables tables;

    ReadyTables(Tables tables) {
        this.tables = tables;
    }

    public record Ready(String person, List<Table> tables) {}

    /** @param quiet whether only the day and the kind of a moment are noted there (C7) */
    public record Table(String path, String name, boolean quiet, List<Side> who) {}

    public record Side(String name, int tone, List<Choice> choices) {}

    @Transactional(readOnly = true)
    public Ready of(PersonId me, Texts texts) {
        return new Ready(
                me.toString(),
                tables.ofPerson(me).stream()
                        .filter(TableView::inside)
                        .map(table -> table(table, me, texts))
                        .toList());
    }

    private Table table(TableView table, PersonId me, Texts texts) {
        if (table.isQuiet()) return new Table(table.path(), table.name(), true, List.of());
        var seated = table.seatsOn(tables.today(table)).stream()
                .map(SeatView::person)
                .toList();
        var sides = Company.of(table, seated, me, List.of()).groups().stream()
                .map(group -> side(group, texts))
                .toList();
        return new Table(table.path(), table.name(), false, sides);
    }

    private static Side side(Company.Group group, Texts texts) {
        var choices = new ArrayList<Choice>();
        for (var named : group.people()) choices.add(new Choice("person:" + named.person(), named.name()));
        if (group.someone()) {
            var nobodyNamed = group.people().isEmpty() && !group.own();
            choices.add(new Choice(
                    "someone:" + group.partner(),
                    texts.t(nobodyNamed ? "relationships.someone" : "relationships.someone-else")));
        }
        return new Side(group.name(), Math.floorMod(group.tone(), 6), choices);
    }
}
