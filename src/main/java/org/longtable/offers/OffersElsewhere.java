package org.longtable.offers;

import gg.jte.TemplateEngine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.directory.ProfilePanels;
import org.longtable.directory.Subject;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.ground.Job;
import org.longtable.ground.Works;
import org.longtable.meanings.Meanings;
import org.longtable.meanings.Side;
import org.longtable.people.AboutMe;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where offers are found besides: on one's own place, in one's own copy; and their concepts when the vocabulary changes. */
@Configuration(proxyBeanMethods = false)
class OffersElsewhere {
    private static final int ORDER = 20;
    private static final int MOST = 5;
    private static final int ALL = 200;
    private static final int AT_ONCE = 500;

    private record Before(UUID id, Side side, String words, String language) {}

    @Bean
    AboutMe offersOfMine(Offers offers) {
        return (me, texts) -> List.of(new AboutMe.Part(
                ORDER,
                texts.t("offers.mine"),
                offers.openOf(Subject.of(me), MOST).stream()
                        .map(offer -> new AboutMe.Line(
                                offer.inShort(),
                                texts.t("offers.side." + offer.written().side().code()),
                                offer.path()))
                        .toList(),
                texts.t("offers.mine.none"),
                texts.t("offers.new"),
                "/me/offers/new"));
    }

    @Bean
    ProfilePanels offersOfOne(Offers offers, TemplateEngine templates, Gazetteer gazetteer) {
        return (subject, mine, page) -> {
            var open = offers.openOf(subject, ALL);
            if (open.isEmpty() && !mine) return Optional.empty();
            Map<String, Object> given =
                    Map.of("page", page, "offers", open, "mine", mine, "code", subject.code(), "gazetteer", gazetteer);
            return Optional.of(output -> templates.render("offers/parts/panel.jte", given, output));
        };
    }

    @Bean
    OwnData offersOfOneself(JdbcClient db) {
        return new OwnData() {
            @Override
            public String module() {
                return "offers";
            }

            @Override
            public Map<String, ?> of(PersonId me) {
                return Map.of(
                        "written", db.sql("""
                        select coalesce(g.name, c.name, p.name) as whose, o.side, o.kind, o.words, o.language, o.place,
                          o.at_distance, o.from_day, o.until_day, o.access, o.seen_by, o.made_at, o.fulfilled_at,
                          o.withdrawn_at
                        from offers.offer o left join directory.organisation g on g.id = o.organisation_id
                          left join directory.community c on c.id = o.community_id
                          left join people.person p on p.id = o.person_id
                        where o.by_person = :me or o.person_id = :me order by o.made_at, o.id
                        """).param("me", me.value()).query().listOfRows());
            }
        };
    }

    /** What was read with an older edition of the vocabulary is read with the new one. */
    @Bean
    Job readOffersAgain(Works works, Meanings meanings) {
        return new Job("offers.read_again", Duration.ofMinutes(1), () -> readAgain(works, meanings));
    }

    static void readAgain(Works works, Meanings meanings) {
        var edition = meanings.edition();
        while (works.in(db -> readAgain(db, meanings, edition)) == AT_ONCE) {}
    }

    private static int readAgain(JdbcClient db, Meanings meanings, long edition) {
        var before = db.sql("select id, side, words, language from offers.read_before(:edition, :most)")
                .param("edition", edition)
                .param("most", AT_ONCE)
                .query((row, _) -> new Before(
                        row.getObject("id", UUID.class),
                        Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                        row.getString("words"),
                        row.getString("language")))
                .list();
        for (var one : before) {
            var meaning = meanings.of(one.words(), Locale.of(one.language()), one.side());
            db.sql("select offers.read_again(:id, :words, :given, :about, :edition)")
                    .param("id", one.id())
                    .param("words", one.words())
                    .param("given", meaning.given().toArray(String[]::new))
                    .param("about", meaning.about().toArray(String[]::new))
                    .param("edition", edition)
                    .query((_, _) -> 0)
                    .list();
        }
        return before.size();
    }
}
