package org.longtable.ground;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL of our own, made to hold people's real data: everything it keeps is in one private folder, every
 * acknowledged commit survives {@code kill -9} of the application or of the server, and only this machine reaches it,
 * with a password. It listens on TCP at {@value #HOST}.
 *
 * <p>A server that outlived its application is carried on with at the next start; one that ends by itself while its
 * application lives is brought back. What goes wrong is told as {@link ServerTrouble}.
 */
public final class EmbeddedServer implements AutoCloseable {

    static final String HOST = "127.0.0.1";
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final DataFolder folder;
    private final Watch watch;
    private final String password;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedServer(DataFolder folder, Watch watch, String password) {
        this.folder = folder;
        this.watch = watch;
        this.password = password;
    }

    /**
     * Starts the server, or finds the one that still runs, and returns when it answers; after a crash that can take
     * as long as replaying its log does. The first start on a folder makes the database.
     *
     * @param dataFolder made if absent; it becomes readable by its owner only, and belongs to one application at a time
     * @throws ServerTrouble if another application uses the folder, if the server would not keep data safe, or if it
     *     cannot run for another reason; the message says what to do
     */
    public static EmbeddedServer start(Path dataFolder) {
        var folder = DataFolder.open(dataFolder);
        try {
            var binaries = Binaries.unpackedIn(folder);
            return start(folder, binaries, RunAs.found(folder, binaries));
        } catch (IOException e) {
            folder.close();
            throw DataFolder.unusable(folder.path(), e);
        } catch (RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    /** Leaves the folder open when it fails. */
    static EmbeddedServer start(DataFolder folder, Binaries binaries, RunAs runAs) throws IOException {
        var cluster = new Cluster(folder, binaries, runAs);
        var password = folder.secret();
        var postmaster = letIn(cluster, folder, password, true);
        folder.tidy(binaries.home());
        var watch = Watch.over(cluster, postmaster, again -> insistOnDurability(again, password));
        return new EmbeddedServer(folder, watch, password);
    }

    /** @param again whether one that was found and is just ending, as after a kill, may be followed by a new one */
    private static Postmaster letIn(Cluster cluster, DataFolder folder, String password, boolean again)
            throws IOException {
        var postmaster = cluster.start();
        try {
            insistOnDurability(postmaster, password);
            return postmaster;
        } catch (SQLException e) {
            if (again && wasCutOff(e) && Patience.until(() -> !postmaster.lives(), ENDING))
                return letIn(cluster, folder, password, false);
            postmaster.stop();
            throw new ServerTrouble("""
                    The database server on %s runs but does not let its superuser in: %s. If the file secret was \
                    replaced, put the one back that belongs to this folder.""".formatted(folder.path(), e.getMessage()), e);
        } catch (ServerTrouble e) {
            postmaster.stop();
            throw e;
        }
    }

    private static boolean wasCutOff(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("08");
    }

    private static void insistOnDurability(Postmaster postmaster, String password) throws SQLException {
        try (var connection =
                DriverManager.getConnection(jdbcUrl(postmaster.port(), "postgres"), Cluster.SUPERUSER, password)) {
            ServerSettings.insistOnDurability(connection);
        }
    }

    public String host() {
        return HOST;
    }

    public int port() {
        return watch.postmaster().port();
    }

    /** The role that may do everything; for setting up roles and databases, never for answering people. */
    public String superuser() {
        return Cluster.SUPERUSER;
    }

    /** The superuser's password, from the file {@code secret} in the data folder. */
    public String password() {
        return password;
    }

    /** Version of the server's programs, such as {@code 18.6}. */
    public String version() {
        return Binaries.VERSION;
    }

    /** Number of the server's main process. */
    long pid() {
        return watch.postmaster().pid();
    }

    /**
     * Address of a database for JDBC, without user and password. It already carries an option: should a stranger's
     * program listen on this port while the server is down, the driver will not hand it a readable password.
     */
    public String jdbcUrl(String database) {
        return jdbcUrl(port(), database);
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://%s:%d/%s?requireAuth=scram-sha-256".formatted(HOST, port, database);
    }

    /**
     * Creates a database unless it is there.
     *
     * @param name lower-case letters, digits and underscores, beginning with a letter
     */
    public void ensureDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a plain name for a database: " + name);
        }
        try (var connection = connect();
                var question = connection.prepareStatement("select from pg_database where datname = ?")) {
            question.setString(1, name);
            if (!question.executeQuery().next()) {
                try (var creation = connection.createStatement()) {
                    creation.execute("create database \"" + name + "\"");
                }
            }
        } catch (SQLException e) {
            throw new ServerTrouble("The database %s could not be created: %s.".formatted(name, e.getMessage()), e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), superuser(), password);
    }

    /**
     * Stops the server in order and returns when it has ended, usually within a second; open connections are cut.
     * Closing again does nothing.
     */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try {
            watch.stop();
        } catch (IOException e) {
            throw new ServerTrouble("The database server could not be told to stop: %s.".formatted(e), e);
        } finally {
            folder.close();
        }
    }
}
