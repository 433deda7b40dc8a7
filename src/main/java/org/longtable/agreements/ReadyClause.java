package org.longtable.agreements;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.longtable.site.Texts;

/** A clause of the library: its heading, and words with places to fill in, in both languages. */
public enum ReadyClause {
    PURPOSE,
    GOAL,
    WHO_DOES_WHAT,
    REPRESENTATIVES,
    MONEY,
    PAID_PREPARATION,
    OWNERSHIP,
    PHOTOS,
    SAFETY,
    INFORMATION,
    ASKED_FIRST,
    DISAGREEMENT,
    REVIEW,
    LEAVING,
    ENDING;

    /** The word kept in the database and used in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReadyClause> of(String code) {
        return Arrays.stream(values())
                .filter(clause -> clause.code().equals(code))
                .findFirst();
    }

    public String heading(Texts texts) {
        return texts.t("agreements.clause." + code());
    }

    /** The words with which it begins in an agreement of this kind; a note says them in a sentence. */
    public String words(AgreementKind kind, Texts texts) {
        var key = "agreements.clause." + code() + ".words";
        return texts.t(kind.isNote() && texts.has(key + ".note") ? key + ".note" : key);
    }
}
