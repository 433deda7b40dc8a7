package org.longtable.updates;

import java.time.Instant;
import java.util.List;
import org.longtable.site.Language;

/**
 * What someone without a place reads behind the link of a letter.
 *
 * @param following whether they have said yes; they are still asked otherwise
 */
public record PostedPage(boolean following, Language language, String inviter, String table, List<Line> lines) {
    public record Line(String words, String partner, Instant at) {}
}
