package org.longtable.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.longtable.bench.Network.Person;
import org.longtable.people.SignedInAs;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Reads pages over HTTP as people who are signed in. */
final class Browser {
    private static final Pattern ADDRESS_IN_STYLE = Pattern.compile("url\\([\"']?([^\"')]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final FindByIndexNameSessionRepository<?> sessions;
    private final String site;
    private final Map<Person, String> cookies = new HashMap<>();
    private final Map<URI, Integer> sizes = new HashMap<>();

    record Answer(int status, byte[] body) {}

    Browser(ConfigurableApplicationContext application) {
        this.sessions = application.getBean(FindByIndexNameSessionRepository.class);
        this.site = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    As as(Person person) {
        return new As(session(person));
    }

    /** The value of the session cookie of someone who has just signed in. */
    String session(Person person) {
        return cookies.computeIfAbsent(person, one -> begin(sessions, new PersonId(one.id())));
    }

    /** The value of the session cookie of someone who has just signed in to this application. */
    static String session(ConfigurableApplicationContext application, PersonId person) {
        return begin(application.getBean(FindByIndexNameSessionRepository.class), person);
    }

    private static <S extends Session> String begin(FindByIndexNameSessionRepository<S> sessions, PersonId person) {
        var session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(SignedInAs.person(person)));
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.US_ASCII));
    }

    final class As {
        private final String cookie;

        private As(String cookie) {
            this.cookie = cookie;
        }

        Answer read(String path) {
            return ask(URI.create(site + path), false);
        }

        int packed(String path) {
            return ask(URI.create(site + path), true).body().length;
        }

        /** The page with its styles, scripts, letters and pictures, as someone gets them who was never here. */
        int firstLoad(String path) {
            var page = URI.create(site + path);
            var document = Jsoup.parse(new String(ask(page, false).body(), StandardCharsets.UTF_8), page.toString());
            var needed = new LinkedHashSet<URI>();
            for (var one : document.select("link[rel~=stylesheet|preload|icon][href]"))
                needed.add(URI.create(one.absUrl("href")));
            for (var one : document.select("script[src], img[src]")) needed.add(URI.create(one.absUrl("src")));
            for (var style : document.select("link[rel=stylesheet][href]")) {
                var at = URI.create(style.absUrl("href"));
                var text = new String(ask(at, false).body(), StandardCharsets.UTF_8);
                ADDRESS_IN_STYLE
                        .matcher(text)
                        .results()
                        .map(found -> at.resolve(found.group(1)))
                        .forEach(needed::add);
            }
            needed.removeIf(one -> !"http".equals(one.getScheme()));
            return packed(path)
                    + needed.stream()
                            .mapToInt(one -> sizes.computeIfAbsent(one, this::size))
                            .sum();
        }

        private int size(URI one) {
            return ask(one, true).body().length;
        }

        private Answer ask(URI uri, boolean packed) {
            var request = HttpRequest.newBuilder(uri).header("Cookie", "longtable=" + cookie);
            if (packed) request.header("Accept-Encoding", "gzip");
            try {
                var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                return new Answer(answer.statusCode(), answer.body());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
