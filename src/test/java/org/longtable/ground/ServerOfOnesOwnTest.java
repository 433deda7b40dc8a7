package org.longtable.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.longtable.Longtable;
import org.longtable.people.SignedInAs;
import org.longtable.vocabulary.PersonId;
import org.longtable.world.Outside;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A database server that a site host runs: what Longtable asks of it, what it refuses, and many nodes on it. */
@Tag("outside")
@EnabledIfSystemProperty(named = "longtable.outside", matches = ".+")
@ExtendWith({Outside.class, OutputCaptureExtension.class})
class ServerOfOnesOwnTest {
    private final OutsideServer server = OutsideServer.running();

    private static ExternalServer as(OutsideServer.Place place, String people, String works) {
        return new ExternalServer(place.url(), place.user(), place.password(), people, works);
    }

    private static ExternalServer as(OutsideServer.Place place) {
        return as(place, "", "");
    }

    @Test
    void an_owner_who_may_make_roles_needs_nothing_else() throws Exception {
        var roles = as(server.place()).roles();
        try (var people = roles.people().connect();
                var statement = people.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create schema mine")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("create table public.mine ()"))
                    .hasMessageContaining("permission denied");
        }
        assertThat(roles.works().letsIn()).isTrue();
    }

    @Test
    void where_the_owner_may_make_no_roles_an_administrator_makes_them_once() {
        as(server.place()).roles();
        server.administer("alter role longtable_people password 'of people'");
        server.administer("alter role longtable_works password 'of works'");
        var place = server.place("nocreaterole");
        assertThatThrownBy(() -> as(place).roles()).hasMessageContaining("may not make the role longtable_people");
        assertThat(as(place, "of people", "of works").roles().people().letsIn()).isTrue();
        assertThatThrownBy(() -> as(place, "of people", "wrong").roles())
                .hasMessageContaining("longtable_works is not let in");
    }

    @Test
    void roles_that_could_pass_by_row_security_are_refused() {
        as(server.place()).roles();
        server.administer("alter role longtable_works bypassrls");
        try {
            assertThatThrownBy(() -> as(server.place()).roles()).hasMessageContaining("may do more");
        } finally {
            server.administer("alter role longtable_works nobypassrls");
        }
        var place = server.place();
        server.administer("grant " + place.user() + " to longtable_people");
        try {
            assertThatThrownBy(() -> as(place).roles()).hasMessageContaining("may do more");
        } finally {
            server.administer("revoke " + place.user() + " from longtable_people");
        }
    }

    @Test
    void a_wrong_password_is_told_without_repeating_it() {
        var place = server.place();
        var wrong = new ExternalServer(place.url(), place.user(), "S3cret", "", "");
        assertThatThrownBy(wrong::roles)
                .isInstanceOf(ServerTrouble.class)
                .message()
                .contains(place.user())
                .doesNotContain("S3cret");
        assertThat(wrong.toString()).doesNotContain("S3cret");
    }

    @Test
    void a_server_that_may_lose_data_is_told_of_in_one_line(CapturedOutput output) {
        as(server.place()).roles();
        assertThat(output.toString().lines().filter(line -> line.contains("may lose in a crash")))
                .singleElement()
                .asString()
                .contains("fsync is off")
                .doesNotContain("full_page_writes");
    }

    @Test
    void passwords_do_not_stand_in_the_words_of_the_process() {
        var place = server.place();
        assertThatThrownBy(() -> new SpringApplicationBuilder(Longtable.class)
                        .run(
                                "--longtable.database-url=" + place.url(),
                                "--longtable.database-user=" + place.user(),
                                "--longtable.database-password=" + place.password(),
                                "--server.port=0"))
                .hasStackTraceContaining("LONGTABLE_DATABASE_PASSWORD");
        var secretInUrl = new ExternalServer(place.url() + "?password=x", "", "", "", "");
        assertThatThrownBy(() -> secretInUrl.insistOnSecrecy(new StandardEnvironment()))
                .hasMessageContaining("holds a user or a password");
    }

    /** Two nodes that start at the same moment on an empty database; what one knows the other knows. */
    @Test
    void two_nodes_share_one_database() throws Exception {
        var place = server.place();
        var nodes = new ArrayList<ConfigurableApplicationContext>();
        try (var starting = Executors.newFixedThreadPool(2)) {
            Callable<ConfigurableApplicationContext> start = () -> node(place);
            for (var node : starting.invokeAll(List.of(start, start))) nodes.add(node.get());
        }
        try {
            var owner = JdbcClient.create(nodes.getFirst().getBean("ownersData", DataSource.class));
            assertThat(owner.sql("select count(*) from flyway_root where version = '1'")
                            .query(Integer.class)
                            .single())
                    .as("first migrations run")
                    .isEqualTo(1);

            var anna = PersonId.fresh();
            owner.sql("insert into people.person (id, name) values (:id, 'Anna Reyes')")
                    .param("id", anna.value())
                    .update();
            owner.sql("""
                    insert into people.account (person_id, email, welcomed) values (:id, 'anna@example.org', true)
                    """).param("id", anna.value()).update();
            var cookie = signedIn(nodes.getFirst(), anna);
            for (var node : nodes) assertThat(page(node, cookie)).contains("Anna Reyes");
        } finally {
            for (var node : nodes) node.close();
        }
    }

    private static ConfigurableApplicationContext node(OutsideServer.Place place) {
        var settings = Map.<String, Object>of(
                "longtable.database-url", place.url(),
                "longtable.database-user", place.user(),
                "longtable.database-password", place.password(),
                "server.port", 0);
        return new SpringApplicationBuilder(Longtable.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("place", settings)))
                .registerShutdownHook(false)
                .run();
    }

    private static String page(ConfigurableApplicationContext node, String cookie) throws Exception {
        var port = node.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .header("Cookie", "longtable=" + cookie)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String signedIn(ConfigurableApplicationContext node, PersonId person) {
        return begin(node.getBean(FindByIndexNameSessionRepository.class), person);
    }

    private static <S extends Session> String begin(FindByIndexNameSessionRepository<S> sessions, PersonId person) {
        var session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(SignedInAs.person(person)));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes());
    }
}
