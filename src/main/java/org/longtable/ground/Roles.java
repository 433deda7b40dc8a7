package org.longtable.ground;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The database roles. The owner ({@code longtable_owner} on our own server) owns every table and is used for migrations
 * alone; {@code longtable_people} owns nothing and is bound by row-level security; {@code longtable_works} reaches
 * sessions, the outbox, rate limits and the queue of jobs, and no table of a feature.
 */
record Roles(Login owner, Login people, Login works) {
    /** Whatever changes roles or tables holds this lock of the database, so that nodes that start at once take turns. */
    private static final long ONE_AT_A_TIME = 0x6c6f6e677461626cL;

    record Login(String url, String user, String password) {
        Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        boolean letsIn() {
            try (var _ = connect()) {
                return true;
            } catch (SQLException e) {
                return false;
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return user;
        }
    }

    /** Held until it is closed, or the connection ends. */
    interface Turn extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    static Turn oneNodeAtATime(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
        }
        return () -> {
            try (var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + ONE_AT_A_TIME + ")");
            }
        };
    }

    static Roles prepare(EmbeddedServer server, String database) {
        var roles = new Roles(
                login(server, database, "longtable_owner"),
                login(server, database, "longtable_people"),
                login(server, database, "longtable_works"));
        try (var connection =
                        DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.password());
                var statement = connection.createStatement()) {
            for (var login : List.of(roles.owner, roles.people, roles.works)) {
                statement.execute("""
                        do $$ begin
                          create role %1$s;
                        exception when duplicate_object then null; end $$
                        """.formatted(login.user));
                statement.execute("alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                        .formatted(login.user, login.password));
            }
            statement.execute("alter database %s owner to longtable_owner".formatted(database));
            statement.execute("revoke all on database %s from public".formatted(database));
            statement.execute("grant connect on database %s to longtable_people, longtable_works".formatted(database));
            statement.execute("revoke create on schema public from public");
            bringExtensions(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database roles could not be prepared", e);
        }
        return roles;
    }

    /** All three are trusted, so that the owner of a database may bring them in. */
    static void bringExtensions(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var extension : List.of("pg_trgm", "unaccent", "citext"))
                statement.execute("create extension if not exists " + extension);
        }
    }

    private static Login login(EmbeddedServer server, String database, String role) {
        return new Login(server.jdbcUrl(database), role, password(server.password(), role));
    }

    /** The passwords follow from the installation's secret, so that none has to be kept. */
    static String password(String secret, String role) {
        if (secret.isEmpty()) throw new ServerTrouble("""
                    Without longtable.database-password Longtable cannot make the password of %s: give \
                    longtable.database-people-password and longtable.database-works-password.""".formatted(role));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
