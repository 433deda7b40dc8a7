package org.longtable.ground;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * A PostgreSQL server that someone else runs, in the place of our own. Its owner's role need be no superuser.
 *
 * @param databaseUrl JDBC address of the database, without user and password; empty for our own server
 * @param databaseUser role that owns the database, or may at least make schemas in it
 * @param databasePeoplePassword password of {@code longtable_people} where an administrator made that role
 * @param databaseWorksPassword password of {@code longtable_works}, likewise
 */
@ConfigurationProperties("longtable")
record ExternalServer(
        @DefaultValue("") String databaseUrl,
        @DefaultValue("") String databaseUser,
        @DefaultValue("") String databasePassword,
        @DefaultValue("") String databasePeoplePassword,
        @DefaultValue("") String databaseWorksPassword) {

    static final String ADDRESS = "longtable.database-url";

    private static final Logger LOG = LoggerFactory.getLogger(ExternalServer.class);
    private static final int OLDEST = 15;
    private static final List<String> SECRETS = List.of(
            "longtable.database-password", "longtable.database-people-password", "longtable.database-works-password");

    boolean isSet() {
        return !databaseUrl.isBlank();
    }

    /** Refuses passwords in the words of the process, which every user of the machine can read. */
    void insistOnSecrecy(ConfigurableEnvironment environment) {
        for (var source : environment.getPropertySources())
            if (source instanceof CommandLinePropertySource<?>
                    || source.getName().equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME))
                for (var secret : SECRETS)
                    if (((EnumerablePropertySource<?>) source).containsProperty(secret))
                        throw new ServerTrouble("""
                                %s stands in the words of the process, where every user of this machine can read it. \
                                Give it as an environment variable (%s) or in config/application.properties.""".formatted(
                                secret, secret.toUpperCase().replace('.', '_').replace('-', '_')));
        if (databaseUrl.matches("(?i).*[?&](user|password)=.*")) throw new ServerTrouble("""
                    %s holds a user or a password. Give them as longtable.database-user and \
                    longtable.database-password.""".formatted(ADDRESS));
    }

    /** Looks whether the database will do, and sees to the roles of the application. */
    Roles roles() {
        var owner = new Roles.Login(databaseUrl, databaseUser, databasePassword);
        try (var connection = DriverManager.getConnection(databaseUrl, databaseUser, databasePassword);
                var _ = Roles.oneNodeAtATime(connection)) {
            insistOnDatabase(connection);
            var roles = new Roles(
                    owner,
                    login(connection, "longtable_people", databasePeoplePassword),
                    login(connection, "longtable_works", databaseWorksPassword));
            insistOnHarmlessness(connection);
            letIn(connection);
            Roles.bringExtensions(connection);
            warnOfLoss(roles.people());
            return roles;
        } catch (SQLException e) {
            throw new ServerTrouble("""
                    The database at %s cannot be used as %s: %s. Look at longtable.database-url, -user and -password, \
                    and at docs/operating.md.""".formatted(databaseUrl, databaseUser, e.getMessage()), e);
        }
    }

    private void insistOnDatabase(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST)
            throw new ServerTrouble(
                    "The database server is PostgreSQL %d; Longtable needs %d or newer.".formatted(version, OLDEST));
        if (!yes(connection, "select getdatabaseencoding() = 'UTF8'"))
            throw new ServerTrouble("""
                    The database at %s is not encoded in UTF8. Make one with: create database … encoding 'UTF8' \
                    template template0.""".formatted(databaseUrl));
        if (yes(connection, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"))
            LOG.warn(
                    "{} is a superuser of the database server or passes by row security, which Longtable does not need.",
                    databaseUser);
    }

    /** As an administrator made it, or made here with a password that follows from the owner's: every node finds it. */
    private Roles.Login login(Connection connection, String role, String prepared) throws SQLException {
        var login = new Roles.Login(
                databaseUrl, role, prepared.isEmpty() ? Roles.password(databasePassword, role) : prepared);
        if (login.letsIn()) return login;
        if (!prepared.isEmpty()) throw new ServerTrouble("""
                    The role %s is not let in with the password that was given for it. See docs/operating.md, \
                    A database server of your own.""".formatted(role));
        if (!yes(connection, "select rolcreaterole or rolsuper from pg_roles where rolname = current_user"))
            throw new ServerTrouble("""
                    %s may not make the role %s. Have an administrator make it and give its password; \
                    docs/operating.md, A database server of your own, has the words.""".formatted(databaseUser, role));
        try (var statement = connection.createStatement()) {
            if (!yes(connection, "select exists (select from pg_roles where rolname = '" + role + "')"))
                statement.execute("create role " + role);
            statement.execute("alter role " + role + " login nocreatedb nocreaterole");
            // Hashed on this side: the server may write statements into its log.
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(role, login.password().toCharArray(), "scram-sha-256");
        }
        return login;
    }

    /** Row security binds only who can neither pass by it nor become the owner. */
    private static void insistOnHarmlessness(Connection connection) throws SQLException {
        if (yes(connection, """
                select exists (select from pg_roles
                  where rolname in ('longtable_people', 'longtable_works')
                    and (rolsuper or rolbypassrls or rolcreaterole or pg_has_role(oid, current_user, 'member')))
                """)) throw new ServerTrouble("""
                    longtable_people or longtable_works may do more on the database server than they must: they may be \
                    neither superuser nor member of the owner's role, nor have bypassrls or createrole.""");
    }

    private static void letIn(Connection connection) throws SQLException {
        var owns = yes(
                connection,
                "select pg_has_role(current_user, datdba, 'usage') from pg_database where datname = current_database()");
        try (var statement = connection.createStatement()) {
            if (owns) statement.execute("""
                        do $$ begin
                          execute format('revoke all on database %1$I from public', current_database());
                          execute format('grant connect on database %1$I to longtable_people, longtable_works',
                            current_database());
                        end $$
                        """);
            else if (!yes(connection, "select has_database_privilege(current_database(), 'create')"))
                throw new ServerTrouble("""
                        The role of longtable.database-user may make no schema in this database: grant create on \
                        database … to it, or make it the database's owner.""");
        }
    }

    /** Someone else's server is theirs to set; but that it may lose what was acknowledged must be known. */
    private static void warnOfLoss(Roles.Login people) throws SQLException {
        try (var connection = people.connect()) {
            var lossy = ServerSettings.lossy(connection, "on", "local", "remote_write", "remote_apply");
            if (!lossy.isEmpty())
                LOG.warn(
                        "The database server may lose in a crash what people were told is saved: {}. Turn it on there.",
                        String.join(", ", lossy));
        }
    }

    private static boolean yes(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "ExternalServer[" + databaseUrl + " as " + databaseUser + "]";
    }
}
