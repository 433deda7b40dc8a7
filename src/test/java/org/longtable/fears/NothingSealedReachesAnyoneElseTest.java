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

/**
 * Why we are here, how close we are and what you may think of us, while they are sealed: no page, letter, copy, search or
 * log holds any of it, nor differs by it.
 */
@ExtendWith(OutputCaptureExtension.class)
class NothingSealedReachesAnyoneElseTest extends EveryPage {
    private static final String CANARY = "canary 9127 behind the bus stop";

    /** A level has no words of its own that could be looked for; whatever is read must be the same for either. */
    private static final String NOT_CLOSE = "1";

    private static final String CLOSE = "5";

    @Autowired
    private List<ForDigest> forDigest;

    @Autowired
    private Languages languages;

    static Stream<Arguments> sealed() {
        return Stream.of(
                Arguments.of("reasons", List.of("reason_why", "reason_learn", "reason_sector")),
                Arguments.of("closeness", List.of()),
                Arguments.of("fears", List.of("fear_words")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sealed")
    void no_page_differs_by_what_was_written_and_nothing_else_holds_it(
            String what, List<String> fields, CapturedOutput log) {
        var form = begun(what);
        var levels = what.equals("closeness");
        var written = levels ? List.of("level_" + school) : fields;
        writes(form, written, levels ? NOT_CLOSE : "something harmless");
        var others = List.of(dev, bea, sol);
        whatIsListedIsPrepared();
        var before = everything(others);
        writes(form, written, levels ? CLOSE : CANARY);
        everything(others).forEach((where, text) -> {
            assertThat(text).as(where).doesNotContain("canary 9127");
            assertThat(text.equals(before.get(where))).as(where).isTrue();
        });
        for (var other : others) {
            for (var search : List.of("/find?text=canary+9127", "/people?name=canary+9127"))
                assertThat(found(other, search)).as(search).doesNotContain("behind the bus stop");
            for (var deed : List.of("answers", "words", "agreements", "refusals", "removals", "endings"))
                if (!other.equals(dev))
                    assertThat(as(other)
                                    .submit(form.replaceFirst("/words$", "") + "/" + deed, Map.of("item", "why"))
                                    .answer()
                                    .body())
                            .doesNotContain("canary 9127");
        }
        assertThat(rows("select coalesce(led_to, '') from ground.sent_once"))
                .noneMatch(to -> to.contains("canary 9127"));
        assertThat(log).doesNotContain("canary 9127", "level_", "Sealed[");
    }

    /** What they read on every page, in their copies, on the month's paper and in letters, and what is kept of a table. */
    private Map<String, String> everything(List<Someone> others) {
        var all = pages(others, latestRound());
        for (var other : others) {
            all.put(other.name() + " copy", withoutTheHour(found(other, "/me/copy/longtable.json")));
            all.put(other.name() + " month", withoutTheHour(found(other, path("/months/2026-01"))));
            for (var module : forDigest)
                all.put(
                        other.name() + " letter " + module.getClass().getName(),
                        asking(other, () -> module.parts(other.id(), 7, languages.in(Language.EN)))
                                .toString());
        }
        for (var kept : List.of(
                "select array_to_string(words, ' ') || what from tables.history order by at, id",
                "select subject || body from letters.letter order by id",
                "select coalesce(words, '') || coalesce(found, '') from understanding.difference order by id"))
            all.put(kept, String.join("\n", rows(kept)));
        return all;
    }

    private List<String> rows(String sql) {
        return owner().sql(sql).query(String.class).list();
    }

    private static String withoutTheHour(String text) {
        return text.replaceAll("\"at\" ?: ?\"[^\"]*\"", "").replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "");
    }

    private String found(Someone person, String path) {
        return as(person).ask(path).answer().body();
    }

    /** Where Anna writes. */
    private String begun(String what) {
        if (!what.equals("fears")) {
            as(anna).visit(path("/" + what)).press(what.equals("reasons") ? "Ask everyone" : "Ask every partner");
            return path("/" + what + "/" + latestRound());
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
        assertThat(as(anna).visit(form).page().select("textarea, input[checked]").stream()
                        .map(field -> field.val())
                        .toList())
                .contains(words);
    }
}
