package org.longtable.demonstration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.longtable.Longtable;
import org.longtable.ground.EmbeddedServer;
import org.longtable.ground.Settings;
import org.longtable.site.LookingAround;
import org.longtable.site.Readers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Opens a demonstration beside an installation that nobody has begun yet: a second application in the same process,
 * on a port of its own, with a database of its own in the same server. Nothing is shared but the machine.
 */
@Component
public class Opening implements LookingAround, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    public enum State {
        NOT_ASKED,
        OPENING,
        OPEN,
        FAILED
    }

    private final ObjectProvider<EmbeddedServer> server;
    private final Settings settings;
    private final Readers readers;
    private volatile State state = State.NOT_ASKED;
    private volatile @Nullable URI address;
    private volatile @Nullable ConfigurableApplicationContext demonstration;
    private volatile @Nullable Thread opening;

    Opening(ObjectProvider<EmbeddedServer> server, Settings settings, Readers readers) {
        this.server = server;
        this.settings = settings;
        this.readers = readers;
    }

    /** On one's own machine with our own database server, before anyone has begun. */
    @Override
    public boolean isOffered() {
        return !settings.demonstration()
                && server.getIfAvailable() != null
                && Set.of("localhost", "127.0.0.1").contains(settings.address().getHost())
                && !readers.anyoneHere();
    }

    State state() {
        return state;
    }

    /** Where it is, once it is open. */
    Optional<URI> address() {
        return Optional.ofNullable(address);
    }

    /** The application that was opened. */
    Optional<ConfigurableApplicationContext> application() {
        return Optional.ofNullable(demonstration);
    }

    /** Begins to open it, once; again after it has failed. */
    synchronized void begin() {
        if (state == State.OPENING || state == State.OPEN) return;
        state = State.OPENING;
        opening = Thread.ofPlatform().name("demonstration").start(this::open);
    }

    private void open() {
        try {
            var port = freePort(settings.address().getPort());
            var at = URI.create("http://" + settings.address().getHost() + ":" + port);
            demonstration = application(port, at);
            address = at;
            state = State.OPEN;
        } catch (RuntimeException | IOException e) {
            LOG.error("The demonstration could not be opened", e);
            state = State.FAILED;
        }
    }

    /** The first application stops it together with itself, so it listens for no signal of its own. */
    private ConfigurableApplicationContext application(int port, URI at) {
        return new SpringApplicationBuilder(Longtable.class)
                .initializers((GenericApplicationContext context) -> context.registerBean(
                        EmbeddedServer.class, () -> server.getObject(), bean -> bean.setDestroyMethodName("")))
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + port,
                        "--longtable.address=" + at,
                        "--longtable.zone=" + settings.zone(),
                        "--longtable.database=demonstration",
                        "--longtable.demonstration=true");
    }

    /** One of the next twenty, or any when none of them is free or the first address has no number of its own. */
    static int freePort(int after) throws IOException {
        for (var port = after + 1; after > 0 && port <= after + 20; port++) {
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException taken) {
                // the next one may be free
            }
        }
        try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    /** Waits for one that is just being opened, so that it is not left behind without its database. */
    @Override
    public void destroy() throws InterruptedException {
        var thread = opening;
        if (thread != null) thread.join();
        var open = demonstration;
        if (open != null) open.close();
    }
}
