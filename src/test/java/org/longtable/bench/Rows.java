package org.longtable.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of one table on their way in by COPY. */
final class Rows implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder(BUFFER + 1024);
    private long count;

    /** @param into table with its columns, as in {@code people.person (id, name)} */
    Rows(Connection connection, String into) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    }

    void add(Object... values) {
        waiting.append(Arrays.stream(values).map(Rows::text).collect(Collectors.joining("\t", "", "\n")));
        count++;
        if (waiting.length() > BUFFER) flush();
    }

    private static String text(Object value) {
        return value == null ? "\\N" : value.toString();
    }

    private void flush() {
        try {
            var bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            waiting.setLength(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws SQLException, IOException {
        flush();
        copy.endCopy();
    }
}
