package org.longtable.world;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.longtable.ground.Asking;
import org.longtable.ground.OutsideServer;
import org.longtable.people.ByCode;
import org.longtable.people.SignedInAs;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The whole product, its real database and its real pages, with a clock that is set. All tests share one application
 * and one database: each makes its own people and tables, and none counts on being alone.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "longtable.data=target/test-data",
            "longtable.database=test_${random.int[100000,999999]}",
            "longtable.jobs=false",
            "longtable.partners.quick=1m",
            "logging.level.org.longtable=WARN",
        })
@Import(World.class)
@ExtendWith(Outside.class)
public abstract class LongtableTest {
    /** The same tests on a server that is not our own, where that is asked for. */
    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry settings) {
        if (!Outside.isWanted()) return;
        var place = OutsideServer.running().place();
        settings.add("longtable.database-url", place::url);
        settings.add("longtable.database-user", place::user);
        settings.add("longtable.database-password", place::password);
    }

    @LocalServerPort
    private int port;

    @Autowired
    protected SettableClock clock;

    @Autowired
    @Qualifier("ownersData")
    private DataSource owner;

    @Autowired
    private FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void itIsAnOrdinaryDay() {
        clock.isOn("2026-02-02");
    }

    /** The database as its owner sees it: for what a test must know and no person may. */
    protected JdbcClient owner() {
        return JdbcClient.create(owner);
    }

    /** Someone with an account, named as given, reading English. */
    protected Someone someone(String name) {
        return someone(name, "en");
    }

    /** Someone who looks after this installation. */
    protected Someone siteHost(String name) {
        return siteHost(name, "en");
    }

    protected Someone siteHost(String name, String language) {
        var host = someone(name, language);
        owner().sql("insert into people.host (person_id) values (:id)")
                .param("id", host.id().value())
                .update();
        return host;
    }

    protected Someone someone(String name, String language) {
        var id = PersonId.fresh();
        var address = "p" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";
        owner().sql("insert into people.person (id, name) values (:id, :name)")
                .param("id", id.value())
                .param("name", name)
                .update();
        owner().sql("""
                insert into people.account (person_id, email, language, welcomed, begun_at)
                values (:id, :address::citext, :language, true, :now)
                """)
                .param("id", id.value())
                .param("address", address)
                .param("language", language)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return new Someone(id, name, address);
    }

    /** Someone who sits at a table in their own right since this day, and whom nobody had to ask. */
    protected PartnerId seatedAt(TableId table, Someone person, LocalDate since, String... roles) {
        var partner = PartnerId.fresh();
        owner().sql("""
                with sat as (insert into tables.partner (id, table_id, person_id, roles, state, since)
                  values (:partner, :table, :person, :roles, 'seated', :since) returning id)
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select gen_random_uuid(), :table, id, :person, :since from sat
                """)
                .param("partner", partner.value())
                .param("table", table.value())
                .param("person", person.id().value())
                .param("roles", roles)
                .param("since", since)
                .update();
        return partner;
    }

    /** A browser of someone who is signed in. */
    protected Visitor as(Someone person) {
        return stranger().withCookie("longtable", sessionOf(person));
    }

    /** A browser that nobody has signed in with. */
    protected Visitor stranger() {
        return new Visitor(address());
    }

    /** This person looks at this page in every sight, in the language of each, and reads English again. */
    protected void looks(Someone person, String name, String path) {
        for (var sight : Sight.values()) {
            reads(person, sight.language());
            looks(sight, sessionOf(person), name, path);
        }
        reads(person, "en");
    }

    protected void reads(Someone person, String language) {
        owner().sql("update people.account set language = :language where person_id = :id")
                .param("language", language)
                .param("id", person.id().value())
                .update();
    }

    /** A page as whoever has this session sees it; empty for a stranger. */
    protected void looks(Sight sight, String session, String name, String path) {
        var window = sight.window(address(), session);
        window.navigate(path);
        sight.check(window, name);
    }

    protected String address() {
        return "http://localhost:" + port;
    }

    /** Calls a front door on this person's behalf, in one transaction, as a request would. */
    protected <T> T asking(Someone person, Supplier<T> work) {
        return Asking.as(person.id(), () -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    /**
     * Calls a front door on another person's behalf from within a transaction of someone else's, and goes on as soon as
     * it is done or waits for that transaction.
     */
    protected <T> Future<T> meanwhile(Someone person, Supplier<T> work) {
        var other = Executors.newVirtualThreadPerTaskExecutor().submit(() -> asking(person, work));
        while (!other.isDone() && !someoneWaits()) Thread.onSpinWait();
        return other;
    }

    private boolean someoneWaits() {
        return owner().sql("""
                select exists (select from pg_locks where not granted
                  and pid in (select pid from pg_stat_activity where datname = current_database()))
                """).query(Boolean.class).single();
    }

    /** The value of the session cookie of someone who has just signed in. */
    protected String sessionOf(Someone person) {
        return begin(sessions, SignedInAs.person(person.id()));
    }

    protected String sessionOf(Authentication who) {
        return begin(sessions, who);
    }

    /** A browser of someone who came in with a code on paper. */
    protected Visitor with(ByCode code, PersonId person) {
        return stranger().withCookie("longtable", begin(sessions, SignedInAs.withCode(person, code)));
    }

    private static <S extends Session> String begin(FindByIndexNameSessionRepository<S> sessions, Authentication who) {
        var session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(who));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes());
    }

    /** The letters written to this address, the latest first. */
    protected List<Received> lettersTo(String address) {
        return owner().sql("""
                select subject, body, secrets from letters.letter where to_address = :address
                order by written_at desc, id desc
                """)
                .param("address", address)
                .query((row, _) -> new Received(row.getString("subject"), row.getString("body"), List.of((String[])
                        row.getArray("secrets").getArray())))
                .list();
    }

    public record Someone(PersonId id, String name, String address) {}

    /** A letter in the outbox, with its secrets. */
    public record Received(String subject, String body, List<String> secrets) {
        /** The path of the first secret link. */
        public String secretPath() {
            return Optional.of(secrets.getFirst())
                    .map(link -> link.replaceFirst("^https?://[^/]+", ""))
                    .orElseThrow();
        }
    }
}
