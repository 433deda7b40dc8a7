package org.longtable.ground;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL, which refuses to run as root, is run: as we are, and from root in a user namespace or as another user.
 *
 * @param uid number of the user that must own the files of the cluster
 * @param prefix the words that bring a command under that user
 */
record RunAs(int uid, int gid, List<String> prefix) {

    private static final String NOBODY = "65534";

    /**
     * Inside the namespace the server is {@code nobody}; outside its files stay root's own, so that no other user of
     * the machine can read them, nothing changes owner, and folders that only root may enter will do.
     */
    static final RunAs NAMESPACE =
            new RunAs(0, 0, List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY, "--"));

    static RunAs found(DataFolder folder, Binaries binaries) throws IOException {
        var self = Path.of("/proc/self");
        var uid = (Integer) Files.getAttribute(self, "unix:uid");
        if (uid != 0) {
            return new RunAs(uid, (Integer) Files.getAttribute(self, "unix:gid"), List.of());
        }
        if (NAMESPACE.canRun(binaries)) {
            folder.letNobodyPass();
            return NAMESPACE;
        }
        return anotherUser(folder, binaries);
    }

    /**
     * For containers that forbid namespaces, and for folders that not even root may enter without its privileges: a
     * user made for this, one that is there on every Debian, or the person in whose folder it all lies.
     */
    static RunAs anotherUser(DataFolder folder, Binaries binaries) throws IOException {
        var neighbour = Files.getAttribute(folder.path().resolveSibling("."), "unix:uid")
                .toString();
        for (var wanted : List.of("longtable", "postgres", "nobody", neighbour)) {
            var user = user(wanted);
            if (user != null && user.uid != 0) {
                folder.letPass(user.gid);
                if (user.canRun(binaries)) {
                    return user;
                }
            }
        }
        folder.letNobodyPass();
        throw new ServerTrouble("""
                PostgreSQL will not run as root, and neither in a user namespace nor as another user can it reach %s \
                here. Start Longtable as an ordinary user, or choose a data folder that others may pass through to \
                (not below /root).""".formatted(folder.path()));
    }

    private static @Nullable RunAs user(String nameOrNumber) throws IOException {
        for (var line : Files.readAllLines(Path.of("/etc/passwd"))) {
            var parts = line.split(":");
            if (parts[0].equals(nameOrNumber) || parts[2].equals(nameOrNumber)) {
                var uid = parts[2];
                var gid = parts[3];
                return new RunAs(
                        Integer.parseInt(uid),
                        Integer.parseInt(gid),
                        List.of(
                                "setpriv",
                                "--reuid=" + uid,
                                "--regid=" + gid,
                                "--clear-groups",
                                "--no-new-privs",
                                "--"));
            }
        }
        return null;
    }

    private boolean canRun(Binaries binaries) {
        try {
            command(binaries.postgres().toString(), "--version").run();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Command command(String... words) {
        return Command.of(words).behind(prefix);
    }

    /** A command that Ctrl-C in the terminal of this application, or its end, does not reach. */
    Command detached(String... words) {
        var setsid = new ArrayList<>(List.of("setsid"));
        setsid.addAll(prefix);
        return Command.of(words).behind(setsid);
    }

    /** Makes a folder and all within belong to the server's user. */
    void handOver(Path tree) throws IOException {
        if (owns(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                give(folder); // last, so that a killed hand-over is seen and done again
                return FileVisitResult.CONTINUE;
            }
        });
    }

    boolean owns(Path file) throws IOException {
        return Files.getAttribute(file, "unix:uid").equals(uid);
    }

    private void give(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(file, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
}
