package org.longtable.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the server is told, and the three promises that it must confirm before anyone's data goes in. */
final class ServerSettings {

    private ServerSettings() {}

    static String access() {
        return "host all all 127.0.0.1/32 scram-sha-256\n";
    }

    static String text(int port) {
        return """
                # Written by Longtable at each start; what is changed here is lost.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                password_encryption = 'scram-sha-256'

                # What was acknowledged survives kill -9 and a power cut.
                fsync = on
                synchronous_commit = on
                full_page_writes = on

                shared_buffers = '128MB'
                effective_cache_size = '1GB'
                work_mem = '8MB'
                maintenance_work_mem = '64MB'
                max_wal_size = '512MB'
                jit = off

                timezone = 'UTC'
                log_timezone = 'UTC'
                default_text_search_config = 'pg_catalog.simple'

                # One file per weekday. Nothing that a person wrote may reach it: neither statements nor the messages
                # of failed ones, which quote values; terse leaves out the details of crashes and deadlocks.
                logging_collector = on
                log_directory = 'log'
                log_filename = 'server-%%a.log'
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_min_messages = log
                log_min_error_statement = panic
                log_min_duration_statement = -1
                log_statement = 'none'
                log_error_verbosity = terse
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(port);
    }

    /** Asks the server itself, since a setting can come from elsewhere than our file. */
    static void insistOnDurability(Connection connection) throws SQLException {
        var broken = lossy(connection, "on");
        if (!broken.isEmpty()) {
            throw new ServerTrouble("""
                    The database server would lose data in a crash: %s. Remove that setting; Longtable does not run \
                    without fsync, synchronous_commit and full_page_writes.""".formatted(String.join(", ", broken)));
        }
    }

    /** What may lose in a crash what was acknowledged, as this connection has it: whatever is set to none of these. */
    static List<String> lossy(Connection connection, String... safe) throws SQLException {
        var lossy = new ArrayList<String>();
        try (var statement = connection.prepareStatement("""
                        select name, setting, coalesce(sourcefile, source) as origin from pg_settings
                        where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting <> all (?)
                        order by name
                        """)) {
            statement.setArray(1, connection.createArrayOf("text", safe));
            var rows = statement.executeQuery();
            while (rows.next()) {
                lossy.add("%s is %s (from %s)"
                        .formatted(rows.getString("name"), rows.getString("setting"), rows.getString("origin")));
            }
        }
        return lossy;
    }
}
