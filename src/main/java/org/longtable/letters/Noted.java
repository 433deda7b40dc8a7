package org.longtable.letters;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.longtable.ground.Together;
import org.longtable.site.ForToday.Step;
import org.longtable.site.Texts;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: of what a person is told once on Today, what they said is good to know. A matter has the name that it has in
 * the weekly letter ({@link DigestPart#about}).
 */
@Component
public class Noted {
    /** For so many days something that happened is told to whoever does not say that they know it. */
    public static final int DAYS = 31;

    private static final String MATTER = "[a-z-]{1,30}:[0-9a-f:-]{1,160}";

    private final JdbcClient db;
    private final Clock clock;

    Noted(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of these matters that the asking person has not said they know. */
    @Transactional(readOnly = true)
    public <T> List<T> without(List<T> matters, Function<? super T, String> about) {
        if (matters.isEmpty()) return matters;
        var known = Together.once(
                "letters.noted",
                () -> Set.copyOf(db.sql("select about from letters.noted where person_id = ground.asking()")
                        .query(String.class)
                        .list()));
        return matters.stream()
                .filter(matter -> !known.contains(about.apply(matter)))
                .toList();
    }

    /**
     * Someone knows of it now.
     *
     * @param about the name of a matter, or of several with commas between them
     * @throws NotFound unless they can be names of matters
     */
    @Transactional
    public void add(String about, PersonId me) {
        if (!about.matches(MATTER + "(," + MATTER + "){0,99}")) throw new NotFound();
        for (var one : about.split(",", -1))
            db.sql("insert into letters.noted (person_id, about, at) values (:me, :about, :at) on conflict do nothing")
                    .param("me", me.value())
                    .param("about", one)
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
    }

    /** The button with which someone says so. */
    public static Step step(String about, Texts texts) {
        return Step.post(texts.t("letters.noted.go"), "/acknowledgements", Map.of("about", about));
    }

    /** What can be done about something that is told once: read it, and say that one knows it. */
    public static List<Step> steps(String about, String read, String path, Texts texts) {
        return List.of(step(about, texts).asMain(), Step.link(read, path));
    }
}
