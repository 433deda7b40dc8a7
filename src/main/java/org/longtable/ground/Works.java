package org.longtable.ground;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The database as the works see it: the outbox, rate limits, sessions and jobs, and no table of a feature. What is
 * done here has a transaction of its own, apart from the request's.
 */
public final class Works {
    private final JdbcClient db;
    private final TransactionOperations transaction;

    Works(JdbcClient db, TransactionOperations transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    public <T extends @Nullable Object> T in(Function<JdbcClient, T> work) {
        return transaction.execute(_ -> work.apply(db));
    }

    public void run(Consumer<JdbcClient> work) {
        transaction.executeWithoutResult(_ -> work.accept(db));
    }

    TransactionOperations transaction() {
        return transaction;
    }
}
