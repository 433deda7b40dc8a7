package org.longtable.updates;

import gg.jte.TemplateEngine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.longtable.ground.Job;
import org.longtable.ground.Works;
import org.longtable.letters.DigestPart;
import org.longtable.letters.ForDigest;
import org.longtable.people.OwnData;
import org.longtable.site.Texts;
import org.longtable.tables.Panel;
import org.longtable.tables.TablePanels;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where updates are found: a line on the table's page, the weekly letter, one's own copy; and what is forgotten. */
@Configuration(proxyBeanMethods = false)
class UpdatesElsewhere {
    private static final int ORDER_AT_TABLE = 35;
    private static final int ORDER_IN_LETTER = 55;
    private static final Duration NEWS = Duration.ofDays(14);

    @Bean
    TablePanels updatesAtTheTable(Updates updates, TemplateEngine templates) {
        return (table, _, page) -> {
            var latest = updates.latest(table.id());
            if (latest.isEmpty()) return List.of();
            Map<String, Object> given = Map.of("page", page, "table", table, "latest", latest.get());
            return List.of(new Panel(
                    Panel.Place.WORK,
                    ORDER_AT_TABLE,
                    output -> templates.render("updates/parts/line.jte", given, output)));
        };
    }

    @Bean
    ForDigest updatesInTheWeeklyLetter(Updates updates, Clock clock) {
        return (_, _, texts) -> updates.since(clock.instant().minus(NEWS)).stream()
                .map(news -> part(news, texts))
                .toList();
    }

    private static DigestPart part(Updates.News news, Texts texts) {
        return new DigestPart(
                ORDER_IN_LETTER,
                "update:" + news.posting().id(),
                1,
                texts.t("updates.digest", news.posting().partner(), news.tableName()),
                news.posting().words(),
                List.of(new DigestPart.Go(texts.t("updates.digest.go"), "/tables/" + news.table() + "/updates")));
    }

    @Bean
    OwnData updatesOfOneself(JdbcClient db) {
        return new OwnData() {
            @Override
            public String module() {
                return "updates";
            }

            @Override
            public Map<String, ?> of(PersonId me) {
                return OwnData.from(db, "updates.own_posted");
            }
        };
    }

    /** After 30 days without an answer, a name and an address are forgotten (C1). */
    @Bean
    Job forgetWhoDidNotAnswer(Works works, Clock clock) {
        return new Job("updates.forget_asked", Duration.ofHours(1), () -> forget(works, clock.instant()));
    }

    static void forget(Works works, Instant now) {
        works.run(db -> db.sql("select updates.forget_asked(:at)")
                .param("at", Timestamp.from(now))
                .query((_, _) -> 0)
                .list());
    }
}
