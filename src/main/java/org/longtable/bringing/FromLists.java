package org.longtable.bringing;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.directory.Organisation;
import org.longtable.directory.OrganisationPanels;
import org.longtable.ground.Settings;
import org.longtable.site.Page;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On an organisation's page: its grants as funders told of them, and its ties to others. */
@Component
class FromLists implements OrganisationPanels {
    private static final int SHOWN = 8;

    private final JdbcClient db;
    private final TemplateEngine templates;
    private final Settings settings;

    FromLists(JdbcClient db, TemplateEngine templates, Settings settings) {
        this.db = db;
        this.templates = templates;
        this.settings = settings;
    }

    @Override
    public List<Panel> panels(Organisation organisation, Page page) {
        var panels = new ArrayList<Panel>();
        var awards = awards(organisation.id());
        if (!awards.isEmpty())
            panels.add(new Panel(
                    Place.ASIDE,
                    60,
                    part(
                            "bringing/parts/grants.jte",
                            Map.of(
                                    "page",
                                    page,
                                    "awards",
                                    awards,
                                    "more",
                                    count("award", "recipient_id", "funder_id", organisation.id()) - awards.size()))));
        var ties = ties(organisation.id());
        if (!ties.isEmpty())
            panels.add(new Panel(
                    Place.ASIDE,
                    70,
                    part(
                            "bringing/parts/ties.jte",
                            Map.of(
                                    "page",
                                    page,
                                    "ties",
                                    ties,
                                    "more",
                                    count("tie", "from_id", "to_id", organisation.id()) - ties.size()))));
        return panels;
    }

    private List<Award> awards(OrganisationId id) {
        return db.sql("""
                select o.id as other, coalesce(o.name, '') as other_name, a.recipient_id = :id as received, a.title, a.cents,
                  a.currency, a.awarded_on, bringing.source_name(a.source_id) as told_in,
                  bringing.source_came(a.source_id) as came
                from bringing.award a
                  left join directory.organisation o
                    on o.id = case when a.recipient_id = :id then a.funder_id else a.recipient_id end
                where a.recipient_id = :id or a.funder_id = :id
                order by a.awarded_on desc nulls last, a.id limit :most
                """)
                .param("id", id.value())
                .param("most", SHOWN)
                .query((row, _) -> award(row))
                .list();
    }

    private Award award(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Award(
                Optional.ofNullable(row.getObject("other", UUID.class)).map(OrganisationId::new),
                row.getString("other_name"),
                row.getBoolean("received"),
                row.getString("title"),
                currency == null
                        ? Optional.empty()
                        : Optional.of(new Money(row.getLong("cents"), Currency.getInstance(currency))),
                Optional.ofNullable(row.getObject("awarded_on", LocalDate.class)),
                row.getString("told_in"),
                LocalDate.ofInstant(row.getTimestamp("came").toInstant(), settings.zone()));
    }

    private List<Tie> ties(OrganisationId id) {
        return db.sql("""
                select o.id as other, o.name as other_name, t.kind, t.known_by, t.since, t.until
                from bringing.tie t
                  join directory.organisation o on o.id = case when t.from_id = :id then t.to_id else t.from_id end
                where t.from_id = :id or t.to_id = :id order by o.name, t.id limit :most
                """)
                .param("id", id.value())
                .param("most", SHOWN)
                .query((row, _) -> new Tie(
                        new OrganisationId(row.getObject("other", UUID.class)),
                        row.getString("other_name"),
                        row.getString("kind"),
                        row.getString("known_by"),
                        Optional.ofNullable(row.getObject("since", LocalDate.class)),
                        Optional.ofNullable(row.getObject("until", LocalDate.class))))
                .list();
    }

    private int count(String what, String one, String other, OrganisationId id) {
        return db.sql("select count(*) from bringing.%s where %s = :id or %s = :id".formatted(what, one, other))
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private Content part(String name, Map<String, Object> model) {
        return output -> templates.render(name, model, output);
    }
}
