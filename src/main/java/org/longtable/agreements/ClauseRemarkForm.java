package org.longtable.agreements;

import java.util.Optional;
import org.longtable.agreements.ClauseRemarks.Remarked;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.WordingId;

/** The form beside a clause, on its page and behind the link in a letter. */
final class ClauseRemarkForm {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_NAME = 120;

    private ClauseRemarkForm() {}

    static WordingId wording(Typed typed) {
        return TypedIds.read(typed.raw("wording"), WordingId::of).orElseThrow(NotFound::new);
    }

    static Remarked read(Typed typed) {
        var partner = typed.raw("partner").isEmpty()
                ? Optional.<PartnerId>empty()
                : TypedIds.read(typed.raw("partner"), PartnerId::of);
        return new Remarked(
                typed.raw("answer").equals("no"),
                typed.text("remark", LONGEST),
                partner,
                partner.isEmpty() ? "" : called(typed));
    }

    static Remarked readBehindALink(Typed typed) {
        return new Remarked(
                typed.raw("answer").equals("no"), typed.text("remark", LONGEST), Optional.empty(), called(typed));
    }

    private static String called(Typed typed) {
        return typed.text("said_by", LONGEST_NAME);
    }
}
