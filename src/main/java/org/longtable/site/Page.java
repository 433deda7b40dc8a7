package org.longtable.site;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.PersonId;

/**
 * What every template is given beside its own content: the words, who reads, where we are, and what a form must carry.
 *
 * @param path path of this page, without its query
 * @param reader who reads, or null for someone who is not signed in
 * @param today the day of looking, in the installation's time zone
 * @param byCode whether the reader came in with a code on paper, perhaps on a device that is not theirs
 * @param closed what stands in the place of a form that would be sent to an address where it would be refused
 * @param notice key of what has just been done, said once at the top of the page
 */
public record Page(
        Texts texts,
        String path,
        @Nullable Reader reader,
        LocalDate today,
        @Nullable Notice notice,
        @Nullable Csrf csrf,
        List<NavigationItem> navigation,
        boolean byCode,
        boolean demonstration,
        Assets assets,
        Function<String, Optional<Closed.Said>> closed) {

    /** Who reads: the chosen name and the letters that stand for it. */
    public record Reader(PersonId id, String name) {
        public String initials() {
            return Initials.of(name);
        }
    }

    /** Something that was just done, with the words it needs, and where it can be undone if it can. */
    public record Notice(String key, List<String> words) implements Serializable {}

    public record Csrf(String parameter, String token) {}

    /** Whether what is typed on this page may stay in the browser until it was sent. */
    public boolean mayStayHere() {
        return !byCode && OnThisDevice.mayKeep();
    }

    /** What stands in the place of a form that would be refused at this address. */
    public Optional<Closed.Said> closedTo(String action) {
        return closed.apply(action);
    }

    Page in(Texts others) {
        return new Page(others, path, reader, today, notice, csrf, navigation, byCode, demonstration, assets, closed);
    }

    public String t(String key, Object... arguments) {
        return texts.t(key, arguments);
    }

    public String lang() {
        return texts.language().code();
    }

    public String date(LocalDate day) {
        return texts.date(day);
    }

    public String day(LocalDate day) {
        return texts.day(day);
    }

    /** The address of a static file, with its fingerprint. */
    public String asset(String path) {
        return assets.address(path);
    }

    /** A fresh key for one form, so that sending it twice has one effect. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    public boolean signedIn() {
        return reader != null;
    }

    /** Whether this navigation item leads to where we are. */
    public boolean isHere(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    public Optional<Reader> who() {
        return Optional.ofNullable(reader);
    }
}
