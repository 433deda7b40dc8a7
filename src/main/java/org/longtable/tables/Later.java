package org.longtable.tables;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a table offers beyond its first days: never hidden without a word, and calm until it is wanted. */
public enum Later {
    WHY("reasons.title", "/reasons"),
    ASSUMED("understanding.title", "/understanding"),
    WORDS("language.title", "/words"),
    CLOSE("closeness.title", "/closeness"),
    LOOKING_BACK("reviews.title", "/reviews"),
    GROWING("growing.title", "/growth");

    private final String key;
    private final String path;

    Later(String key, String path) {
        this.key = key;
        this.path = path;
    }

    public String key() {
        return key;
    }

    public String path(TableView table) {
        return table.path() + path;
    }

    /** What no panel leads to yet. */
    static List<Later> beside(TableView table, List<Panel> panels) {
        var shown = panels.stream().map(Panel::path).collect(Collectors.toSet());
        return Arrays.stream(values())
                .filter(one -> !shown.contains(one.path(table)))
                .toList();
    }
}
