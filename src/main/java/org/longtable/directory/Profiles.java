package org.longtable.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what organisations, communities and people tell in the directory, each line for those it is for. */
@Component
public class Profiles {
    private final JdbcClient db;
    private final LineStore lines;

    Profiles(JdbcClient db, LineStore lines) {
        this.db = db;
        this.lines = lines;
    }

    /** What the asking person sees of it; nothing when that is nothing, or when there is no such subject. */
    @Transactional(readOnly = true)
    public Profile of(Subject subject) {
        return new Profile(subject, lines.of(subject));
    }

    /** As {@link #of(Subject)}, of several at once; those of whom nothing is seen are left out. */
    @Transactional(readOnly = true)
    public Map<Subject, Profile> of(Collection<Subject> subjects) {
        return lines.of(subjects).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new Profile(one.getKey(), one.getValue())));
    }

    /** Puts these lines in the place of all that was told under their fields. */
    @Transactional
    public void tell(Subject subject, List<Line> told) {
        lines.tell(subject, told.stream().map(Line::field).collect(Collectors.toSet()), told);
    }

    /**
     * Puts these lines in the place of all that was told under these fields, unless that changed since it was shown.
     *
     * @return what is told there now, when someone saved it meanwhile; then nothing has changed
     */
    @Transactional
    public Optional<Profile> tell(Subject subject, Collection<Field> fields, List<Line> told, long version) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(cast(:subject as text), 0))")
                .param("subject", subject.id())
                .query((_, _) -> true)
                .single();
        var stored = of(subject);
        if (stored.version(fields) != version) return Optional.of(stored);
        lines.tell(subject, fields, told);
        return Optional.empty();
    }
}
