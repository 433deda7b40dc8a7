package org.longtable.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class TroubleTest {
    @Test
    void a_broken_connection_or_a_server_that_starts_up_is_a_database_that_is_away() {
        assertThat(Trouble.behind(failing(new SQLException("broken", "08006")))).isEqualTo(Trouble.AWAY);
        assertThat(Trouble.behind(failing(new SQLException("starts up", "57P03"))))
                .isEqualTo(Trouble.AWAY);
    }

    @Test
    void a_rollback_that_fails_as_well_does_not_hide_it() {
        var rollback = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(failing(new SQLException("postmaster is gone", "57P01")));
        assertThat(Trouble.behind(rollback)).isEqualTo(Trouble.AWAY);
    }

    @Test
    void a_pool_that_waited_for_a_server_that_is_away_is_not_called_busy() {
        var refused = new SQLException("refused", "08001", new ConnectException("refused"));
        assertThat(Trouble.behind(failing(new SQLTransientConnectionException("no connection", "08001", refused))))
                .isEqualTo(Trouble.AWAY);
    }

    @Test
    void a_pool_of_which_all_is_in_use_is_busy() {
        assertThat(Trouble.behind(failing(new SQLTransientConnectionException("no connection"))))
                .isEqualTo(Trouble.BUSY);
    }

    @Test
    void what_is_wrong_with_a_statement_or_has_nothing_to_do_with_the_database_is_neither() {
        assertThat(Trouble.behind(failing(new SQLException("no such column", "42703"))))
                .isEqualTo(Trouble.OTHER);
        assertThat(Trouble.behind(failing(new SQLException("cancelled", "57014"))))
                .isEqualTo(Trouble.OTHER);
        assertThat(Trouble.behind(new IllegalStateException())).isEqualTo(Trouble.OTHER);
        assertThat(Trouble.behind(null)).isEqualTo(Trouble.OTHER);
    }

    private static Throwable failing(SQLException cause) {
        return new CannotCreateTransactionException("no transaction", cause);
    }
}
