package org.longtable.demonstration;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.longtable.ground.Settings;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demonstration as a whole: told at the first start, and anew whenever someone asks for it. */
@Component
@Order(0)
public class Demonstration implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    public enum State {
        TOLD,
        BEING_TOLD,
        FAILED
    }

    private final Cast cast;
    private final Stories stories;
    private final Settings settings;
    private final AtomicReference<State> state = new AtomicReference<>(State.TOLD);

    Demonstration(Cast cast, Stories stories, Settings settings) {
        this.cast = cast;
        this.stories = stories;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.demonstration() || !cast.everyone().isEmpty()) return;
        state.set(State.BEING_TOLD);
        tell();
    }

    /**
     * Clears everything and tells it again, dated from today; once, however often it is pressed meanwhile. It goes on
     * by itself: whoever asks for it still reads what is about to be cleared.
     */
    void tellAnew() {
        if (state.getAndSet(State.BEING_TOLD) != State.BEING_TOLD)
            Thread.ofPlatform().name("telling").start(this::tellOrSayWhyNot);
    }

    State state() {
        return state.get();
    }

    /** Those whose place can be taken with one press; nobody outside a demonstration. */
    List<Cast.Member> cast() {
        return cast.everyone();
    }

    /** Someone whom nobody invented yet, and who tells of themselves as anyone does who is new. */
    PersonId newcomer(Texts texts) {
        return cast.arrives(
                texts.t("demonstration.newcomer.name"),
                "new-" + UUID.randomUUID() + "@demonstration.example",
                texts.language());
    }

    /** The tables with the people whose place can be taken. */
    List<Scene> scenes() {
        return Stories.scenes(cast.everyone());
    }

    private void tellOrSayWhyNot() {
        try {
            tell();
        } catch (RuntimeException e) {
            LOG.error("The stories could not be told", e);
            state.set(State.FAILED);
        }
    }

    private void tell() {
        var begun = System.nanoTime();
        cast.clear();
        stories.tell();
        state.set(State.TOLD);
        LOG.info(
                "The stories of the demonstration are told, in {} s",
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
    }
}
