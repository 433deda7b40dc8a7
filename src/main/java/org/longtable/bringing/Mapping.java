package org.longtable.bringing;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.ground.Secret;

/** What each column of a list becomes; nothing where it is left out. */
record Mapping(List<Optional<Column>> columns) {
    private static final Map<String, List<Column>> KNOWN = known();

    /** What headers like these usually mean, in English and French. */
    static Mapping guess(Holds holds, List<String> header) {
        var taken = EnumSet.noneOf(Column.class);
        var columns = new ArrayList<Optional<Column>>();
        var offered = Column.of(holds);
        for (var title : header) {
            var guessed = KNOWN.getOrDefault(plain(title), List.of()).stream()
                    .filter(offered::contains)
                    .findFirst()
                    .filter(one -> one.mayComeOften() || !taken.contains(one));
            guessed.ifPresent(taken::add);
            columns.add(guessed);
        }
        return new Mapping(List.copyOf(columns));
    }

    /** The same for two files that are two copies of one list. */
    static String signature(Holds holds, List<String> header) {
        var all = holds.code() + "\n" + header.stream().map(Mapping::plain).collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(Secret.hash(all)).substring(0, 32);
    }

    static Mapping read(String written) {
        return new Mapping(Arrays.stream(written.split(",", -1)).map(Column::of).toList());
    }

    String written() {
        return columns.stream().map(one -> one.map(Column::code).orElse("")).collect(Collectors.joining(","));
    }

    boolean has(Column column) {
        return columns.contains(Optional.of(column));
    }

    /** The column that more than one would become, where only one may. */
    Optional<Column> twice() {
        return columns.stream()
                .flatMap(Optional::stream)
                .filter(one -> !one.mayComeOften())
                .filter(one -> columns.stream().filter(Optional.of(one)::equals).count() > 1)
                .findFirst();
    }

    /** Without accents, large letters and marks, so that <i>Prov_Terr</i> is <i>prov terr</i>. */
    static String plain(String title) {
        return Normalizer2.getNFDInstance()
                .normalize(title)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Map<String, List<Column>> known() {
        try (var file = Mapping.class.getResourceAsStream("/bringing/headers.txt")) {
            var known = new HashMap<String, List<Column>>();
            for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList()) {
                var parts = line.split("=", 2);
                var column = Column.of(parts[0].strip()).orElseThrow();
                for (var title : parts[1].split(","))
                    known.computeIfAbsent(plain(title), _ -> new ArrayList<>()).add(column);
            }
            return Map.copyOf(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
