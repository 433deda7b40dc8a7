package org.longtable.directory;

import java.util.List;
import java.util.Map;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/**
 * Newcomers to one's organisations wait on Today until one of its people has answered, and stand in one weekly letter.
 */
@Component
class Newcomers implements ForToday, ForDigest {
    private final Affiliations affiliations;

    Newcomers(Affiliations affiliations) {
        this.affiliations = affiliations;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return affiliations.newcomers(person).stream()
                .map(one -> new Waiting(
                        30,
                        texts.t("directory.newcomer.says", one.personName(), one.organisationName()),
                        one.role().isEmpty()
                                ? texts.t("directory.newcomer.why")
                                : texts.t("directory.newcomer.why-as", one.role()),
                        List.of(
                                Step.post(texts.t("directory.newcomer.confirm"), path(one, "confirmations"), Map.of())
                                        .asMain(),
                                Step.post(texts.t("directory.newcomer.refuse"), path(one, "refusals"), Map.of()))))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return affiliations.newcomers(person).stream()
                .map(one -> new DigestPart(
                        30,
                        "newcomer:" + one.id(),
                        1,
                        texts.t("directory.newcomer.says", one.personName(), one.organisationName()),
                        texts.t("directory.newcomer.why"),
                        List.of(new Go(texts.t("directory.newcomer.answer"), "/"))))
                .toList();
    }

    private static String path(Affiliation one, String what) {
        return "/newcomers/" + one.id() + "/" + what;
    }
}
