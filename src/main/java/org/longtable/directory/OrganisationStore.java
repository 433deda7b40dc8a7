package org.longtable.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.people.SeenBy;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganisationStore {
    private final JdbcClient db;
    private final LineStore lines;

    OrganisationStore(JdbcClient db, LineStore lines) {
        this.db = db;
        this.lines = lines;
    }

    Optional<Organisation> find(OrganisationId id) {
        var told = lines.of(Subject.of(id));
        return db.sql("""
                select id, name, budget, staff, seen_by, version,
                  id in (select directory.mine())
                    or (begun_by = ground.asking() and not directory.has_people(id)) as mine
                from directory.organisation where id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> new Organisation(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        words(told, Field.KIND),
                        words(told, Field.SECTOR),
                        words(told, Field.PLACE),
                        row.getObject("budget", Integer.class),
                        row.getObject("staff", Integer.class),
                        words(told, Field.LANGUAGE),
                        words(told, Field.ABOUT),
                        Organisation.SeenBy.valueOf(row.getString("seen_by").toUpperCase(Locale.ROOT)),
                        row.getBoolean("mine"),
                        row.getLong("version")))
                .optional();
    }

    void change(Organisation changed, long version) {
        var saved = db.sql("""
                update directory.organisation set name = :name, budget = :budget, staff = :staff, seen_by = :seenBy,
                  version = version + 1
                where id = :id and version = :version
                """)
                .param("name", changed.name())
                .param("budget", changed.budget())
                .param("staff", changed.staff())
                .param("seenBy", changed.seenBy().code())
                .param("id", changed.id().value())
                .param("version", version)
                .update();
        if (saved == 1) {
            tell(changed);
            return;
        }
        var stored = find(changed.id()).filter(Organisation::mine).orElseThrow(NotFound::new);
        throw new SavedMeanwhile(stored.version(), stored.fields());
    }

    private void tell(Organisation changed) {
        var seenBy = SeenBy.of(changed.seenBy().code()).orElseThrow();
        var told = new ArrayList<Line>();
        add(told, Field.KIND, changed.kind(), seenBy);
        add(told, Field.SECTOR, changed.sector(), seenBy);
        add(told, Field.PLACE, changed.place(), seenBy);
        for (var language : changed.languages().split(",")) add(told, Field.LANGUAGE, language.strip(), seenBy);
        add(told, Field.ABOUT, changed.about(), seenBy);
        var fields = List.of(Field.KIND, Field.SECTOR, Field.PLACE, Field.LANGUAGE, Field.ABOUT);
        lines.tell(Subject.of(changed.id()), fields, told);
    }

    private static void add(List<Line> told, Field field, String value, SeenBy seenBy) {
        if (!value.isEmpty()) told.add(new Line(field, value, seenBy));
    }

    private static String words(List<Line> told, Field field) {
        return told.stream()
                .filter(line -> line.field() == field)
                .map(Line::value)
                .collect(Collectors.joining(", "));
    }
}
