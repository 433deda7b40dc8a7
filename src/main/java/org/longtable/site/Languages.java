package org.longtable.site;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every text of every module, read once: {@code messages/<module>.properties} and {@code …_fr.properties}. */
@Component
public class Languages {
    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);

    public Languages() {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                var name = String.valueOf(file.getFilename());
                var language = name.endsWith("_fr.properties") ? Language.FR : Language.EN;
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    var properties = new Properties();
                    properties.load(in);
                    properties.forEach((key, value) -> {
                        var before = all.computeIfAbsent(language, _ -> new HashMap<>())
                                .put(key.toString(), value.toString());
                        if (before != null) throw new IllegalStateException("two texts for " + key + " in " + language);
                    });
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.forEach((language, messages) -> texts.put(language, new Texts(language, messages)));
    }

    public Texts in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
