package org.longtable.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What tables hold beside seats, promises, moments and money: on every eighth of them, on those of the people who sit
 * at very many, and on the big one. Ids follow from the table's, so that they are the same at each run.
 */
final class Depths {
    private static final String TODAY = "date '" + Network.TODAY + "'";

    private final Network network;
    private final Connection owner;

    Depths(Network network, Connection owner) {
        this.network = network;
        this.owner = owner;
    }

    void all() throws SQLException {
        chosen();
        statements();
        time();
        table();
        handovers();
        guests();
    }

    private void chosen() throws SQLException {
        run("""
                create temp table deep (table_id uuid primary key) on commit drop
                """);
        var ids = IntStream.range(0, network.tables.size())
                .filter(network::isDeep)
                .mapToObj(number -> network.tables.get(number).id())
                .toArray(UUID[]::new);
        try (var insert = owner.prepareStatement("insert into deep select * from unnest(?)")) {
            insert.setArray(1, owner.createArrayOf("uuid", ids));
            insert.execute();
        }
        run("""
                create temp table side on commit drop as
                select p.table_id, p.id as partner_id, 'funder' = any (p.roles) as funder,
                  (select s.person_id from tables.seat s where s.partner_id = p.id order by s.id limit 1) as person_id,
                  row_number() over (partition by p.table_id order by 'funder' = any (p.roles), p.id) as nth
                from tables.partner p join deep using (table_id)
                """);
        run("create temp table first on commit drop as select * from side where nth = 1");
        run("analyze side");
        run("analyze first");
    }

    /** One round that was opened, with two differences, and one that is being answered. */
    private void statements() throws SQLException {
        run("""
                insert into envelopes.round (id, table_id, about, begun_by, begun_at, begun_on, closed_at, opened_on)
                select md5('opened' || table_id)::uuid, table_id, 'statements', person_id, %1$s - 90, %1$s - 90,
                  %1$s - 80, %1$s - 80 from first
                union all
                select md5('sealed' || table_id)::uuid, table_id, 'statements', person_id, %1$s - 9, %1$s - 9, null, null
                from first
                """.formatted(TODAY));
        run("""
                insert into envelopes.envelope (round_id, partner_id, state, opened, answered_by, answered_at)
                select md5('opened' || table_id)::uuid, partner_id, 'answered', true, person_id, %1$s - 85
                from side where not funder
                union all
                select md5('sealed' || table_id)::uuid, partner_id, 'waiting', false, null, null
                from side where not funder
                """.formatted(TODAY));
        run("""
                insert into understanding.statement (id, round_id, place, words_en, words_fr, written_by)
                select md5(round || place || table_id)::uuid, md5(round || table_id)::uuid, place,
                  'What we hold ' || place, 'Ce à quoi nous tenons ' || place, person_id
                from first, generate_series(0, 5) place, unnest(array['opened', 'sealed']) round
                """);
        run("""
                insert into envelopes.answer (round_id, partner_id, item, number)
                select md5('opened' || table_id)::uuid, partner_id, md5('opened' || place || table_id)::uuid::text,
                  1 + (place * nth)::int %% 5
                from side, generate_series(0, 5) place where not funder
                """.replace("%%", "%"));
        run("""
                insert into understanding.congruence (round_id, table_id, matching, possible, opened_on)
                select md5('opened' || table_id)::uuid, table_id, 4, 6, %s - 80 from first
                """.formatted(TODAY));
        run("""
                insert into understanding.difference (id, table_id, statement_id, named_on, note, note_by)
                select md5('difference' || place || table_id)::uuid, table_id, md5('opened' || place || table_id)::uuid,
                  %s - 80, 'We talked about it', person_id
                from first, generate_series(1, 2) place
                """.formatted(TODAY));
    }

    /** A letter that asks for time, an answer that did not come yet, a milestone, and a visit that is asked for. */
    private void time() throws SQLException {
        run("""
                create temp table grant_of on commit drop as
                select distinct on (f.table_id) f.id, f.table_id, f.partner_id, first.person_id,
                  (select s.person_id from side s where s.partner_id = f.partner_id) as funder
                from pace.funding f join first using (table_id) order by f.table_id, f.id
                """);
        run("""
                insert into pace.request
                  (id, funding_id, language, words_en, words_fr, state, made_by, made_at, sent_by, sent_on, sent_as)
                select md5('request' || table_id)::uuid, id, 'en', 'Dear friends', 'Chers amis', 'sent', person_id,
                  %1$s - 20, person_id, %1$s - 19, 'hand'
                from grant_of
                """.formatted(TODAY));
        run("""
                insert into pace.asked_date (request_id, kind, place, after_day)
                select md5('request' || table_id)::uuid, 'showing', 0, %s + 90 from grant_of
                """.formatted(TODAY));
        run("""
                insert into pace.evidence (request_id, matching, possible, something_to_talk_about, as_of)
                select md5('request' || table_id)::uuid, 0, 1, false, %s - 19 from grant_of
                """.formatted(TODAY));
        run("""
                insert into pace.answer (id, request_id, what, on_day, note, by_person, by_funder, at)
                select md5('answer' || table_id)::uuid, md5('request' || table_id)::uuid, 'none_yet', %1$s - 5, 'Rang',
                  person_id, false, %1$s - 5
                from grant_of
                """.formatted(TODAY));
        run("""
                insert into pace.milestone (id, funding_id, kind, made_by, made_at)
                select md5('milestone' || table_id)::uuid, id, 'glossary', person_id, %s - 60 from grant_of
                """.formatted(TODAY));
        run("""
                insert into pace.visit (id, table_id, partner_id, purpose, on_day, proposed_by, proposed_at)
                select md5('visit' || table_id)::uuid, table_id, partner_id, 'To see how it goes', %1$s + 20, funder,
                  %1$s - 3
                from grant_of where funder is not null
                """.formatted(TODAY));
    }

