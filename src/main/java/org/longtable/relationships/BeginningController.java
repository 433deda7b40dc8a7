package org.longtable.relationships;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Set;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Getting to know someone who has just come for a partner: what they and the viewer have shared, and what they could. */
@Controller
class BeginningController {
    private static final BigDecimal DAYS_OF_A_MONTH = new BigDecimal("30.44");

    private final Tables tables;
    private final TimeForABeginning time;
    private final JdbcClient db;

    BeginningController(Tables tables, TimeForABeginning time, JdbcClient db) {
        this.tables = tables;
        this.time = time;
        this.db = db;
    }

    @GetMapping("/tables/{id}/beginnings/{person}")
    String show(@PathVariable TableId id, @PathVariable PersonId person, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var today = tables.today(table);
        var beginning = NewBeginning.at(table, today).stream()
                .filter(one -> one.newcomer().person().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
        var days = time.recommended(id, me, today);
        model.addAttribute("table", table);
        model.addAttribute("beginning", beginning);
        model.addAttribute("mine", person.equals(me));
        model.addAttribute("had", had(table, person));
        model.addAttribute("days", days);
        model.addAttribute(
                "months",
                days.value().divide(DAYS_OF_A_MONTH, 0, RoundingMode.HALF_UP).intValue());
        return "relationships/beginning";
    }

    /** The kinds of moment at which this person is named, as far as the asking person may see who was there. */
    private Set<Kind> had(TableView table, PersonId person) {
        var had = EnumSet.noneOf(Kind.class);
        had.addAll(db.sql("""
                select distinct m.kind from relationships.moment m
                  join relationships.presence p on p.moment_id = m.id and p.person_id = :person
                where m.table_id = :table and m.removed_at is null
                """)
                .param("person", person.value())
                .param("table", table.id().value())
                .query((row, _) -> Kind.fromCode(row.getString("kind")))
                .list());
        return had;
    }
}
