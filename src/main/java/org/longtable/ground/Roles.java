package org.longtable.ground;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The database roles. {@code longtable_owner} owns every table and is used for migrations alone;
 * {@code longtable_people} owns nothing and is bound by row-level security; {@code longtable_works} reaches sessions,
 * the outbox, rate limits and the queue of jobs, and no table of a feature.
 */
record Roles(Login owner, Login people, Login works) {
    record Login(String url, String user, String password) {}

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
            for (var extension : List.of("pg_trgm", "unaccent", "citext"))
                statement.execute("create extension if not exists " + extension);
        } catch (SQLException e) {
            throw new IllegalStateException("the database roles could not be prepared", e);
        }
        return roles;
    }

    /** The passwords follow from the installation's secret, so that none has to be kept. */
    private static Login login(EmbeddedServer server, String database, String role) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(server.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var password = HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
            return new Login(server.jdbcUrl(database), role, password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
