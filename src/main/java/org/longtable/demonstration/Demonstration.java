package org.longtable.demonstration;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.longtable.ground.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demonstration as a whole: written at the first start, and again whenever someone presses reset. */
@Component
@Order(0)
class Demonstration implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final Cast cast;
    private final Stories stories;
    private final Settings settings;
    private final ReentrantLock writing = new ReentrantLock();

    Demonstration(Cast cast, Stories stories, Settings settings) {
        this.cast = cast;
        this.stories = stories;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.demonstration() && cast.everyone().isEmpty()) reset();
    }

    /** Clears everything and writes it again, dated relative to today. One at a time; a second press waits. */
    void reset() {
        writing.lock();
        try {
            cast.clear();
            stories.tell();
            LOG.info("The demonstration is written: {} people", cast.everyone().size());
        } finally {
            writing.unlock();
        }
    }

    List<Cast.Member> cast() {
        return cast.everyone();
    }

    /** The tables with the people who can be sat in for. */
    List<Scene> scenes() {
        return Stories.scenes(cast.everyone());
    }
}
