package org.longtable.conversations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.longtable.site.Choice;
import org.longtable.site.Typed;
import org.longtable.understanding.ToTalkAbout.Item;

/** The form on which what is open becomes an agenda: what of it, and in which order. */
public final class ConversationForm {
    public static final String ITEMS = "conversation_items";

    private record Placed(Item item, int order, boolean chosen) {}

    private ConversationForm() {}

    public static String order(Item item) {
        return "order_" + item.ref();
    }

    static Typed all(List<Item> open) {
        var typed = Typed.nothing()
                .with(ITEMS, open.stream().map(item -> item.ref().toString()).toList());
        for (int place = 0; place < open.size(); place++)
            typed.with(order(open.get(place)), Integer.toString(place + 1));
        return typed;
    }

    public static List<Choice> orders(List<Item> open) {
        return IntStream.rangeClosed(1, open.size())
                .mapToObj(place -> new Choice(Integer.toString(place), Integer.toString(place)))
                .toList();
    }

    /** Where two have the same place, the one that was moved there goes first. */
    static List<Item> read(Typed typed, List<Item> open) {
        var placed = new ArrayList<Placed>();
        for (int place = 0; place < open.size(); place++) {
            var item = open.get(place);
            if (!typed.chose(ITEMS, item.ref().toString())) continue;
            int order = typed.optionalChoice(order(item), chosen -> place(chosen, open.size()))
                    .orElse(place + 1);
            placed.add(new Placed(item, order, order != place + 1));
        }
        if (placed.isEmpty()) typed.problem(ITEMS, "conversations.nothing-chosen");
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::order).thenComparing(one -> !one.chosen))
                .map(Placed::item)
                .toList();
    }

    private static Optional<Integer> place(String typed, int most) {
        if (!typed.matches("\\d{1,3}")) return Optional.empty();
        var place = Integer.parseInt(typed);
        return place >= 1 && place <= most ? Optional.of(place) : Optional.empty();
    }
}
