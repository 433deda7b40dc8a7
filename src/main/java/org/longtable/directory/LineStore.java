package org.longtable.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.people.SeenBy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is told in the directory, line by line. Lines of fields that are not known here are left as they are. */
@Component
class LineStore {
    private record Stored(String field, String value, String seenBy) {}

    private final JdbcClient db;

    LineStore(JdbcClient db) {
        this.db = db;
    }

    /** What the asking person sees of this subject, in the order of the fields. */
    List<Line> of(Subject subject) {
        return db
                .sql("select field, value, seen_by from directory.line where subject = :subject order by value, id")
                .param("subject", subject.id())
                .query((row, _) -> new Stored(row.getString("field"), row.getString("value"), row.getString("seen_by")))
                .list()
                .stream()
                .flatMap(LineStore::line)
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
    }

    /** As {@link #of(Subject)}, of several at once. */
    Map<Subject, List<Line>> of(Collection<Subject> subjects) {
        var byId = subjects.stream().collect(Collectors.toMap(Subject::id, one -> one, (one, _) -> one));
        return db
                .sql("""
                select subject, field, value, seen_by from directory.line where subject = any (:subjects)
                order by value, id
                """)
                .param("subjects", byId.keySet().toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        byId.get(row.getObject("subject", UUID.class)),
                        new Stored(row.getString("field"), row.getString("value"), row.getString("seen_by"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.flatMapping(one -> line(one.getValue()), Collectors.toList())));
    }

    private static Stream<Line> line(Stored stored) {
        return Field.of(stored.field).stream()
                .map(field ->
                        new Line(field, stored.value, SeenBy.of(stored.seenBy).orElseThrow()));
    }

    /** Puts these lines in the place of all that was told under these fields. */
    void tell(Subject subject, Collection<Field> fields, List<Line> lines) {
        db.sql("delete from directory.line where subject = :subject and field = any (:fields)")
                .param("subject", subject.id())
                .param("fields", fields.stream().map(Field::code).toArray(String[]::new))
                .update();
        if (lines.isEmpty()) return;
        db.sql("""
                insert into directory.line (id, organisation_id, community_id, person_id, field, value, seen_by)
                select gen_random_uuid(), case when :kind = 'organisation' then cast(:subject as uuid) end,
                  case when :kind = 'community' then cast(:subject as uuid) end,
                  case when :kind = 'person' then cast(:subject as uuid) end, field, value, seen_by
                from unnest(cast(:fields as text[]), cast(:values as text[]), cast(:levels as text[]))
                  as told (field, value, seen_by)
                on conflict do nothing
                """)
                .param("kind", subject.kind().code())
                .param("subject", subject.id())
                .param("fields", lines.stream().map(line -> line.field().code()).toArray(String[]::new))
                .param("values", lines.stream().map(Line::value).toArray(String[]::new))
                .param(
                        "levels",
                        lines.stream().map(line -> line.seenBy().code()).toArray(String[]::new))
                .update();
    }
}
