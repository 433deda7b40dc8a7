package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.longtable.vocabulary.DoorId;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.TableId;

/**
 * A door that someone knocked on before there was a table: a line in a list of their own.
 *
 * @param countsAt the table at which they let its day and hours count
 */
public record Door(DoorId id, Told told, Optional<TableId> countsAt, long version) {
    /** How one knocked. */
    public enum Way {
        CALL,
        MESSAGE,
        LETTER,
        VISIT,
        COFFEE,
        EVENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Way> of(String code) {
            for (var way : values()) if (way.code().equals(code)) return Optional.of(way);
            return Optional.empty();
        }
    }

    /** What came of it. */
    public enum CameOfIt {
        NO_ANSWER,
        COME_BACK,
        NOT_NOW,
        TABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<CameOfIt> of(String code) {
            for (var one : values()) if (one.code().equals(code)) return Optional.of(one);
            return Optional.empty();
        }
    }

    /**
     * What one writes down.
     *
     * @param whom with whom, in one's own words; a private memory aid (C1)
     * @param place an organisation or a place, in one's own words
     */
    public record Told(
            LocalDate on,
            Way way,
            Optional<CameOfIt> cameOfIt,
            String whom,
            String place,
            Optional<Hours> hours,
            String note) {}

    public String path() {
        return "/me/doors/" + id;
    }

    boolean countsElsewhere(TableId table) {
        return countsAt.filter(at -> !at.equals(table)).isPresent();
    }
}
