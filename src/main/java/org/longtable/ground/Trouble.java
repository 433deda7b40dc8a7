package org.longtable.ground;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What keeps the database from answering, for a page that asks people to try again. */
public enum Trouble {
    /** It is away and is being brought back. */
    AWAY,
    /** All ways into it are taken. */
    BUSY,
    /** Something else went wrong. */
    OTHER;

    public static Trouble behind(@Nullable Throwable failure) {
        var causes = Stream.iterate(failure, cause -> cause != null, Trouble::cause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .toList();
        if (causes.stream().anyMatch(Trouble::saysAway)) return AWAY;
        return causes.stream().anyMatch(SQLTransientConnectionException.class::isInstance) ? BUSY : OTHER;
    }

    /** A rollback that failed as well hides what failed first. */
    private static @Nullable Throwable cause(Throwable failure) {
        if (failure instanceof TransactionSystemException rollback && rollback.getOriginalException() != null)
            return rollback.getOriginalException();
        return failure.getCause();
    }

    /** Class 08 is a broken connection; 57P01 to 57P03 are a server that shuts down, crashed, or starts up. */
    private static boolean saysAway(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith("08") || state.matches("57P0[123]"));
    }
}
