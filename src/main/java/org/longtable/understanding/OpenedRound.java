package org.longtable.understanding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.longtable.envelopes.Answer;
import org.longtable.envelopes.Round;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;

/** A round as those read it who answered in it: every statement with what each partner said, the furthest apart first. */
public record OpenedRound(Round round, List<Item> items) {
    public OpenedRound {
        items = List.copyOf(items);
    }

    public record Item(Statement statement, Spread spread, List<Voice> voices, List<Note> notes) {
        /** Where it stands now, when it was named as something that partners see differently. */
        public Optional<Difference> among(List<Difference> differences) {
            return differences.stream()
                    .filter(one -> one.statement()
                            .filter(asked -> asked.id().equals(statement.id()))
                            .isPresent())
                    .findFirst();
        }
    }

    /** Partners that answered the same, by name. */
    public record Voice(int number, List<String> partners) {
        public String names() {
            return String.join(", ", partners);
        }
    }

    /** A note that came with an answer; empty words once it was taken back. */
    public record Note(String partner, int tone, String words, boolean ours, Optional<LocalDate> removedOn) {}

    static OpenedRound of(TableView table, Round round, List<Statement> statements, List<Answer> answers) {
        var byItem = answers.stream().collect(groupingBy(Answer::item));
        return new OpenedRound(
                round,
                statements.stream()
                        .map(statement -> item(
                                table,
                                statement,
                                byItem.getOrDefault(statement.id().toString(), List.of())))
                        .sorted(Comparator.comparingInt(
                                (Item item) -> -item.spread().gap()))
                        .toList());
    }

    public List<Item> apart() {
        return items.stream()
                .filter(item -> item.spread().isWorthTalkingThrough())
                .toList();
    }

    public List<Item> shared() {
        return items.stream()
                .filter(item -> !item.spread().isWorthTalkingThrough())
                .toList();
    }

    private static Item item(TableView table, Statement statement, List<Answer> answers) {
        var voices = new TreeMap<>(answers.stream()
                .collect(groupingBy(
                        answer -> answer.number().orElseThrow(),
                        mapping(answer -> name(table, answer.partner()), toList()))));
        return new Item(
                statement,
                Spread.of(statement.id(), voices.keySet()),
                voices.descendingMap().entrySet().stream()
                        .map(voice -> new Voice(
                                voice.getKey(),
                                voice.getValue().stream().sorted().toList()))
                        .toList(),
                answers.stream()
                        .filter(answer ->
                                !answer.words().isEmpty() || answer.removedOn().isPresent())
                        .map(answer -> new Note(
                                name(table, answer.partner()),
                                table.partner(answer.partner())
                                        .map(PartnerView::tone)
                                        .orElse(0),
                                answer.words(),
                                answer.partner().equals(table.mine()),
                                answer.removedOn()))
                        .toList());
    }

    private static String name(TableView table, PartnerId partner) {
        return table.partner(partner).map(PartnerView::name).orElse("");
    }
}
