package org.longtable.ground;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once per version from the archive on the class path. */
record Binaries(Path home) {

    /** The version that the build brings along; a test compares it with what the programs say of themselves. */
    static final String VERSION = "18.6";

    static Binaries unpackedIn(DataFolder folder) throws IOException {
        var home = folder.path().resolve("server-" + VERSION);
        if (Files.notExists(home)) {
            var work = folder.workplace("unpacking");
            unpack(work);
            Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
            // Without this a power cut after the rename could leave empty programs under the final name.
            Command.of("sync", "-f", work.toString()).run();
            folder.putInPlace(work, home);
        }
        return new Binaries(home);
    }

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    Path postgres() {
        return home.resolve("bin/postgres");
    }

    private static void unpack(Path work) throws IOException {
        try (var archive = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = work.resolve(entry.getName()).normalize();
                if (!target.startsWith(work)) {
                    throw new IOException("the archive of PostgreSQL reaches outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, target);
                    var executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static InputStream archive() {
        var processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        @Nullable InputStream archive = Binaries.class.getResourceAsStream("/postgres-linux-" + processor + ".txz");
        if (archive == null) {
            throw new ServerTrouble("""
                    This build brings no PostgreSQL for %s on %s. Use a build for this machine, or an external \
                    PostgreSQL server.""".formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return archive;
    }
}
