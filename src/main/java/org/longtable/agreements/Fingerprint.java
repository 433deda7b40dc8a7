package org.longtable.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SHA-256 over the words of a text. How its lines are broken and spaced does not matter, since that is lost when a text
 * is copied from a letter or a page; every character else does.
 */
public record Fingerprint(String hex) {
    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PART = Pattern.compile("[0-9a-f]{8,63}|[0-9a-f]{65,80}");
    private static final Pattern FOOT = Pattern.compile("(?m)^SHA-256 [0-9a-f ]{64,79}\\s*$");
    private static final int GROUP = 8;

    public Fingerprint {
        if (!WHOLE.matcher(hex).matches()) throw new IllegalArgumentException("not a fingerprint");
    }

    static Fingerprint of(String text) {
        var words = Arrays.stream(
                        Normalizer.normalize(text, Normalizer.Form.NFC).split("[\\s\\u00a0\\u202f]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
        try {
            return of(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(bytes));
    }

    /**
     * What someone brings to be compared: a fingerprint in whatever groups, or the text as it was handed out, with or
     * without what stands below it.
     */
    static Optional<Fingerprint> brought(String typed) {
        var alone =
                typed.toLowerCase(Locale.ROOT).replaceFirst("^\\s*sha-256", "").replaceAll("[\\s:]", "");
        if (WHOLE.matcher(alone).matches()) return Optional.of(new Fingerprint(alone));
        var foot = FOOT.matcher(typed);
        var text = foot.find() ? typed.substring(0, foot.start()) : typed;
        return text.isBlank() ? Optional.empty() : Optional.of(of(text));
    }

    /** How many signs of a fingerprint were brought, where it is a part of one; nothing for anything else. */
    static OptionalInt partOfOne(String typed) {
        var alone =
                typed.toLowerCase(Locale.ROOT).replaceFirst("^\\s*sha-256", "").replaceAll("[\\s:]", "");
        return PART.matcher(alone).matches() ? OptionalInt.of(alone.length()) : OptionalInt.empty();
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** In groups that can be read aloud. */
    public String inGroups() {
        return hex.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return hex;
    }
}
