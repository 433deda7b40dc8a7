package org.longtable.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins every transaction by telling PostgreSQL, for this transaction only, who asks, what time it is and which day. A
 * connection that is used outside a transaction knows nobody, so it sees nothing.
 */
final class PersonTransactions extends JdbcTransactionManager {
    private final Clock clock;
    private final Settings settings;

    PersonTransactions(DataSource dataSource, Clock clock, Settings settings) {
        super(dataSource);
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            tell(connection(), isOneSnapshot(definition));
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("could not say who asks", e);
        }
    }

    /** Tells the running transaction that another person asks from now on, as when someone has just signed in. */
    void tellAgain() {
        try {
            tell(connection(), false);
        } catch (SQLException e) {
            throw translateException("set person", e);
        }
    }

    private Connection connection() {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) throw new IllegalStateException("no transaction is running");
        return holder.getConnection();
    }

    private static boolean isOneSnapshot(TransactionDefinition definition) {
        return definition.isReadOnly()
                && definition.getIsolationLevel() == TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    private void tell(Connection connection, boolean reads) throws SQLException {
        try (var statement = connection.prepareStatement("select ground.tell(?, ?, ?, ?)")) {
            statement.setString(1, Asking.person().map(Object::toString).orElse(""));
            statement.setString(
                    2, LocalDate.now(clock.withZone(settings.zone())).toString());
            statement.setString(3, clock.instant().toString());
            statement.setBoolean(4, reads);
            statement.execute();
        }
    }
}
