package org.longtable.ground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder that a person chose for everything Longtable keeps: private, and used by one application at a time. */
final class DataFolder implements AutoCloseable {

    // The kernel gives up a process's lock on a file as soon as the process closes any channel to that file,
    // so a second attempt within this process must not even open it.
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> GROUP_PASSES = PosixFilePermissions.fromString("rwx--x---");
    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path chosen) {
        try {
            var path = madePrivate(chosen.toAbsolutePath().normalize());
            return new DataFolder(path, lock(path));
        } catch (IOException | UnsupportedOperationException e) {
            throw unusable(chosen, e);
        }
    }

    static ServerTrouble unusable(Path folder, Exception why) {
        return new ServerTrouble("""
                The data folder %s cannot be used: %s. Choose a folder on a local disk with free space that you may \
                write to. If Longtable ran as another user before, start it as that user again, or hand the folder \
                over with chown -R.""".formatted(folder, why), why);
    }

    private static Path madePrivate(Path chosen) throws IOException {
        if (Files.notExists(chosen)) {
            var parent = chosen.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(chosen, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        var path = chosen.toRealPath();
        if (!GROUP_PASSES.containsAll(Files.getPosixFilePermissions(path))) {
            if (Files.notExists(path.resolve("in-use.lock")) && !isEmpty(path)) {
                throw new ServerTrouble("""
                        The data folder %s holds other files and is open to other users of this machine. Choose a new \
                        or empty folder, or make this one private with chmod 700.""".formatted(path));
            }
            Files.setPosixFilePermissions(path, OWNER_ONLY);
        }
        return path;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        if (!OPEN_HERE.add(path)) {
            throw inUse(path);
        }
        @Nullable FileChannel channel = null;
        var locked = false;
        try {
            channel =
                    FileChannel.open(path.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = channel.tryLock() != null;
            if (!locked) {
                throw inUse(path);
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            throw inUse(path);
        } finally {
            if (!locked) {
                if (channel != null) {
                    channel.close();
                }
                OPEN_HERE.remove(path);
            }
        }
    }

    private static ServerTrouble inUse(Path path) {
        return new ServerTrouble("""
                Another Longtable is already running on the data folder %s. Stop it first, or give this one a folder \
                of its own.""".formatted(path));
    }

    Path path() {
        return path;
    }

    /** Where the rows are. */
    Path cluster() {
        return path.resolve("postgres");
    }

    /** The superuser's password: 256 random bits, made with the folder. */
    String secret() throws IOException {
        var file = path.resolve("secret");
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, OWNER_READS);
            return Files.readString(file).strip();
        }
        if (Files.exists(cluster())) {
            throw new ServerTrouble("""
                    The file %s is missing; without it nobody can open the database beside it. Put it back from a \
                    backup of the data folder.""".formatted(file));
        }
        var bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        write(file, secret);
        return secret;
    }

    OptionalInt lastPort() throws IOException {
        var file = path.resolve("port");
        if (Files.notExists(file)) {
            return OptionalInt.empty();
        }
        var text = Files.readString(file).strip();
        return text.matches("[1-9]\\d{0,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    void rememberPort(int port) throws IOException {
        write(path.resolve("port"), Integer.toString(port));
    }

    /** Lets one group pass through, without reading, to what lies inside. */
    void letPass(int group) throws IOException {
        Files.setAttribute(path, "unix:gid", group);
        Files.setPosixFilePermissions(path, GROUP_PASSES);
    }

    void letNobodyPass() throws IOException {
        Files.setPosixFilePermissions(path, OWNER_ONLY);
    }

    /** An empty private folder for work that counts only once it is renamed. */
    Path workplace(String purpose) throws IOException {
        return Files.createTempDirectory(path, purpose + "-", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    /** Renames finished work to its final place, durably. */
    void putInPlace(Path work, Path place) throws IOException {
        Files.move(work, place, StandardCopyOption.ATOMIC_MOVE);
        sync(path);
    }

    /** Removes what killed starts and older versions left behind, as far as possible. */
    void tidy(Path keep) {
        try (var content = Files.newDirectoryStream(path, "{unpacking-*,preparing-*,server-*}")) {
            for (var left : content) {
                if (!left.equals(keep)) {
                    delete(left);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // A process of a killed start may still be writing there; the next start tidies again.
        }
    }

    static void delete(Path tree) throws IOException {
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void write(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(fresh, options, PosixFilePermissions.asFileAttribute(OWNER_READS))) {
            channel.write(UTF_8.encode(text + "\n"));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        sync(path);
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw unusable(path, e);
        } finally {
            OPEN_HERE.remove(path);
        }
    }
}
