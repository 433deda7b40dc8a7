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
import org.longtable.site.Readers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Opens a demonstration beside an installation that nobody has begun yet: a second application in the same process,
 * on a port of its own, with a database of its own in the same server. Nothing is shared but the machine.
 */
@Component
public class Opening implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    public enum State {
        NOT_ASKED,
        OPENING,
        OPEN,
        FAILED
    }

    private final EmbeddedServer server;
    private final Settings settings;
    private final Readers readers;
    private volatile State state = State.NOT_ASKED;
    private volatile @Nullable URI address;
    private volatile @Nullable ConfigurableApplicationContext demonstration;

    Opening(EmbeddedServer server, Settings settings, Readers readers) {
        this.server = server;
        this.settings = settings;
        this.readers = readers;
    }

    /** Whether it may be opened here: on one's own machine, before anyone has begun. */
    boolean isOffered() {
        return !settings.demonstration()
                && Set.of("localhost", "127.0.0.1").contains(settings.address().getHost())
                && !readers.anyoneHere();
    }

    State state() {
        return state;
    }

    Optional<URI> address() {
        return Optional.ofNullable(address);
    }

    /** Begins to open it, once. */
    synchronized void begin() {
        if (state == State.OPENING || state == State.OPEN) return;
        state = State.OPENING;
        Thread.ofPlatform().name("demonstration").start(this::open);
    }

    private void open() {
        try {
            var port = freePort(settings.address().getPort() + 1);
            var at = URI.create("http://" + settings.address().getHost() + ":" + port);
            demonstration = new SpringApplicationBuilder(Longtable.class)
                    .initializers((GenericApplicationContext context) ->
                            context.registerBean(EmbeddedServer.class, () -> server, bean -> bean.setDestroyMethodName("")))
                    .registerShutdownHook(false)
                    .run(
                            "--server.port=" + port,
                            "--longtable.address=" + at,
                            "--longtable.database=demonstration",
                            "--longtable.demonstration=true");
            address = at;
            state = State.OPEN;
        } catch (RuntimeException | IOException e) {
            LOG.error("the demonstration could not be opened", e);
            state = State.FAILED;
        }
    }

    private static int freePort(int first) throws IOException {
        for (var port = first; port < first + 20; port++) {
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

    @Override
    public void destroy() {
        var open = demonstration;
        if (open != null) open.close();
    }
}
