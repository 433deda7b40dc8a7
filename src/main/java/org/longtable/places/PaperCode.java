package org.longtable.places;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A code that is read from paper, said aloud and typed: twenty digits in groups of four, nineteen of them by chance (63
 * bits) and a last one that tells a slip of the finger from a wrong code.
 */
public record PaperCode(String digits) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LENGTH = 20;
    private static final int GROUP = 4;

    /** Slow on purpose: whoever steals the hashes tries each guess that many times. */
    private static final int ROUNDS = 20_000;

    /** Damm's table: finds every single wrong digit, and every two neighbours that changed places. */
    private static final String[] CHECK = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    public PaperCode {
        if (!isWhole(digits)) throw new IllegalArgumentException("not a code");
    }

    static PaperCode fresh() {
        var digits = new StringBuilder();
        while (digits.length() < LENGTH - 1) digits.append(RANDOM.nextInt(10));
        return new PaperCode(digits.append(check(digits)).toString());
    }

    /** What someone typed, with whatever stands between the digits; empty when it can be no code. */
    static Optional<PaperCode> read(String typed) {
        var digits = new StringBuilder();
        typed.codePoints().forEach(one -> {
            var digit = Character.digit(one, 10);
            if (digit >= 0) digits.append(digit);
            else if (one == 'O' || one == 'o') digits.append('0');
            else if (one == 'I' || one == 'l') digits.append('1');
        });
        return isWhole(digits.toString()) ? Optional.of(new PaperCode(digits.toString())) : Optional.empty();
    }

    /** The first group. It may be known: it only says which papers somebody is guessing at. */
    String family() {
        return digits.substring(0, GROUP);
    }

    /** As it stands on the paper. */
    public String inGroups() {
        return digits.replaceAll("(\\d{4})(?!$)", "$1 ");
    }

    byte[] hash() {
        try {
            var salt = "longtable paper ".concat(family()).getBytes(StandardCharsets.UTF_8);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(digits.toCharArray(), salt, ROUNDS, 256))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code never stands in a log. */
    @Override
    public String toString() {
        return "a code on paper";
    }

    private static boolean isWhole(String digits) {
        return digits.matches("[0-9]{" + LENGTH + "}") && check(digits) == '0';
    }

    private static char check(CharSequence digits) {
        var interim = 0;
        for (var i = 0; i < digits.length(); i++) interim = CHECK[interim].charAt(digits.charAt(i) - '0') - '0';
        return (char) ('0' + interim);
    }
}
