package org.longtable.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The one style sheet that pages link: {@code css/longtable.css} with every file that it imports put in its place. Thirty
 * files in thirty answers weigh five times as much as their words. Its fingerprint changes with any of them.
 */
class OneSheet extends AbstractResourceResolver {
    static final String NAME = "longtable.css";
    private static final String FOLDER = "static/css/";
    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\";");

    private final Resource sheet = new ByteArrayResource(put(NAME).getBytes(StandardCharsets.UTF_8)) {
        @Override
        public String getFilename() {
            return NAME;
        }

        @Override
        public long lastModified() throws IOException {
            return new ClassPathResource(FOLDER + NAME).lastModified();
        }
    };

    private static String put(String file) {
        try {
            var text = new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
            return IMPORT.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(put(found.group(1))))
                    .replace("url(../", "url(/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return path.equals(NAME) ? sheet : null;
    }

    @Override
    protected @Nullable String resolveUrlPathInternal(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return path.equals(NAME) ? NAME : null;
    }
}
