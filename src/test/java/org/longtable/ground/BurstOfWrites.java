package org.longtable.ground;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An application to be killed: writes numbered rows as fast as it can and prints each number once its commit has been
 * acknowledged. A writer that is cut off goes on once it can. Ends in order when its input does, so that it never outlives the test.
 */
class BurstOfWrites {

    private final EmbeddedServer server;
    private final AtomicLong last;

    private BurstOfWrites(EmbeddedServer server, long last) {
        this.server = server;
        this.last = new AtomicLong(last);
    }

    public static void main(String... args) throws Exception {
        try (var server = EmbeddedServer.start(Path.of(args[0]));
                var writers = Executors.newCachedThreadPool()) {
            var burst = new BurstOfWrites(server, Long.parseLong(args[2]));
            burst.createTable();
            say("ready " + server.pid());
            for (var writer = Integer.parseInt(args[1]); writer > 0; writer--) {
                writers.submit(burst::write);
            }
            waitForEndOfInput();
            burst.last.set(Long.MIN_VALUE);
        } catch (ServerTrouble e) {
            say("trouble " + e.getMessage());
        }
    }

    private void write() {
        while (last.get() >= 0) {
            try {
                writeUntilCut();
            } catch (SQLException e) {
                say("cut " + e.getSQLState());
            }
        }
    }

    private void writeUntilCut() throws SQLException {
        try (var connection = connect();
                var insert = connection.prepareStatement("insert into burst (number) values (?)")) {
            connection.setAutoCommit(false);
            for (var number = last.incrementAndGet(); number > 0; number = last.incrementAndGet()) {
                insert.setLong(1, number);
                insert.executeUpdate();
                connection.commit();
                say("kept " + number);
            }
        }
    }

    private void createTable() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists burst (number bigint primary key)");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl("postgres"), server.superuser(), server.password());
    }

    private static void waitForEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nothing is said to it
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
