package org.longtable.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Someone at a browser without JavaScript: opens pages, fills in the forms that are there and presses their buttons.
 * Over real HTTP, with real cookies.
 */
public final class Visitor {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private String language = "en-CA";
    private HttpResponse<String> answer;
    private Document page;

    public Visitor(String address) {
        this.address = address;
    }

    public Visitor withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** The browser wishes for this language. */
    public Visitor wishing(String acceptLanguage) {
        language = acceptLanguage;
        return this;
    }

    /** Opens a page and follows where it leads. */
    public Visitor visit(String path) {
        typed.clear();
        send(request(path).GET().build());
        return followed();
    }

    /** Opens a page and stays with the first answer, whatever it is. */
    public Visitor ask(String path) {
        typed.clear();
        send(request(path).GET().build());
        return this;
    }

    /** Fetches a file as it is. A PDF, whatever it is about, has to be one for those who listen to it. */
    public byte[] bytes(String path) {
        try {
            var file = HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            if (new String(file, 0, Math.min(4, file.length), StandardCharsets.US_ASCII).equals("%PDF"))
                assertThat(ReadAloud.faults(file)).as(path).isEmpty();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Follows the link with this text. */
    public Visitor follow(String text) {
        var link = page().select("a").stream()
                .filter(a -> a.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link \"" + text + "\" on " + where() + "\n" + text()));
        return visit(link.attr("href"));
    }

    /** Types into the field with this name; replaces what stands there. */
    public Visitor type(String name, String... values) {
        typed.put(name, List.of(values));
        return this;
    }

    /** Presses the button with this text in the first form that has one, with what was typed and what stands there. */
    public Visitor press(String button) {
        return press(button, "form");
    }

    /** As {@link #press(String)}, among the forms that match the selector. */
    public Visitor press(String button, String forms) {
        var form = page().select(forms).stream()
                .filter(one -> one.select("button").stream().anyMatch(b -> label(b).equals(button)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + button + "\" on " + where() + "\n" + text()));
        var fields = fieldsOf(form);
        var pressed = form.select("button").stream()
                .filter(b -> label(b).equals(button))
                .findFirst()
                .orElseThrow();
        if (pressed.hasAttr("name")) fields.put(pressed.attr("name"), List.of(pressed.attr("value")));
        fields.putAll(typed);
        typed.clear();
        return post(form.attr("action"), fields);
    }

    /** As {@link #press}, with a file chosen in the field of this name. */
    public Visitor press(String button, String field, String fileName, byte[] file) {
        var form = page().select("form[enctype=multipart/form-data]").stream()
                .filter(one -> one.select("button").stream().anyMatch(b -> label(b).equals(button)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button \"" + button + "\" on " + where() + "\n" + text()));
        var fields = fieldsOf(form);
        fields.putAll(typed);
        fields.remove(field);
        typed.clear();
        sendFile(form.attr("action"), fields, field, fileName, file);
        return followed();
    }

    private void sendFile(String path, Map<String, List<String>> fields, String field, String fileName, byte[] file) {
        var between = "between-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        fields.forEach((name, values) -> values.forEach(value -> body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(between, name, value))
                        .getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(between, field, fileName))
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + between + "--\r\n").getBytes(StandardCharsets.UTF_8));
        send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + between)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** Sends a form's fields, with nothing added, and follows where it leads. */
    public Visitor post(String path, Map<String, List<String>> fields) {
        sendForm(path, fields);
        return followed();
    }

    /** Sends fields with the marks that every form carries, and stays with the first answer. */
    public Visitor submit(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        if (!cookies.containsKey("csrf")) ask("/about");
        all.put("_csrf", List.of(page().select("input[name=_csrf]").attr("value")));
        all.put("_once", List.of(UUID.randomUUID().toString()));
        sendForm(path, all);
        return this;
    }

    /** The fields of a form as they stand on the page. */
    public Map<String, List<String>> fieldsOf(Element form) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var field : form.select("input[name], textarea[name], select[name]")) {
            var kind = field.attr("type");
            if ((kind.equals("checkbox") || kind.equals("radio")) && !field.hasAttr("checked")) continue;
            var value = field.normalName().equals("select")
                    ? field.select("option[selected]").attr("value")
                    : field.normalName().equals("textarea") ? field.wholeText() : field.attr("value");
            fields.computeIfAbsent(field.attr("name"), _ -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    public int status() {
        return answer.statusCode();
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    public HttpResponse<String> answer() {
        return answer;
    }

    public Document page() {
        return page;
    }

    /** What a person reads on the page. */
    public String text() {
        return page.select("main").isEmpty() ? page.text() : page.select("main").text();
    }

    /** The path of the page that is open. */
    public String where() {
        return answer.uri().getPath();
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private static String label(Element button) {
        return button.ownText().isBlank() ? button.text() : button.ownText().strip();
    }

    private Visitor followed() {
        for (var hops = 0; hops < 5 && answer.statusCode() / 100 == 3; hops++)
            send(request(header("Location").replace(address, "")).GET().build());
        return this;
    }

    private void sendForm(String path, Map<String, List<String>> fields) {
        var body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path))
                .header("Accept-Language", language)
                .header("Accept", "text/html");
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        return request;
    }

    private void send(HttpRequest request) {
        try {
            answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) cookies.remove(pair[0]);
            else cookies.put(pair[0], pair[1]);
        }
        page = Jsoup.parse(answer.body(), request.uri().toString());
    }
}
