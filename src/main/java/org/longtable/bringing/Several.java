package org.longtable.bringing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Several values in one cell, parted by a bar; a bar or backslash of their own has a backslash before it. */
final class Several {
    private Several() {}

    static String join(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace("|", "\\|"))
                .collect(Collectors.joining(" | "));
    }

    static List<String> split(String cell) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        for (var i = 0; i < cell.length(); i++) {
            var letter = cell.charAt(i);
            if (letter == '\\' && i + 1 < cell.length()) value.append(cell.charAt(++i));
            else if (letter == '|') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else value.append(letter);
        }
        values.add(value.toString().strip());
        values.removeIf(String::isEmpty);
        return values;
    }
}
