package org.longtable.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Together;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.letters.Noted;
import org.longtable.site.ForToday;
import org.longtable.site.ForToday.Step;
import org.longtable.site.Texts;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened with agreements, told once: a question on a change of one's own and an answer to a question of one's own, a
 * no to one's own change, an agreement that is in force now, and a partner that is no longer with one.
 */
@Component
class NewsOfAgreements implements ForToday, ForDigest {
    /** Someone asked: it waits for an answer, as a change does. */
    private static final int ASKED = 21;

    private static final int AFTER_WHAT_WAITS = 57;

    private record News(String kind, String about, String path, List<String> words) {
        String title(Texts texts) {
            return texts.t("agreements.news." + kind, words.toArray());
        }

        List<Step> steps(Texts texts) {
            var read = texts.t("agreements.today.word.go");
            return kind.equals("question")
                    ? List.of(Step.link(read, path).asMain(), Noted.step(about, texts))
                    : Noted.steps(about, read, path, texts);
        }

        int order() {
            return kind.equals("question") ? ASKED : AFTER_WHAT_WAITS;
        }
    }

    /** A line of what was said to this person, or that they themselves gave the last word for a version. */
    private record Said(
            String kind,
            TableId table,
            AgreementId agreement,
            String about,
            @Nullable UUID change,
            List<String> words) {}

    private final JdbcClient db;
    private final Tables tables;
    private final Agreements agreements;
    private final Noted noted;

    NewsOfAgreements(JdbcClient db, Tables tables, Agreements agreements, Noted noted) {
        this.db = db;
        this.tables = tables;
        this.agreements = agreements;
        this.noted = noted;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return news(person).stream()
                .map(one -> new Waiting(one.order(), one.title(texts), "", one.steps(texts)))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return news(person).stream()
                .map(one -> new DigestPart(
                        one.order(),
                        one.about,
                        1,
                        one.title(texts),
                        "",
                        List.of(new Go(texts.t("agreements.today.word.go"), one.path))))
                .toList();
    }

    private List<News> news(PersonId person) {
        var said = said();
        var news = new ArrayList<News>();
        said.stream()
                .filter(one -> !one.kind.equals("last"))
                .map(one -> new News(
                        one.kind,
                        one.about,
                        "/tables/" + one.table + "/agreements/" + one.agreement + "/changes/" + one.change,
                        one.words))
                .forEach(news::add);
        var own = said.stream()
                .filter(one -> one.kind.equals("last"))
                .map(Said::about)
                .collect(Collectors.toUnmodifiableSet());
        var mine = tables.ofPerson(person).stream()
                .filter(table -> table.inside() && !table.isClosed())
                .toList();
        Together.of(mine.stream().map(TableView::id).toList(), () -> {
            for (var table : mine) for (var standing : agreements.at(table)) happened(table, standing, own, news);
            return news;
        });
        return noted.without(news, News::about);
    }

    private void happened(TableView table, Standing standing, Set<String> own, List<News> news) {
        var agreement = standing.agreement();
        var since = tables.today(table).minusDays(Noted.DAYS);
        if (standing.isPresent(table.mine()))
            standing.inForce().filter(one -> one.since().isAfter(since)).ifPresent(one -> {
                var about = "in-force:" + agreement.id() + ":" + one.number();
                if (!own.contains(about))
                    news.add(new News("in-force", about, agreement.path(), List.of(agreement.title())));
            });
        if (agreement.isParty(table.mine()))
            for (var ended : agreement.ended())
                if (ended.on().isAfter(since) && !ended.partner().equals(table.mine()))
                    news.add(ended(table, agreement, ended.partner()));
    }

    /** At a quiet table nobody is named who is there in their own right (C7). */
    private static News ended(TableView table, Agreement agreement, PartnerId gone) {
        var named = table.partner(gone)
                .filter(partner -> !(table.isQuiet() && partner.inTheirOwnRight()))
                .map(PartnerView::name);
        return new News(
                named.isPresent() ? "ended" : "ended-someone",
                "ended:" + agreement.id() + ":" + gone,
                agreement.path(),
                named.map(name -> List.of(agreement.title(), name)).orElse(List.of(agreement.title())));
    }

    /** What others said to the asking person about changes, and for which versions they themselves gave the last word. */
    private List<Said> said() {
        return db.sql("""
                select case when c.by_person = ground.asking() then 'question' else 'answer' end as kind, a.table_id,
                  a.id, 'remark:' || r.id as about, c.id as change, array[a.title] as words, r.at
                from agreements.remark r join agreements.change c on c.id = r.change_id and c.state = 'open'
                  join agreements.agreement a on a.id = c.agreement_id
                  join tables.longtable t on t.id = a.table_id and t.closed_on is null
                where r.gone_on is null and r.person_id <> ground.asking()
                  and r.at > cast(ground.today() as timestamptz) - make_interval(days => :days)
                  and (c.by_person = ground.asking() or exists (select from agreements.remark o
                    where o.change_id = c.id and o.person_id = ground.asking()))
                  and not exists (select from agreements.remark l
                    where l.change_id = c.id and l.gone_on is null and (l.at, l.id) > (r.at, r.id))
                union all
                select 'no', a.table_id, a.id, 'no:' || c.id, c.id, array[a.title], c.settled_at
                from agreements.change c join agreements.agreement a on a.id = c.agreement_id
                  join tables.longtable t on t.id = a.table_id and t.closed_on is null
                where c.by_person = ground.asking() and c.state = 'declined'
                  and c.settled_at > cast(ground.today() as timestamptz) - make_interval(days => :days)
                union all
                select 'last', a.table_id, a.id, 'in-force:' || a.id || ':' || s.number, null, array[a.title], s.at
                from agreements.signature s join agreements.agreement a on a.id = s.agreement_id
                where s.person_id = ground.asking() and s.how = 'here'
                  and s.at > cast(ground.today() as timestamptz) - make_interval(days => :days + 1)
                  and not exists (select from agreements.signature l
                    where l.agreement_id = s.agreement_id and l.number = s.number and l.at > s.at)
                order by 7
                """)
                .param("days", Noted.DAYS)
                .query((row, _) -> new Said(
                        row.getString("kind"),
                        new TableId(row.getObject("table_id", UUID.class)),
                        new AgreementId(row.getObject("id", UUID.class)),
                        row.getString("about"),
                        row.getObject("change", UUID.class),
                        List.of((String[]) row.getArray("words").getArray())))
                .list();
    }
}
