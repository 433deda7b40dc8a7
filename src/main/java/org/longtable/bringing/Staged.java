package org.longtable.bringing;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.longtable.ground.Secret;
import tools.jackson.databind.json.JsonMapper;

/**
 * One organisation on its way into the directory.
 *
 * @param key by which the same row is known when the list comes again
 * @param told what it tells, by field; {@code !name} is its name where it has one, {@code
 *     !place} its place as it was written, {@code #scheme} a number
 */
record Staged(int row, String key, String name, SortedMap<String, List<String>> told, UUID organisation) {

    /** As a line of the text format in which PostgreSQL takes in many rows. */
    void copy(BringingId bringing, StringBuilder to) {
        var json = JsonMapper.shared().writeValueAsString(told);
        to.append(bringing).append('\t').append(row).append('\t');
        escaped(key, to);
        to.append('\t')
                .append(java.util.HexFormat.of().formatHex(Secret.hash(json), 0, 16))
                .append('\t');
        to.append(organisation).append('\t');
        escaped(name, to);
        to.append('\t');
        escaped(json, to);
        to.append('\n');
    }

    static void escaped(String text, StringBuilder to) {
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            switch (letter) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(letter);
            }
        }
    }
}
