package org.longtable.agreements;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.site.Language;

/** The language of an agreement, or both. */
public enum Tongue {
    EN(Language.EN),
    FR(Language.FR),
    BOTH(Language.EN, Language.FR);

    private final List<Language> languages;

    Tongue(Language... languages) {
        this.languages = List.of(languages);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tongue> of(String code) {
        return Arrays.stream(values())
                .filter(tongue -> tongue.code().equals(code))
                .findFirst();
    }

    public static Tongue of(Language language) {
        return language == Language.FR ? FR : EN;
    }

    public List<Language> languages() {
        return languages;
    }
}
