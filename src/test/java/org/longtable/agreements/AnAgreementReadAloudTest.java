package org.longtable.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.longtable.agreements.Agreements.Begun;
import org.longtable.agreements.Agreements.NewClause;
import org.longtable.vocabulary.AgreementId;

/** An agreement on paper, for those who listen to it. That it holds to PDF/UA is asked of every PDF a visitor fetches. */
class AnAgreementReadAloudTest extends AroundAnAgreement {
    @Test
    void in_two_languages_each_clause_is_read_in_its_own_and_the_rest_in_the_readers() throws IOException {
        var id = begun(Tongue.BOTH, clauses(3, 30));
        acknowledgesAll(anna, id);
        acknowledgesAll(dev, id);
        signs(anna, id, "There is only me so far.");
        try (var paper = paper(id, "fr")) {
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            var spoken = IntStream.range(0, 3)
                    .boxed()
                    .flatMap(_ -> Stream.of("fr", "en"))
                    .toList();
            assertThat(languages(paper.getDocumentCatalog().getStructureTreeRoot()))
                    .startsWith("fr")
                    .containsSubsequence(spoken);
            assertThat(text(paper)).contains("We share what we wrote", "Nous partageons ce que", "Lue et reconnue");
        }
    }

    @Test
    void a_long_one_repeats_on_each_page_what_it_is_and_reads_its_paragraphs_as_paragraphs() throws IOException {
        var id = begun(Tongue.EN, clauses(8, 300));
        acknowledgesAll(dev, id);
        try (var paper = paper(id, "en")) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(2);
            var strip = new PDFTextStripper();
            for (var page = 1; page <= paper.getNumberOfPages(); page++) {
                strip.setStartPage(page);
                strip.setEndPage(page);
                assertThat(strip.getText(paper)).contains("Songs in the gym · Version 1, of 12 January 2026");
            }
            assertThat(kinds(paper.getDocumentCatalog().getStructureTreeRoot(), "P"))
                    .isGreaterThan(16);
        }
    }

    @Test
    void its_address_for_checks_can_be_followed_and_nothing_in_a_table_is_empty() throws IOException {
        var id = begun(Tongue.FR, clauses(2, 20));
        try (var paper = paper(id, "en")) {
            var link =
                    paper.getPage(paper.getNumberOfPages() - 1).getAnnotations().getFirst();
            assertThat(link.getContents()).isEqualTo("Check a copy");
            assertThat(text(paper)).contains("not given for this version", "Read, and stood by", "–");
        }
    }

    private AgreementId begun(Tongue tongue, List<NewClause> clauses) {
        return asking(
                anna,
                () -> agreements.begin(
                        tableOf(anna),
                        new Begun(
                                AgreementKind.MEMORANDUM,
                                "Songs in the gym",
                                tongue,
                                Set.of(centre, school),
                                LocalDate.parse("2026-05-01"),
                                clauses.stream()
                                        .map(one -> spokenIn(tongue, one))
                                        .toList(),
                                Optional.empty()),
                        anna.id()));
    }

    private static NewClause spokenIn(Tongue tongue, NewClause clause) {
        var words = clause.words();
        return switch (tongue) {
            case BOTH -> clause;
            case EN -> new NewClause(Optional.empty(), new ClauseWords(words.headingEn(), "", words.wordsEn(), ""));
            case FR -> new NewClause(Optional.empty(), new ClauseWords("", words.headingFr(), "", words.wordsFr()));
        };
    }

    private static List<NewClause> clauses(int count, int words) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new NewClause(
                        Optional.empty(),
                        new ClauseWords(
                                "Sharing, part " + number,
                                "Partager, partie " + number,
                                "We share what we wrote.\n\n"
                                        + "We do it for the office. "
                                                .repeat(words / 6)
                                                .strip(),
                                "Nous partageons ce que nous avons écrit.\n\n"
                                        + "C’est un effort différent. "
                                                .repeat(words / 5)
                                                .strip())))
                .toList();
    }

    private PDDocument paper(AgreementId id, String language) throws IOException {
        return Loader.loadPDF(as(anna).bytes(standing(id).agreement().path() + "/agreement-" + language + ".pdf"));
    }

    private static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper);
    }

    /** The languages that are said, as they are met in reading. */
    private static List<String> languages(PDStructureNode node) {
        return elements(node).stream()
                .map(PDStructureElement::getLanguage)
                .filter(one -> one != null)
                .toList();
    }

    private static long kinds(PDStructureNode node, String kind) {
        return elements(node).stream()
                .filter(one -> kind.equals(one.getStructureType()))
                .count();
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        var found = new ArrayList<PDStructureElement>();
        for (var kid : node.getKids())
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                found.addAll(elements(element));
            }
        return found;
    }
}
