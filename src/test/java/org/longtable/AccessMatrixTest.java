package org.longtable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.longtable.people.ByCode;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Outside;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address, asked for by everyone. The addresses come from the running application; one without a line in
 * {@code access-matrix.txt} fails the build. There, {@code door} is the way to the sign-in page, {@code 404} is
 * <i>does not exist for you</i>, {@code in} is anything that a person who may is answered with.
 */
@Tag("outside")
class AccessMatrixTest extends LongtableTest {
    static final List<String> ROLES =
            List.of("stranger", "signed-in", "another table", "former member", "seated", "funder");

    /** On a server that is not our own what may fail is the SQL, whoever asks. */
    private static final List<String> ASKING = Outside.isWanted() ? List.of("seated") : ROLES;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private Fixture fixture;

    @BeforeEach
    void aTableWithAFunderAndSomeoneWhoLeft() {
        fixture = new Fixture();
    }

    @Test
    void every_address_has_a_rule_and_every_rule_an_address() {
        assertThat(rules().keySet()).isEqualTo(addresses());
    }

    @TestFactory
    Stream<DynamicTest> each_address_lets_in_whom_its_rule_lets_in() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> check(rule.getKey(), rule.getValue())));
    }

    /** Each of those who may change something finds all as it was: reading, and what is refused, changes nothing. */
    private void check(String address, List<String> expected) {
        var told = new TreeMap<String, String>();
        ASKING.forEach(role -> told.put(role, expected.get(ROLES.indexOf(role))));
        var found = new TreeMap<String, String>();
        for (var role : ASKING) if (!told.get(role).equals("in")) found.put(role, fixture.answer(address, role));
        for (var role : ASKING) {
            if (!told.get(role).equals("in")) continue;
            found.put(role, fixture.answer(address, role));
            if (fixture.isTouched) fixture = new Fixture();
        }
        assertThat(found).as(address).isEqualTo(told);
    }

    /** Someone with a paper code sits at one table and nowhere else: no page of their own account, no other table. */
    @TestFactory
    Stream<DynamicTest> someone_with_a_code_on_paper_reaches_their_table_alone() {
        return rules().keySet().stream()
                .filter(_ -> !Outside.isWanted())
                .map(address -> DynamicTest.dynamicTest(address, () -> {
                    if (address.contains("/sign-out") || address.contains("/place/leaving")) return;
                    var open = address.matches(
                            "\\w+ +(/|/tables|/place|/place/.*|/from-letter/.*|/language|/about|/privacy|/sign-in)");
                    if (!open)
                        assertThat(fixture.answer(address, "with a code", fixture.elsewhere))
                                .isEqualTo("404");
                    if (address.startsWith("GET /tables/{id}"))
                        assertThat(fixture.answer(address, "with a code")).isIn("in", "404");
                }));
    }

    @Test
    void someone_with_a_code_on_paper_reads_their_table() {
        for (var address : List.of("", "/moments", "/moments/new", "/history", "/promises", "/plans/new", "/listening"))
            assertThat(fixture.answer("GET /tables/{id}" + address, "with a code"))
                    .as(address)
                    .isEqualTo("in");
    }

    private TreeSet<String> addresses() {
        var all = new TreeSet<String>();
        routes.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("org.longtable")) return;
            for (var pattern : mapping.getPatternValues()) {
                if (pattern.equals("/error")) continue;
                mapping.getMethodsCondition().getMethods().forEach(method -> all.add(method + " " + pattern));
            }
        });
        return all;
    }

    static Map<String, List<String>> rules() {
        var rules = new LinkedHashMap<String, List<String>>();
        try (var file = AccessMatrixTest.class.getResourceAsStream("/access-matrix.txt")) {
            for (var line : new String(file.readAllBytes()).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var words = List.of(line.strip().split("\\s+"));
                assertThat(words).as(line).hasSize(8);
                rules.put(words.get(0) + " " + words.get(1), words.subList(2, 8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TreeMap<>(rules);
    }

    /** A table with two partners, a funder and someone who has left; and someone at another table. */
    final class Fixture {
        final Map<String, String> ids = new LinkedHashMap<>();
        final String elsewhere;
        private final PersonId guest;
        private final ByCode code;
        private final Map<String, Someone> people = new LinkedHashMap<>();
        private boolean isTouched;

        Fixture() {
            var kim = keep("signed-in", "Kim");
            var lin = keep("another table", "Lin");
            var maya = keep("former member", "Maya");
            var anna = keep("seated", "Anna");
            var sol = keep("funder", "Sol");
            var dev = keep("other partner", "Dev");
            var newcomer = someone("Noor");
            var table = table("Between us", anna);
            var other = table("Elsewhere", lin);
            var riverbend = organisation("Riverbend", anna);
            var lakeview = organisation("Lakeview", dev);
            var council = organisation("Council", sol);
            var own = partner(table, riverbend, "{host}");
            var school = partner(table, lakeview, "{}");
            var funder = partner(table, council, "{funder}");
            seat(table, own, anna, null);
            seat(table, own, maya, "2026-01-20");
            seat(table, school, dev, null);
            seat(table, funder, sol, null);
            var elsewhere = organisation("Elsewhere group", lin);
            seat(other, partner(other, elsewhere, "{}"), lin, null);
            var sides = Map.of(own, anna, school, dev);
            var moment = moment(table, "meal", anna, sides);
            ids.put(
                    "watched",
                    visit(moment(table, "visiting_work", anna, sides), school, dev)
                            .toString());
            ids.put("question", openQuestion(table, anna).toString());
            var door = id();
            owner().sql("""
                    insert into relationships.door (id, person_id, on_day, way, noted_at)
                    values (:id, :anna, '2025-11-03', 'visit', now())
                    """).param("id", door).param("anna", anna.id().value()).update();
            ids.put("door", door.toString());
            ids.put("saved", savedSearch(anna).toString());
            ids.put("month", "2026-01");
            var handover = handover(table, own, anna, "open", anna);
            ids.put("handover", handover.toString());
            ids.put("asked", handover(table, own, anna, "asked", maya).toString());
            ids.put("asking", handover(table, own, maya, "asked", anna).toString());
            var gone = handover(table, school, dev, "open", dev);
            owner().sql("""
                    insert into relationships.whereabouts (handover_id, organisation_id, at) values (:gone, :at, now())
                    """).param("gone", gone).param("at", elsewhere).update();
            ids.put("elsewhere", gone.toString());
            var successor = someone("Alex");
            seat(table, own, successor, null);
            owner().sql("update tables.seat set since = '2026-01-25' where person_id = :alex")
                    .param("alex", successor.id().value())
                    .update();
            ids.put("newcomer", successor.id().toString());
            ids.put("table", table.toString());
            ids.put("moment", moment.toString());
            ids.put("funding", funding(table, funder, anna).toString());
            aboutTime(table, funder, anna, sol);
            ids.put("plan", plan(table, anna).toString());
            ids.put("promise", promise(table, own, anna).toString());
            ids.put("partner", own.toString());
            var round = round(table, anna, "statements", own, school);
            ids.put("joint", joint(table, anna).toString());
            ids.put("goal", goal(table, own, anna).toString());
            ids.put("review", review(table, anna).toString());
            ids.put("closeness", round(table, anna, "closeness", own, school).toString());
            ids.put("choice", levelForNow(table, anna).toString());
            ids.put("reasons", round(table, anna, "reasons", own, school).toString());
            assumed(table, anna);
            ids.put("talk", talk(table, anna, own, school).toString());
            ids.put("gain", cameTrue(table, own, anna).toString());
            ids.put("round", round.toString());
            ids.put("difference", difference(table, round, anna).toString());
            agenda(table, dev, anna, school);
            ids.put("word", word(table, own, anna).toString());
            ids.put("proposal", proposal(table, school, dev).toString());
            ids.put("invitation", invitation(table, own, anna).toString());
            this.elsewhere = other.toString();
            guest = guest(table, own, anna);
            introduction(anna, kim, lin);
            code = new ByCode(codeOnPaper(table, anna), new TableId(table));
            ids.put("guest", guest.toString());
            ids.put("words", said(table, anna).toString());
            owner().sql("insert into tables.plan_asked (plan_id, person_id) values (cast(:plan as uuid), :anna)")
                    .param("plan", ids.get("plan"))
                    .param("anna", anna.id().value())
                    .update();
            ids.put("line", history(table, anna).toString());
            ids.put("rest", rest(table, anna).toString());
            ids.put("note", note(table, anna).toString());
            ids.put("posting", posting(table, own, anna).toString());
            ids.put("follower", follower(table, anna).toString());
            ids.put("offer", offer(riverbend, anna).toString());
            ids.put("organisation", riverbend.toString());
            ids.put("community", community(anna).toString());
            maybeTheSame(riverbend, anna);
            agreement(table, own, school, anna, dev);
            ids.put("part", "ways");
            ids.put("person", dev.id().toString());
            ids.put("affiliation", affiliation(newcomer, riverbend).toString());
            ids.put(
                    "own-affiliation",
                    owner().sql("select id from directory.affiliation where person_id = :p and organisation_id = :o")
                            .param("p", anna.id().value())
                            .param("o", riverbend)
                            .query(UUID.class)
                            .single()
                            .toString());
        }

        String answer(String address, String role) {
            return answer(address, role, ids.get("table"));
        }

        String answer(String address, String role, String table) {
            var asked = path(address, table);
            var visitor = visitor(role);
            if (address.startsWith("GET")) visitor.ask(asked);
            else visitor.submit(asked, Map.of());
            isTouched |= !address.startsWith("GET") && visitor.status() / 100 == 3;
            var to = visitor.header("Location").replace(address(), "");
            if (visitor.status() / 100 == 3 && to.equals("/sign-in")) return "door";
            if (visitor.status() == 404) return "404";
            return List.of(200, 302, 303, 409, 422).contains(visitor.status()) ? "in" : "status " + visitor.status();
        }

        /** An address of the matrix with everything it names. */
        String path(String address, String table) {
            var path = address.substring(address.indexOf(' ') + 1);
            if (path.startsWith("/tables/{id}")) path = path.replace("{id}", table);
            path = ofItsOwn(path);
            for (var part : ids.entrySet()) path = path.replace("{" + part.getKey() + "}", part.getValue());
            return fill(path);
        }

        /** Some addresses of a handover are about one in another state, or about a newcomer. */
        String ofItsOwn(String path) {
            if (path.matches(".*/moments/\\{moment}/(agreements.*|notes/readings)"))
                return path.replace("{moment}", ids.get("watched"));
            if (path.contains("/closeness/{round}")) return path.replace("{round}", ids.get("closeness"));
            if (path.contains("/reasons/{round}")) return path.replace("{round}", ids.get("reasons"));
            if (path.endsWith("/handovers/{handover}/answers")) return path.replace("{handover}", ids.get("asked"));
            if (path.endsWith("/handovers/{handover}/withdrawals"))
                return path.replace("{handover}", ids.get("asking"));
            if (path.matches(".*/handovers/\\{handover}/(ways|beginnings.*)"))
                return path.replace("{handover}", ids.get("elsewhere"));
            return path.replace("/beginnings/{person}", "/beginnings/" + ids.get("newcomer"));
        }

        /** {@code {id}} means what the address is about. */
        String fill(String path) {
            var what = path.startsWith("/organisations/")
                    ? "organisation"
                    : path.startsWith("/communities/")
                            ? "community"
                            : path.startsWith("/people/")
                                    ? "person"
                                    : path.startsWith("/newcomers/")
                                            ? "affiliation"
                                            : path.startsWith("/me/organisations/") ? "own-affiliation" : "table";
            return path.replace("{id}", ids.get(what)).replaceAll("\\{[a-z]+}", "0".repeat(43));
        }

        Visitor visitor(String role) {
            if (role.equals("with a code")) return with(code, guest);
            return role.equals("stranger") ? stranger() : as(people.get(role));
        }

        Someone person(String role) {
            return people.get(role);
        }

        private Someone keep(String role, String name) {
            var person = someone(name);
            people.put(role, person);
            return person;
        }

        private UUID id() {
            return UUID.randomUUID();
        }

        private UUID offer(UUID organisation, Someone by) {
            var id = id();
            owner().sql("""
                    insert into offers.offer
                      (id, organisation_id, by_person, side, kind, words, language, seen_by, made_at)
                    values (:id, :organisation, :by, 'offer', 'space', 'A hall', 'en', 'tables', now())
                    """)
                    .param("id", id)
                    .param("organisation", organisation)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID table(String name, Someone by) {
            var id = id();
            owner().sql("""
                    insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                    values (:id, :name, 'America/Toronto', '2026-01-12', :by, now())
                    """)
                    .param("id", id)
                    .param("name", name)
                    .param("by", by.id().value())
                    .update();
            owner().sql("""
                    insert into tables.stage (id, table_id, stage, since, at)
                    values (:stage, :id, 'getting_to_know', '2026-01-12', now())
                    """).param("stage", id()).param("id", id).update();
            return id;
        }

        /** Anna wrote it; Dev proposes to take its one clause out, and Anna asks why. */
        private void agreement(UUID table, UUID own, UUID school, Someone anna, Someone dev) {
            for (var what : List.of("agreement", "change", "remark", "clauseRemark", "clause"))
                ids.put(what, id().toString());
            ids.put("number", "1");
            var wording = id();
            owner().sql("""
                    with a as (insert into agreements.agreement
                        (id, table_id, kind, title, tongue, look_again, begun_by, by_partner, begun_at)
                      values (:id, :table, 'letter', 'Songs', 'en', '2026-06-01', :anna, :own, now())),
                    y as (insert into agreements.party (agreement_id, table_id, partner_id, since_number)
                      values (:id, :table, :own, 1), (:id, :table, :school, 1)),
                    w as (insert into agreements.wording
                        (id, agreement_id, clause_id, heading_en, words_en, by_person, by_partner, at)
                      values (:wording, :id, :clause, 'Purpose', 'We sing.', :anna, :own, now())),
                    v as (insert into agreements.version
                        (agreement_id, number, title, between_names, fingerprint, made_by, made_at)
                      values (:id, 1, 'Songs', '{Riverbend,Lakeview}', sha256(cast(cast(:id as uuid) as text)::bytea), :anna, now())),
                    c as (insert into agreements.version_clause (agreement_id, number, place, wording_id)
                      values (:id, 1, 1, :wording)),
                    h as (insert into agreements.change
                        (id, agreement_id, what, clause_id, base, by_person, by_partner, at)
                      values (:change, :id, 'remove', :clause, :wording, :dev, :school, now())),
                    o as (insert into agreements.own_line
                        (agreement_id, partner_id, person_id, could_say_no, at)
                      values (:id, :own, :anna, 'yes', now())),
                    q as (insert into agreements.clause_remark
                        (id, agreement_id, clause_id, wording_id, partner_id, person_id, how, is_no, words, at)
                      values (:asked, :id, :clause, :wording, :own, :anna, 'here', false, 'How often?', now()))
                    insert into agreements.remark (id, change_id, agreement_id, partner_id, person_id, words, at)
                    values (:remark, :change, :id, :own, :anna, 'Why?', now())
                    """)
                    .param("id", UUID.fromString(ids.get("agreement")))
                    .param("change", UUID.fromString(ids.get("change")))
                    .param("remark", UUID.fromString(ids.get("remark")))
                    .param("asked", UUID.fromString(ids.get("clauseRemark")))
                    .param("wording", wording)
                    .param("clause", UUID.fromString(ids.get("clause")))
                    .param("table", table)
                    .param("own", own)
                    .param("school", school)
                    .param("anna", anna.id().value())
                    .param("dev", dev.id().value())
                    .update();
        }

        /** The first asked the second to be introduced to the third. */
        private void introduction(Someone asker, Someone first, Someone about) {
            ids.put("introduction", id().toString());
            ids.put("handed", id().toString());
            owner().sql("""
                    insert into directory.line (id, person_id, field, value, seen_by)
                    values (:id, :first, 'may_introduce', 'yes', 'me')
                    """)
                    .param("id", id())
                    .param("first", first.id().value())
                    .update();
            owner().sql("""
                    insert into network.request (id, asker, person_id, first, nearby, why, sent_at)
                    values (:id, :asker, :about, :first, true, 'Clay', :now)
                    """)
                    .param("id", UUID.fromString(ids.get("introduction")))
                    .param("asker", asker.id().value())
                    .param("about", about.id().value())
                    .param("first", first.id().value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            owner().sql("""
                    insert into network.step (id, request_id, nth, person_id, asked_at)
                    values (:id, :request, 1, :first, :now), (gen_random_uuid(), :request, 2, :about, null)
                    """)
                    .param("id", UUID.fromString(ids.get("handed")))
                    .param("request", UUID.fromString(ids.get("introduction")))
                    .param("first", first.id().value())
                    .param("about", about.id().value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }

        private UUID organisation(String name, Someone of) {
            var id = id();
            owner().sql("""
                    insert into directory.organisation (id, name, begun_by, begun_at) values (:id, :name, :by, now())
                    """)
                    .param("id", id)
                    .param("name", name)
                    .param("by", of.id().value())
                    .update();
            owner().sql("""
                    insert into directory.affiliation
                      (id, person_id, organisation_id, since, said_yes_at, confirmed_at, confirmed_by)
                    values (:a, :by, :id, '2025-01-01', now(), now(), :by)
                    """)
                    .param("a", id())
                    .param("id", id)
                    .param("by", of.id().value())
                    .update();
            return id;
        }

        private UUID affiliation(Someone newcomer, UUID organisation) {
            var id = id();
            owner().sql("""
                    insert into directory.affiliation (id, person_id, organisation_id, since, said_yes_at)
                    values (:id, :person, :organisation, '2026-02-01', now())
                    """)
                    .param("id", id)
                    .param("person", newcomer.id().value())
                    .param("organisation", organisation)
                    .update();
            return id;
        }

        private UUID community(Someone by) {
            var id = id();
            owner().sql("""
                    insert into directory.community (id, name, begun_by, begun_at) values (:id, 'Eastgate', :by, now())
                    """).param("id", id).param("by", by.id().value()).update();
            return id;
        }

        private UUID partner(UUID table, UUID organisation, String roles) {
            var id = id();
            owner().sql("""
                    insert into tables.partner (id, table_id, organisation_id, roles, state, since)
                    values (:id, :table, :organisation, :roles::text[], 'seated', '2026-01-12')
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("organisation", organisation)
                    .param("roles", roles)
                    .update();
            return id;
        }

        private void seat(UUID table, UUID partner, Someone person, String until) {
            owner().sql("""
                    insert into tables.seat (id, table_id, partner_id, person_id, since, until)
                    values (:id, :table, :partner, :person, '2026-01-12', :until::date)
                    """)
                    .param("id", id())
                    .param("table", table)
                    .param("partner", partner)
                    .param("person", person.id().value())
                    .param("until", until)
                    .update();
        }

        /** Someone without an account, who comes by paper and whom Anna helps. */
        private PersonId guest(UUID table, UUID partner, Someone helper) {
            var id = PersonId.fresh();
            owner().sql("insert into people.person (id, name) values (:id, 'Odile')")
                    .param("id", id.value())
                    .update();
            owner().sql("insert into people.without_account (person_id) values (:id)")
                    .param("id", id.value())
                    .update();
            seat(table, partner, new Someone(id, "Odile", ""), null);
            owner().sql("""
                    insert into places.helper (id, table_id, person_id, helper_id, how, said_on, recorded_by, at)
                    values (:id, :table, :guest, :helper, 'code_in_hand', '2026-01-20', :helper, now())
                    """)
                    .param("id", id())
                    .param("table", table)
                    .param("guest", id.value())
                    .param("helper", helper.id().value())
                    .update();
            return id;
        }

        private UUID codeOnPaper(UUID table, Someone by) {
            var id = id();
            owner().sql("""
                    insert into places.paper (id, person_id, table_id, family, code_hash, link_hash, made_by, made_at, expires_at)
                    values (:id, :guest, :table, '0000', uuid_send(:id), uuid_send(:id), :by, '2026-01-20', '2027-01-20')
                    """)
                    .param("id", id)
                    .param("guest", guest.value())
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID said(UUID table, Someone writer) {
            var id = id();
            owner().sql("""
                    insert into community.line (id, table_id, words, capacity, said_on)
                    values (:id, :table, 'We are told, never asked.', 'neighbour', '2026-01-20')
                    """).param("id", id).param("table", table).update();
            owner().sql("insert into community.hand (line_id, writer) values (:id, :writer)")
                    .param("id", id)
                    .param("writer", writer.id().value())
                    .update();
            return id;
        }

        private UUID funding(UUID table, UUID funder, Someone by) {
            var id = id();
            owner().sql("""
                    insert into pace.funding (id, table_id, name, partner_id, cents, made_by, made_at)
                    values (:id, :table, 'A grant', :funder, 1200000, :by, now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("funder", funder)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        /** A letter that was sent and one who noted that no answer came yet, a milestone and a visit that is asked. */
        private void aboutTime(UUID table, UUID funder, Someone by, Someone of) {
            for (var name : List.of("request", "milestone", "answer", "visit")) ids.put(name, id().toString());
            ids.put("language", "en");
            owner().sql("""
                    with r as (insert into pace.request (id, funding_id, language, words_en, words_fr, state, made_by,
                          made_at, sent_by, sent_on, sent_as)
                        values (:request::uuid, :funding::uuid, 'en', 'Dear', 'Chers', 'sent', :by, now(), :by,
                          '2026-02-01', 'hand')),
                      d as (insert into pace.asked_date (request_id, kind, place, after_day)
                        values (:request::uuid, 'showing', 0, '2026-12-01')),
                      e as (insert into pace.evidence (request_id, matching, possible, something_to_talk_about, as_of)
                        values (:request::uuid, 0, 1, false, '2026-02-01')),
                      a as (insert into pace.answer (id, request_id, what, on_day, note, by_person, by_funder, at)
                        values (:answer::uuid, :request::uuid, 'none_yet', '2026-02-02', 'Rang', :by, false, now())),
                      m as (insert into pace.milestone (id, funding_id, kind, made_by, made_at)
                        values (:milestone::uuid, :funding::uuid, 'glossary', :by, now()))
                    insert into pace.visit (id, table_id, partner_id, purpose, on_day, proposed_by, proposed_at)
                    values (:visit::uuid, :table, :funder, 'To see', '2026-03-01', :of, now())
                    """)
                    .param("request", ids.get("request"))
                    .param("answer", ids.get("answer"))
                    .param("milestone", ids.get("milestone"))
                    .param("visit", ids.get("visit"))
                    .param("funding", ids.get("funding"))
                    .param("table", table)
                    .param("funder", funder)
                    .param("by", by.id().value())
                    .param("of", of.id().value())
                    .update();
        }

        /** One that everyone may find and that may be the same, and the question whether to make one of them. */
        private void maybeTheSame(UUID organisation, Someone by) {
            var other = id();
            var pair = id();
            var merge = id();
            owner().sql("""
                    insert into directory.organisation (id, name, begun_by, begun_at, seen_by, listed)
                    values (:other, 'Riverbend', :by, now(), 'everyone', true)
                    """).param("other", other).param("by", by.id().value()).update();
            owner().sql("""
                    insert into listings.pair (one, other, id, reasons, closeness, mark, found_at)
                    values (least(:one, :other), greatest(:one, :other), :pair, '{name}', 30, 'x', now())
                    """)
                    .param("one", organisation)
                    .param("other", other)
                    .param("pair", pair)
                    .update();
            owner().sql("""
                    insert into listings.merge
                      (id, kept, merged, kept_name, merged_name, asked_by, asked_at, merged_yes, merged_as)
                    values (:merge, :one, :other, 'Riverbend', 'Riverbend', :by, now(), :by, 'beginner')
                    """)
                    .param("merge", merge)
                    .param("one", organisation)
                    .param("other", other)
                    .param("by", by.id().value())
                    .update();
            ids.put("pair", pair.toString());
            ids.put("merge", merge.toString());
        }

        private UUID joint(UUID table, Someone by) {
            var id = id();
            owner().sql("insert into growing.joint values (:id, :table, :by, '2026-01-20')")
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            owner().sql("""
                    insert into growing.joint_text (joint_id, number, title, en, written_by, written_on)
                    values (:id, 1, 'An open letter', 'We ask for a bus', :by, '2026-01-20')
                    """).param("id", id).param("by", by.id().value()).update();
            return id;
        }

        private UUID goal(UUID table, UUID partner, Someone by) {
            var id = id();
            owner().sql("""
                    insert into growing.goal (id, table_id, words, partners, written_by, written_on, changed_on)
                    values (:id, :table, 'A play', array[:partner], :by, '2026-01-20', '2026-01-20')
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("partner", partner)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID review(UUID table, Someone by) {
            var id = id();
            owner().sql("""
                    insert into reviews.review (id, table_id, number, on_day, at, by_person, process)
                    values (:id, :table, 1, '2026-01-30', now(), :by, 'By phone')
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID levelForNow(UUID table, Someone by) {
            var id = id();
            owner().sql("""
                    insert into closeness.choice (id, table_id, level, offered_by, offered_on, at)
                    values (:id, :table, 3, :by, '2026-01-20', now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID word(UUID table, UUID partner, Someone by) {
            var id = id();
            owner().sql("""
                    insert into language.word (id, table_id, en, added_by, added_on) values (:id, :table, 'youth', :by, '2026-01-20')
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            owner().sql("insert into language.meaning values (:id, :partner, 'Under 30', '', :by, '2026-01-20')")
                    .param("id", id)
                    .param("partner", partner)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID plan(UUID table, Someone by) {
            var id = id();
            owner().sql("""
                    insert into tables.plan (id, table_id, what, kind, on_day, made_by, made_at)
                    values (:id, :table, 'Coffee', 'meal', '2026-02-10', :by, now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID moment(UUID table, String kind, Someone by, Map<UUID, Someone> sides) {
            var id = id();
            owner().sql("""
                    insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)
                    values (:id, :table, :kind, '2026-01-30', :by, now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("kind", kind)
                    .param("by", by.id().value())
                    .update();
            sides.forEach((partner, person) -> {
                owner().sql("insert into relationships.side values (:moment, :partner)")
                        .param("moment", id)
                        .param("partner", partner)
                        .update();
                owner().sql("""
                        insert into relationships.presence (id, moment_id, partner_id, person_id, confirmed_at)
                        values (:id, :moment, :partner, :person, null)
                        """)
                        .param("id", id())
                        .param("moment", id)
                        .param("partner", partner)
                        .param("person", person.id().value())
                        .update();
            });
            return id;
        }

        /** A visit to someone's work that was agreed to and written about. */
        private UUID visit(UUID moment, UUID visitors, Someone by) {
            owner().sql("insert into relationships.watched values (:moment, :visitors)")
                    .param("moment", moment)
                    .param("visitors", visitors)
                    .update();
            owner().sql("""
                    insert into relationships.note (id, moment_id, writer, note, seen_by)
                    values (:id, :moment, :by, 'A quiet hour', 'present')
                    """)
                    .param("id", id())
                    .param("moment", moment)
                    .param("by", by.id().value())
                    .update();
            return moment;
        }

        private UUID savedSearch(Someone by) {
            var id = id();
            owner().sql("""
                    insert into finding.saved (id, person_id, name, query, letters, saved_at, known, told_at)
                    values (:id, :by, 'Choirs', '/find?text=choir', 'week', now(), '{}', now())
                    """).param("id", id).param("by", by.id().value()).update();
            return id;
        }

        private UUID openQuestion(UUID table, Someone by) {
            var id = id();
            owner().sql("""
                    insert into relationships.open_question (id, table_id, writer, words, asked_at)
                    values (:id, :table, :by, 'Who is not here yet?', now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID promise(UUID table, UUID partner, Someone by) {
            var id = id();
            owner().sql("""
                    insert into tables.promise (id, table_id, partner_id, person_id, what, made_by, made_at)
                    values (:id, :table, :partner, :by, 'Book the hall', :by, now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("partner", partner)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID proposal(UUID table, UUID partner, Someone by) {
            var id = id();
            owner().sql("""
                    insert into tables.proposal (id, table_id, kind, form, by_partner, by_person, made_at)
                    values (:id, :table, 'form', 'partnership', :partner, :by, now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("partner", partner)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID invitation(UUID table, UUID partner, Someone by) {
            var id = id();
            owner().sql("""
                    insert into tables.invitation
                      (id, table_id, partner_id, email, by_person, state, made_at, expires_at)
                    values (:id, :table, :partner, 'new@example.org', :by, 'open', now(), '2026-03-01')
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("partner", partner)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID round(UUID table, Someone by, String about, UUID... partners) {
            var id = id();
            owner().sql("""
                    insert into envelopes.round (id, table_id, about, begun_by, begun_at, begun_on)
                    values (:id, :table, :about, :by, now(), '2026-01-30')
                    """)
                    .param("about", about)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            for (var partner : partners)
                owner().sql("insert into envelopes.envelope (round_id, partner_id) values (:round, :partner)")
                        .param("round", id)
                        .param("partner", partner)
                        .update();
            return id;
        }

        /** An agenda about the difference; someone of another partner proposed what may be recorded. */
        private void agenda(UUID table, Someone proposer, Someone preparer, UUID partner) {
            for (var part : List.of("conversation", "item")) ids.put(part, id().toString());
            owner().sql("""
                    with c as (insert into conversations.conversation (id, table_id, prepared_by, prepared_on)
                      values (cast(:conversation as uuid), :table, :preparer, '2026-01-30')),
                    i as (insert into conversations.item (id, conversation_id, table_id, place, source, ref)
                      values (cast(:item as uuid), cast(:conversation as uuid), :table, 0, 'difference',
                        cast(:difference as uuid))),
                    r as (insert into conversations.record (item_id, words, proposed_by, proposed_on)
                      values (cast(:item as uuid), 'So be it', :proposer, '2026-01-30'))
                    insert into conversations.yes values (cast(:item as uuid), :partner, :proposer, '2026-01-30')
                    """)
                    .param("conversation", ids.get("conversation"))
                    .param("item", ids.get("item"))
                    .param("difference", ids.get("difference"))
                    .param("table", table)
                    .param("partner", partner)
                    .param("preparer", preparer.id().value())
                    .param("proposer", proposer.id().value())
                    .update();
        }

        private UUID talk(UUID table, Someone by, UUID... partners) {
            var id = id();
            owner().sql("""
                    insert into fears.talk (id, table_id, asked_by, asked_for, asked_on, round_id)
                    values (:id, :table, :by, :partner, '2026-01-30', :round)
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .param("partner", partners[0])
                    .param("round", round(table, by, "fears", partners))
                    .update();
            return id;
        }

        private void assumed(UUID table, Someone by) {
            for (var part : List.of("assumption", "lesson")) ids.put(part, id().toString());
            ids.put("number", "1");
            owner().sql("""
                    with a as (insert into assumptions.assumption (id, table_id, words, written_by, written_on)
                      values (cast(:assumption as uuid), :table, 'An hour is a good length', :by, '2026-01-30')),
                    p as (insert into assumptions.plan_version (id, table_id, number, words, written_by, written_on)
                      values (gen_random_uuid(), :table, 1, 'An hour a week', :by, '2026-01-30'))
                    insert into assumptions.lesson (id, table_id, learned, changes, on_day, written_by)
                    values (cast(:lesson as uuid), :table, 'It is long', 'Half of it', '2026-01-30', :by)
                    """)
                    .param("assumption", ids.get("assumption"))
                    .param("lesson", ids.get("lesson"))
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
        }

        private UUID cameTrue(UUID table, UUID partner, Someone by) {
            var id = id();
            owner().sql("""
                    insert into reasons.came_true (id, table_id, partner_id, gain, evidence, said_by, said_on)
                    values (:id, :table, :partner, 'reach', 'Two families came', :by, '2026-01-30')
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("partner", partner)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID difference(UUID table, UUID round, Someone by) {
            var id = id();
            owner().sql("""
                    with s as (insert into understanding.statement (id, round_id, place, ready, written_by)
                      values (:id, :round, 0, 'school.pace', :by))
                    insert into understanding.difference (id, table_id, statement_id, named_on, note, note_by)
                    values (:id, :table, :id, '2026-01-30', 'We talked', :by)
                    """)
                    .param("id", id)
                    .param("round", round)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID handover(UUID table, UUID partner, Someone leaving, String state, Someone by) {
            var id = id();
            owner().sql("""
                    insert into relationships.handover
                      (id, table_id, partner_id, person_id, last_day, state, by_person, at)
                    values (:id, :table, :partner, :person, '2026-03-01', :state, :by, now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("partner", partner)
                    .param("person", leaving.id().value())
                    .param("state", state)
                    .param("by", by.id().value())
                    .update();
            if (state.equals("open"))
                owner().sql(
                                "update tables.seat set until = '2026-03-01' where table_id = :table and person_id = :person")
                        .param("table", table)
                        .param("person", leaving.id().value())
                        .update();
            return id;
        }

        private UUID history(UUID table, Someone by) {
            var id = id();
            owner().sql("""
                    insert into tables.history (id, table_id, at, by_person, what, words)
                    values (:id, :table, now(), :by, 'tables.history.started', '{Between us}')
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID posting(UUID table, UUID partner, Someone by) {
            var id = id();
            owner().sql("""
                    insert into updates.posting (id, table_id, partner_id, words, beyond, by_person, at)
                    values (:id, :table, :partner, 'The hall is booked', true, :by, now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("partner", partner)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID follower(UUID table, Someone by) {
            var id = id();
            owner().sql("""
                    insert into updates.follower (id, table_id, by_person, name, email, language, made_at, expires_at)
                    values (:id, :table, :by, 'Milo', 'milo@example.org', 'en', now(), now() + interval '30 days')
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID note(UUID table, Someone by) {
            var id = id();
            owner().sql("""
                    insert into tables.note (id, table_id, number, words, look_again, by_person, at)
                    values (:id, :table, 1, 'We share the hall', '2026-04-01', :by, now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }

        private UUID rest(UUID table, Someone by) {
            var id = id();
            owner().sql("""
                    insert into questions.rest (id, table_id, warning, subject, evidence, by_person, at)
                    values (:id, :table, 'W2', '', 'x', :by, now())
                    """)
                    .param("id", id)
                    .param("table", table)
                    .param("by", by.id().value())
                    .update();
            return id;
        }
    }
}
