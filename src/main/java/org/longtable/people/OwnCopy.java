package org.longtable.people;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Settings;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The copy of everything that is a person's own, gathered from every module that holds something of them. */
@Component
class OwnCopy {
    private final List<OwnData> modules;
    private final Settings settings;
    private final Clock clock;

    OwnCopy(List<OwnData> modules, Settings settings, Clock clock) {
        this.modules = modules.stream()
                .sorted(Comparator.comparing((OwnData one) -> !one.module().equals("people"))
                        .thenComparing(OwnData::module))
                .toList();
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<String, Object> of(PersonId me) {
        var copy = new LinkedHashMap<String, Object>();
        copy.put("from", settings.address().toString());
        copy.put("made_at", clock.instant().toString());
        for (var module : modules) copy.put(module.module(), plain(module.of(me)));
        return copy;
    }

    /** Only what JSON has: nothing of how Java writes a value. Rows lose what is empty. */
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var kept = new LinkedHashMap<String, Object>();
                map.forEach((key, held) -> {
                    var plain = plain(held);
                    if (plain != null && !plain.equals("")) kept.put(key.toString(), plain);
                });
                yield kept;
            }
            case Iterable<?> several -> {
                var kept = new ArrayList<@Nullable Object>();
                several.forEach(one -> kept.add(plain(one)));
                yield kept;
            }
            case Number number -> number;
            case Boolean truth -> truth;
            case Timestamp at -> at.toInstant().toString();
            case Array array -> plain(elements(array));
            case Temporal at -> at.toString();
            case UUID id -> id.toString();
            default -> value.toString();
        };
    }

    private static List<Object> elements(Array array) {
        try {
            return List.of((Object[]) array.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