    /** What was said and agreed, news, those who follow, an invitation, a question at rest, what the community said. */
    private void table() throws SQLException {
        run("""
                insert into tables.note (id, table_id, number, words, look_again, by_person, at)
                select md5('note' || n || table_id)::uuid, table_id, n, 'We share the hall on Tuesdays', %1$s + 30,
                  person_id, %1$s - 40
                from first, generate_series(1, 3) n
                """.formatted(TODAY));
        run("""
                insert into updates.posting (id, table_id, partner_id, words, beyond, by_person, at)
                select md5('posting' || n || table_id)::uuid, table_id, partner_id, 'The hall is booked', n = 1,
                  person_id, %s - n * 7
                from first, generate_series(1, 5) n
                """.formatted(TODAY));
        run("""
                insert into updates.follower (id, table_id, by_person, name, email, language, made_at, expires_at)
                select md5('follower' || table_id)::uuid, table_id, person_id, 'Milo', 'f' || table_id || '@example.org',
                  'en', %1$s - 2, %1$s + 28
                from first
                """.formatted(TODAY));
        run("""
                insert into tables.invitation (id, table_id, partner_id, email, by_person, state, made_at, expires_at)
                select md5('invitation' || table_id)::uuid, table_id, partner_id, 'i' || table_id || '@example.org',
                  person_id, 'open', %1$s - 2, %1$s + 28
                from first
                """.formatted(TODAY));
        run("""
                insert into tables.proposal (id, table_id, kind, form, by_partner, by_person, made_at)
                select md5('proposal' || table_id)::uuid, table_id, 'form', 'partnership', partner_id, person_id, %s - 4
                from first
                """.formatted(TODAY));
        run("""
                insert into questions.rest (id, table_id, warning, subject, evidence, by_person, at)
                select md5('rest' || table_id)::uuid, table_id, 'W2', '', 'x', person_id, %s - 6 from first
                """.formatted(TODAY));
        run("""
                insert into community.line (id, table_id, words, capacity, said_on)
                select md5('line' || n || table_id)::uuid, table_id, 'We are told, never asked.', 'neighbour', %s - n
                from first, generate_series(1, 6) n
                """.formatted(TODAY));
        run("""
                insert into community.hand (line_id, writer)
                select md5('line' || n || table_id)::uuid, person_id from first, generate_series(1, 6) n
                """);
    }

    /** On every second of them, someone of the second side is leaving. */
    private void handovers() throws SQLException {
        run("""
                create temp table leaving on commit drop as
                select s.*, f.person_id as by_person from side s join first f using (table_id)
                where s.nth = 2 and not s.funder and get_byte(uuid_send(s.table_id), 15) % 2 = 0
                """);
        run("""
                insert into relationships.handover (id, table_id, partner_id, person_id, last_day, state, by_person, at)
                select md5('handover' || table_id)::uuid, table_id, partner_id, person_id, %1$s + 40, 'open', person_id,
                  %1$s - 3
                from leaving
                """.formatted(TODAY));
        run("""
                update tables.seat s set until = %s + 40 from leaving l
                where s.partner_id = l.partner_id and s.person_id = l.person_id
                """.formatted(TODAY));
    }

    /** Someone without an address, who comes by paper and whom someone helps. */
    private void guests() throws SQLException {
        run("""
                insert into people.person (id, name, begun_at)
                select md5('guest' || table_id)::uuid, 'Odile ' || left(table_id::text, 4), %s - 100 from first
                """.formatted(TODAY));
        run("insert into people.without_account (person_id) select md5('guest' || table_id)::uuid from first");
        run("""
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select md5('guestseat' || table_id)::uuid, table_id, partner_id, md5('guest' || table_id)::uuid, %s - 100
                from first
                """.formatted(TODAY));
        run("""
                insert into places.helper (id, table_id, person_id, helper_id, how, said_on, recorded_by, at)
                select md5('helper' || table_id)::uuid, table_id, md5('guest' || table_id)::uuid, person_id,
                  'code_in_hand', %1$s - 100, person_id, %1$s - 100
                from first
                """.formatted(TODAY));
        run("""
                insert into places.paper
                  (id, person_id, table_id, family, code_hash, link_hash, made_by, made_at, expires_at)
                select md5('paper' || table_id)::uuid, md5('guest' || table_id)::uuid, table_id, '0000',
                  decode(md5('code' || table_id), 'hex'), decode(md5('link' || table_id), 'hex'), person_id, %1$s - 100,
                  %1$s + 265
                from first
                """.formatted(TODAY));
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
