package org.longtable.fears;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.longtable.letters.ForDigest;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.understanding.EveryPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Why we are here and what you may think of us, while they are sealed: no page, letter, copy, search or log holds any of it. */
@ExtendWith(OutputCaptureExtension.class)
class NothingSealedReachesAnyoneElseTest extends EveryPage {
    private static final String CANARY = "canary 9127 behind the bus stop";

    @Autowired
    private List<ForDigest> forDigest;

    @Autowired
    private Languages languages;

    static Stream<Arguments> sealed() {
        return Stream.of(
                Arguments.of("reasons", List.of("reason_why", "reason_learn", "reason_sector")),
                Arguments.of("fears", List.of("fear_words")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sealed")
    void no_page_differs_by_what_was_written_and_nothing_else_holds_it(
            String what, List<String> fields, CapturedOutput log) {
        var form = begun(what);
        writes(form, fields, "something harmless");
        var others = List.of(dev, bea, sol);
        whatIsListedIsPrepared();
        var before = pages(others, latestRound());
        writes(form, fields, CANARY);
        pages(others, latestRound()).forEach((page, text) -> {
            assertThat(text).as(page).doesNotContain("canary 9127");
            assertThat(text.equals(before.get(page))).as(page).isTrue();
        });
        for (var other : others) {
            for (var search : List.of("/find?text=canary+9127", "/people?name=canary+9127"))
                assertThat(found(other, search)).as(search).doesNotContain("behind the bus stop");
            assertThat(as(other).ask("/me/copy/longtable.json").answer().body()).doesNotContain("canary 9127");
            for (var module : forDigest)
                assertThat(asking(other, () -> module.parts(other.id(), 7, languages.in(Language.EN)))
                                .toString())
                        .doesNotContain("canary 9127");
            for (var deed : List.of("answers", "words", "agreements", "refusals", "removals", "endings"))
                if (!other.equals(dev))
                    assertThat(as(other)
                                    .submit(form.replaceFirst("/words$", "") + "/" + deed, Map.of("item", "why"))
                                    .answer()
                                    .body())
                            .doesNotContain("canary 9127");
        }
        for (var kept : List.of(
                "select array_to_string(words, ' ') || what from tables.history",
                "select subject || body from letters.letter",
                "select coalesce(led_to, '') from ground.sent_once",
                "select coalesce(words, '') || coalesce(found, '') from understanding.difference"))
            assertThat(owner().sql(kept).query(String.class).list()).noneMatch(text -> text.contains("canary 9127"));
        assertThat(log).doesNotContain("canary 9127");
    }

    private String found(Someone person, String path) {
        return as(person).ask(path).answer().body();
    }

    /** Where Anna writes. */
    private String begun(String what) {
        if (what.equals("reasons")) {
            as(anna).visit(path("/reasons")).press("Ask everyone");
            return path("/reasons/" + latestRound());
        }
        as(anna).visit(path("/fears")).press("Ask the others whether they want it");
        as(dev).visit(path("/fears")).press("Yes, we do");
        var talk = owner().sql("select id from fears.talk where table_id = :t")
                .param("t", table.value())
                .query(UUID.class)
                .single();
        return path("/fears/" + talk + "/words");
    }

    private void writes(String form, List<String> fields, String words) {
        var visitor = as(anna).visit(form);
        for (var field : fields) visitor.type(field, words);
        visitor.type("fear_known", "yes").press("Seal my answer");
        assertThat(as(anna).visit(form).page().html()).contains(words);
    }
}
