package org.longtable.agreements;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.ground.Settings;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Paper;
import org.longtable.site.Papers;
import org.longtable.site.Texts;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.springframework.stereotype.Component;

/** An agreement as it is handed out: as a PDF, and as plain text, each with who stands by it and its fingerprint. */
@Component
public class AgreementPapers {
    /** What a paper says. @param partners those that were with this version */
    public record Printed(
            Agreement agreement,
            Standing standing,
            Version version,
            List<PartnerView> partners,
            List<Language> languages,
            String checkedAt) {

        /** Those that stand by this wording, with how and when. */
        public String standsBy(Wording clause, Texts texts) {
            return orNobody(agreement.of(clause.id()).stream()
                    .map(one ->
                            texts.t("agreements.acknowledged." + one.how().code(), one.who(), nameOf(one), one.on()))
                    .collect(Collectors.joining("; ")));
        }

        private static String orNobody(String said) {
            return said.isEmpty() ? "–" : said;
        }

        private String nameOf(Agreement.Acknowledged one) {
            return partners.stream()
                    .filter(partner -> partner.id().equals(one.partner()))
                    .map(PartnerView::name)
                    .findFirst()
                    .orElse("");
        }

        /** What a partner said of the whole of this version, and whether it is still with it. */
        public String word(PartnerView partner, Texts texts) {
            var said = agreement
                    .signature(partner.id(), version.number())
                    .map(one -> texts.t("agreements.word.signed." + one.how().code(), one.who(), one.on()))
                    .orElseGet(() -> texts.t("agreements.paper.no-word"));
            if (standing.isPresent(partner.id())) return said;
            return said + "; "
                    + agreement.ended().stream()
                            .filter(one -> one.partner().equals(partner.id()))
                            .findFirst()
                            .map(one -> texts.t("agreements.word.ended", one.on()))
                            .orElseGet(() -> texts.t("agreements.word.left"));
        }

        /** Those who stand for a partner, those who are asked, and why there are fewer than two. */
        public String representatives(PartnerView partner, Texts texts) {
            return orNobody(agreement.signature(partner.id(), version.number()).stream()
                    .flatMap(one -> Stream.of(
                            String.join(", ", one.standing()),
                            one.asked().isEmpty()
                                    ? ""
                                    : texts.t(
                                            "agreements.word.asked",
                                            one.asked().size(),
                                            String.join(", ", one.asked())),
                            one.reason().isEmpty() ? "" : texts.t("agreements.word.reason", one.reason())))
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining("; ")));
        }

        /** A partner's line below the plain text. */
        private String line(PartnerView partner, Texts texts) {
            var line = partner.name() + " – " + word(partner, texts);
            var representatives = representatives(partner, texts);
            return version.kind().isNote() || representatives.equals("–")
                    ? line
                    : line + "\n    " + texts.t("agreements.sign.representatives") + " " + representatives;
        }
    }

    private final Papers papers;
    private final Languages languages;
    private final Settings settings;

    AgreementPapers(Papers papers, Languages languages, Settings settings) {
        this.papers = papers;
        this.languages = languages;
        this.settings = settings;
    }

    /** @param language of the headings around it; the words are printed in every language they are in */
    Paper print(TableView table, Standing standing, Version version, Language language) {
        var texts = languages.in(language);
        return papers.print(
                "agreements/paper",
                texts,
                Map.of("printed", printed(table, standing, version, language)),
                texts.t("agreements.paper.file", version.number()));
    }

    /** The text of which the fingerprint is taken, and below it who stands by it. */
    String text(TableView table, Standing standing, Version version, Texts texts) {
        var printed = printed(table, standing, version, texts.language());
        var foot = printed.partners().stream()
                .map(partner -> printed.line(partner, texts))
                .collect(Collectors.joining("\n"));
        return version.canonical() + "\n\nSHA-256 " + version.fingerprint().inGroups() + "\n"
                + texts.t("agreements.paper.check", printed.checkedAt()) + "\n\n" + foot + "\n";
    }

    private Printed printed(TableView table, Standing standing, Version version, Language first) {
        var agreement = standing.agreement();
        return new Printed(
                agreement,
                standing,
                version,
                table.partners().stream()
                        .filter(partner -> agreement.parties().stream()
                                .anyMatch(party ->
                                        party.partner().equals(partner.id()) && party.since() <= version.number()))
                        .toList(),
                agreement.tongue() == Tongue.BOTH
                        ? List.of(first, first.other())
                        : agreement.tongue().languages(),
                settings.address().resolve("/agreement-check").toString());
    }
}
