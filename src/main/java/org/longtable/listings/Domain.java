package org.longtable.listings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The domain of an e-mail address or of a website, without <i>www</i>. {@code directory.domain_of} says the same in SQL. */
final class Domain {
    private static final Pattern NAME = Pattern.compile("[^\\s.]+(\\.[^\\s.]+)+");

    private Domain() {}

    static Optional<String> of(String address) {
        var domain = address.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z][a-z0-9+.-]*://", "")
                .replaceFirst("(?s)[/?#].*$", "")
                .replaceFirst("(?s)^.*@", "")
                .replaceFirst(":[0-9]*$|\\.+$", "")
                .replaceFirst("^www\\.", "");
        return Optional.of(domain).filter(name -> NAME.matcher(name).matches());
    }
}
