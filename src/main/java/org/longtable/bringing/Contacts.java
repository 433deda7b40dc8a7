package org.longtable.bringing;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ways to reach an organisation, as they are written where anyone can use them. */
final class Contacts {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@,;<>()\"]{1,64}@[^\\s@,;<>()\"]{1,180}\\.[^\\s@,;<>()\".]{2,}");
    private static final Pattern HOST =
            Pattern.compile("(?i)[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(:\\d{1,5})?([/?#].*)?");
    private static final Pattern PHONE = Pattern.compile("[+(]?[\\d][\\d\\s().,+/#xXpPoOsStTeE:*-]{5,58}");

    private Contacts() {}

    static Optional<String> email(String written) {
        var address = written.replaceFirst("(?i)^mailto:\\s*", "").strip();
        return address.length() <= 254 && ADDRESS.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }

    /** An address of the web alone; one without its beginning gets it. */
    static Optional<String> website(String written) {
        if (written.length() > 500 || written.contains(" ")) return Optional.empty();
        var lower = written.toLowerCase(Locale.ROOT);
        var whole = lower.startsWith("http://") || lower.startsWith("https://")
                ? written
                : HOST.matcher(written).matches() && !written.contains("@") ? "https://" + written : "";
        if (whole.isEmpty()) return Optional.empty();
        try {
            var uri = URI.create(whole);
            return uri.getRawAuthority() != null && uri.getRawUserInfo() == null
                    ? Optional.of(whole)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<String> phone(String written) {
        return PHONE.matcher(written).matches() ? Optional.of(written) : Optional.empty();
    }
}
