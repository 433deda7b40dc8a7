package org.longtable.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Listings as whoever asks may read them, under row security: what is shown, what is near, and a plain search. */
@Component
class FindingViews {
    /** The lines of one after the other: for all at once the database would gather everyone whom the reader may see. */
    private static final String LISTINGS = """
            with s as (
              select 'organisation' as kind, o.id, o.name, o.seen_by from directory.organisation o where o.id = any (:ids)
              union all
              select 'community', c.id, c.name, c.seen_by from directory.community c where c.id = any (:ids)
              union all
              select 'person', p.id, p.name, p.seen_by from people.person p
              where p.id = any (:ids) and p.invited_by is null and p.merged_into is null),
            t as (
              select i.id as subject, l.* from unnest(:ids::uuid[]) i(id) cross join lateral (
                select array_agg(l.field order by l.field, l.value) as fields,
                  array_agg(l.value order by l.field, l.value) as told,
                  array_agg(l.seen_by order by l.field, l.value) as circles
                from directory.told l where l.subject = i.id) l)
            select s.kind, s.id, s.name, s.seen_by, coalesce(t.fields, '{}') as fields, coalesce(t.told, '{}') as told,
              coalesce(t.circles, '{}') as circles
            from s left join t on t.subject = s.id
            """;

    private static final String OPEN = """
            o.withdrawn_at is null and o.fulfilled_at is null and (o.from_day is null or o.from_day <= ground.today())
              and (o.until_day is null or o.until_day >= ground.today())
            """;
    private static final String OFFERS = """
            select o.side as kind, o.id, o.words, o.language, coalesce(g.name, c.name, p.name) as whose, o.kind as of_kind,
              o.place, o.at_distance, o.given, o.about, o.from_day, o.until_day, o.seen_by,
              coalesce(t.fields, '{}') as fields, coalesce(t.told, '{}') as told, coalesce(t.circles, '{}') as circles
            from offers.offer o
              left join directory.organisation g on g.id = o.organisation_id
              left join directory.community c on c.id = o.community_id
              left join people.person p on p.id = o.person_id
              left join lateral (
                select array_agg(l.field order by l.field, l.value) as fields,
                  array_agg(l.value order by l.field, l.value) as told,
                  array_agg(l.seen_by order by l.field, l.value) as circles
                from directory.told l where l.subject = o.subject and l.field in ('place', 'coordinates', 'setting')
                ) t on o.place !~ '^[0-9]+$'
            where o.id = any (:ids) and coalesce(g.name, c.name, p.name) is not null and
            """ + OPEN;

    private final JdbcClient db;

    FindingViews(JdbcClient db) {
        this.db = db;
    }

    /** Those whom the asking person may see, with the lines that they may see, and what of this is offered or looked for. */
    Map<UUID, Listing> listings(Collection<UUID> subjects) {
        if (subjects.isEmpty()) return Map.of();
        var ids = subjects.toArray(UUID[]::new);
        return Stream.concat(
                        db.sql(LISTINGS).param("ids", ids).query(IndexStore::listing).list().stream(),
                        db.sql(OFFERS).param("ids", ids).query(IndexStore::offered).list().stream())
                .collect(Collectors.toMap(one -> one.item().id(), Function.identity()));
    }

    /** Those near the asking person who tell them more than they tell everyone. */
    List<UUID> nearMe() {
        return db.sql("select id from finding.near_me()")
                .query(FindingViews::id)
                .list();
    }

    /**
     * Those who have every one of the words somewhere in their name or in a line, in the order of their names: what the
     * database finds by itself while the index is being prepared.
     *
     * @param words as they would stand in a text, without capitals and accents
     */
    List<UUID> plainly(List<String> words, List<String> kinds, int from, int most) {
        return db.sql("""
                with near as materialized (select id from finding.near_me()),
                s as (
                  select 'organisation' as kind, o.id, o.name from directory.organisation o
                  where o.seen_by in ('everyone', 'anyone') or o.id in (select id from near)
                  union all
                  select 'community', c.id, c.name from directory.community c
                  where c.seen_by in ('everyone', 'anyone') or c.id in (select id from near)
                  union all
                  select 'person', p.id, p.name from people.person p
                  where p.invited_by is null and p.merged_into is null
                    and (p.seen_by in ('everyone', 'anyone') or p.id in (select id from near))
                  union all
                  select o.side, o.id, o.words from offers.offer o
                  where (o.id in (select id from near) or (o.seen_by in ('everyone', 'anyone')
                      and offers.found_by(o.subject) in ('everyone', 'anyone'))) and %s)
                select s.id from s
                where (cardinality(:kinds) = 0 or s.kind = any (:kinds))
                  and not exists (select from unnest(:words) w
                    where strpos(lower(public.unaccent(s.name)), w) = 0 and not exists (
                      select from directory.told t
                      where t.subject = s.id and t.field = any (:fields)
                        and (t.seen_by in ('everyone', 'anyone') or s.id in (select id from near))
                        and strpos(lower(public.unaccent(t.value)), w) > 0))
                order by lower(public.unaccent(s.name)), s.id offset :from limit :most
                """.formatted(OPEN))
                .param("words", words.toArray(String[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("fields", Index.fields())
                .param("from", from)
                .param("most", most)
                .query(FindingViews::id)
                .list();
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
