package org.longtable.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What never came as far as a page of ours, such as an address that is far too long, is answered in plain words as well:
 * in both languages, as nothing is known of who asked.
 */
@Configuration(proxyBeanMethods = false)
class Unread {
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> plainAnswers(Languages languages) {
        var unread = page("unread", languages);
        var broken = page("broken", languages);
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answer(unread, broken)));
    }

    private static String page(String what, Languages languages) {
        var words = Stream.of(Language.values())
                .map(languages::in)
                .map(texts -> """
                        <section lang="%s"><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></section>
                        """.formatted(
                                texts.language().code(),
                                texts.t("site.error." + what),
                                texts.t("site.error." + what + ".text"),
                                texts.t("site.error.home")))
                .collect(Collectors.joining());
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Longtable</title>" + words;
    }

    private static final class Answer extends ErrorReportValve {
        private final String unread;
        private final String broken;

        Answer(String unread, String broken) {
            this.unread = unread;
            this.broken = broken;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                var writer = response.getReporter();
                if (writer == null) return;
                writer.write(response.getStatus() < 500 ? unread : broken);
                response.finishResponse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
