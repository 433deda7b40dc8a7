package org.longtable.agreements;

import static org.longtable.agreements.ReadyClause.ASKED_FIRST;
import static org.longtable.agreements.ReadyClause.DISAGREEMENT;
import static org.longtable.agreements.ReadyClause.ENDING;
import static org.longtable.agreements.ReadyClause.GOAL;
import static org.longtable.agreements.ReadyClause.INFORMATION;
import static org.longtable.agreements.ReadyClause.LEAVING;
import static org.longtable.agreements.ReadyClause.MONEY;
import static org.longtable.agreements.ReadyClause.OWNERSHIP;
import static org.longtable.agreements.ReadyClause.PAID_PREPARATION;
import static org.longtable.agreements.ReadyClause.PHOTOS;
import static org.longtable.agreements.ReadyClause.PURPOSE;
import static org.longtable.agreements.ReadyClause.REPRESENTATIVES;
import static org.longtable.agreements.ReadyClause.REVIEW;
import static org.longtable.agreements.ReadyClause.SAFETY;
import static org.longtable.agreements.ReadyClause.WHO_DOES_WHAT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much is written down and how binding it is meant; from the lightest on. */
public enum AgreementKind {
    NOTE(60, PURPOSE, WHO_DOES_WHAT, MONEY),
    LETTER(90, PURPOSE, WHO_DOES_WHAT, MONEY, PHOTOS, REVIEW, ENDING),
    MEMORANDUM(
            90,
            PURPOSE,
            GOAL,
            WHO_DOES_WHAT,
            REPRESENTATIVES,
            MONEY,
            PAID_PREPARATION,
            OWNERSHIP,
            PHOTOS,
            SAFETY,
            DISAGREEMENT,
            REVIEW,
            LEAVING,
            ENDING),
    CONTRACT(
            90,
            PURPOSE,
            WHO_DOES_WHAT,
            MONEY,
            PAID_PREPARATION,
            OWNERSHIP,
            PHOTOS,
            SAFETY,
            REPRESENTATIVES,
            DISAGREEMENT,
            LEAVING,
            ENDING),
    DATA(90, PURPOSE, INFORMATION, ASKED_FIRST, PHOTOS, OWNERSHIP, DISAGREEMENT, REVIEW, LEAVING, ENDING),
    PROTOCOL(90, PURPOSE, ASKED_FIRST, GOAL, PAID_PREPARATION, SAFETY, PHOTOS, OWNERSHIP, DISAGREEMENT, REVIEW, ENDING);

    /** A note is one page, in each language. */
    static final int ONE_PAGE = 2_200;

    private final int lookAgainAfter;
    private final List<ReadyClause> clauses;

    AgreementKind(int lookAgainAfter, ReadyClause... clauses) {
        this.lookAgainAfter = lookAgainAfter;
        this.clauses = List.of(clauses);
    }

    /** The word kept in the database and used in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AgreementKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Days after which it is looked at again, unless its partners choose otherwise. */
    public int lookAgainAfter() {
        return lookAgainAfter;
    }

    /** The clauses with which it begins. */
    public List<ReadyClause> clauses() {
        return clauses;
    }

    /** Whether acknowledging everything in it is enough: nobody signs a note. */
    public boolean isNote() {
        return this == NOTE;
    }
}
