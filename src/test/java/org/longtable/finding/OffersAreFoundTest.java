package org.longtable.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Subject;
import org.longtable.letters.DigestPart;
import org.longtable.meanings.Side;
import org.longtable.offers.Offer;
import org.longtable.offers.OfferKind;
import org.longtable.offers.Offers;
import org.longtable.people.SeenBy;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.vocabulary.OfferId;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Mara’s theatre has a hall and a van; Noor is new and looks for somewhere to rehearse. */
class OffersAreFoundTest extends LongtableTest {
    private static final long MOST_STATEMENTS = 16;

    @Autowired
    private IndexKeeping keeping;

    @Autowired
    private FindingViews views;

    @Autowired
    private Offers offers;

    @Autowired
    private SavedLetters letters;

    @Autowired
    private Languages languages;

    private Listed listed;
    private Someone mara;
    private Someone noor;
    private UUID theatre;
    private String word;

    @BeforeEach
    void maraHasATheatreAndNoorIsNew() {
        listed = new Listed(owner());
        mara = someone("Mara");
        noor = someone("Noor");
        word = "q"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[0-9-]", "")
                        .concat("zzzzzz")
                        .substring(0, 6) + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        theatre = listed.organisation("Theatre", "anyone", mara);
        listed.belongs(mara, theatre);
        Listed.isPrepared(keeping);
    }

    @Test
    void each_reader_finds_counts_and_is_shown_what_they_may_see_and_nothing_else() {
        var dev = someone("Dev");
        var school = listed.organisation("School", "tables", dev);
        listed.belongs(dev, school);
        var table = listed.table(mara);
        listed.sits(table, theatre, mara);
        listed.sits(table, school, dev);
        writes("A hall " + word + " a", SeenBy.ANYONE);
        writes("A van " + word + " b", SeenBy.EVERYONE);
        writes("A piano " + word + " c", SeenBy.TABLES);
        var hidden = mine(mara);
        asking(mara, () -> offers.write(hidden, written("A wheel " + word + " d", SeenBy.TABLES), mara.id()));

        assertThat(finds(stranger())).isEqualTo("a");
        assertThat(finds(as(noor))).isEqualTo("ab");
        assertThat(finds(as(dev))).isEqualTo("abcd");
        assertThat(finds(as(mara))).isEqualTo("abcd");
        assertThat(counts(stranger().visit("/find?text=" + word))).contains("offer 1");
        assertThat(counts(as(noor).visit("/find?text=" + word))).contains("offer 2");
        assertThat(counts(as(dev).visit("/find?text=" + word))).contains("offer 4");
        assertThat(rows(as(noor).visit("/find?what=request&text=" + word))).isEmpty();
        assertThat(rows(as(dev).visit("/find?what=offer&text=" + word))).hasSize(4);
        // By the meaning of a word that one may not see nothing is found either.
        assertThat(rows(as(noor).visit("/find?text=" + word + "+keyboard+instrument")))
                .noneMatch(row -> row.contains("piano"));
        assertThat(plainly(noor)).hasSize(2);
        assertThat(plainly(dev)).hasSize(4);
        listed.becomesQuiet(table);
        assertThat(finds(as(dev))).isEqualTo("ab");
        assertThat(plainly(dev)).hasSize(2);
    }

    @Test
    void nobody_finds_more_widely_what_someone_offers_than_they_find_them() {
        writes("A hall " + word, SeenBy.ANYONE);
        assertThat(rows(stranger().visit("/find?text=" + word))).hasSize(1);
        seen("everyone");
        assertThat(rows(stranger().visit("/find?text=" + word))).isEmpty();
        assertThat(rows(as(noor).visit("/find?text=" + word))).hasSize(1);
        seen("tables");
        assertThat(rows(as(noor).visit("/find?text=" + word))).isEmpty();
        assertThat(as(noor).visit("/find?text=" + word).text()).contains("Nothing found");
        assertThat(plainly(noor)).isEmpty();
        assertThat(rows(as(mara).visit("/find?text=" + word))).hasSize(1);
    }

    @Test
    void it_is_found_by_what_it_means_in_either_language_and_says_so() {
        writes("Church hall free on weekday evenings, ask for " + word, SeenBy.ANYONE);
        var found = as(noor).visit("/find?text=salle+de+r%C3%A9p%C3%A9tition+" + word);
        assertThat(rows(found))
                .singleElement()
                .asString()
                .contains("Offer – Space – Theatre", "Church hall free", "By what the words mean: church hall");
        // By its letters it needs no other reason.
        assertThat(rows(as(noor).visit("/find?text=church+hall+" + word)))
                .singleElement()
                .asString()
                .doesNotContain("By what the words mean");
        assertThat(stranger()
                        .wishing("fr-CA")
                        .visit("/find?text=rehearsal+space+" + word)
                        .text())
                .contains("Par le sens des mots");
        assertThat(rows(as(noor).visit("/find?text=babysitting+" + word)))
                .singleElement()
                .asString()
                .contains("Church hall")
                .doesNotContain("By what the words mean");
        assertThat(as(noor).visit("/find?text=babysitting+" + word).text()).contains("Nobody has all of these words");
    }

    @Test
    void it_leaves_when_it_is_settled_withdrawn_or_over_and_is_not_there_before_its_first_day() {
        var hall = writes("A hall " + word, SeenBy.EVERYONE);
        asking(
                mara,
                () -> offers.write(
                        mine(theatre),
                        written(
                                Side.REQUEST,
                                "Two hands " + word,
                                "",
                                SeenBy.EVERYONE,
                                Optional.of(LocalDate.of(2026, 2, 3)),
                                Optional.of(LocalDate.of(2026, 2, 5))),
                        mara.id()));
        clock.isOn("2026-02-02");
        assertThat(rows(as(noor).visit("/find?text=" + word))).hasSize(1);
        clock.isOn("2026-02-03");
        assertThat(counts(as(noor).visit("/find?text=" + word))).contains("offer 1", "request 1");
        clock.isOn("2026-02-05");
        assertThat(rows(as(noor).visit("/find?text=" + word))).hasSize(2);
        clock.isOn("2026-02-06");
        assertThat(counts(as(noor).visit("/find?text=" + word)))
                .contains("offer 1")
                .doesNotContain("request 1");
        asking(mara, () -> {
            offers.fulfil(hall);
            return true;
        });
        assertThat(as(noor).visit("/find?text=" + word).text()).contains("Nothing found");
    }

    @Test
    void it_is_near_a_place_by_its_own_or_by_that_of_whose_it_is_as_far_as_that_may_be_seen() {
        listed.tells(theatre, "place", "Iqaluit, Nunavut", "tables");
        writes("A hall " + word, "Whitehorse, Yukon", SeenBy.EVERYONE);
        writes("A van " + word, "", SeenBy.EVERYONE);
        assertThat(rows(as(noor).visit("/find?near=Whitehorse&within=50&text=" + word)))
                .singleElement()
                .asString()
                .contains("A hall", "Whitehorse");
        assertThat(rows(as(noor).visit("/find?near=Iqaluit&within=50&text=" + word)))
                .isEmpty();
        assertThat(places(as(noor).visit("/find?text=" + word))).containsExactly("Around Whitehorse, Yukon 1");
        assertThat(rows(as(mara).visit("/find?near=Iqaluit&within=50&text=" + word)))
                .singleElement()
                .asString()
                .contains("A van");
        owner().sql("update directory.line set seen_by = 'everyone' where subject = :id")
                .param("id", theatre)
                .update();
        assertThat(places(as(noor).visit("/find?text=" + word)))
                .containsExactlyInAnyOrder("Around Whitehorse, Yukon 1", "Around Iqaluit, Nunavut 1");
    }

    @Test
    void a_saved_search_tells_of_what_is_newly_offered_and_whose_it_is() {
        as(noor).visit("/find/saved/new?text=" + word)
                .type("its_name", "Halls")
                .type("letters", "week")
                .press("Save");
        assertThat(weekly()).isEmpty();
        writes("A hall " + word, SeenBy.EVERYONE);
        writes("Another hall " + word, SeenBy.TABLES);
        assertThat(weekly()).singleElement().extracting(DigestPart::text).isEqualTo("Theatre – A hall " + word);
        assertThat(weekly()).isEmpty();
    }

    @Test
    void the_page_asks_the_database_as_often_for_many_as_for_one() {
        writes("A hall " + word, SeenBy.EVERYONE);
        var reader = as(noor);
        reader.visit("/find?text=" + word);
        var one = Statements.during(() -> reader.visit("/find?text=" + word));
        for (var n = 0; n < 25; n++) writes("Hall " + n + " " + word, SeenBy.EVERYONE);
        reader.visit("/find?text=" + word);
        assertThat(Statements.during(() -> reader.visit("/find?text=" + word)))
                .isEqualTo(one)
                .isLessThan(MOST_STATEMENTS);
    }

    private List<DigestPart> weekly() {
        return asking(noor, () -> letters.parts(noor.id(), 7, languages.in(Language.EN)));
    }

    private OfferId writes(String words, SeenBy seenBy) {
        return writes(words, "", seenBy);
    }

    private OfferId writes(String words, String place, SeenBy seenBy) {
        return asking(
                mara,
                () -> offers.write(
                        mine(theatre),
                        written(Side.OFFER, words, place, seenBy, Optional.empty(), Optional.empty()),
                        mara.id()));
    }

    private static Offer.Written written(String words, SeenBy seenBy) {
        return written(Side.OFFER, words, "", seenBy, Optional.empty(), Optional.empty());
    }

    private static Offer.Written written(
            Side side, String words, String place, SeenBy seenBy, Optional<LocalDate> from, Optional<LocalDate> until) {
        return new Offer.Written(side, OfferKind.SPACE, words, Language.EN, place, false, from, until, "", seenBy);
    }

    private static Subject mine(UUID organisation) {
        return Subject.of(new OrganisationId(organisation));
    }

    private static Subject mine(Someone person) {
        return Subject.of(person.id());
    }

    private void seen(String by) {
        owner().sql("update directory.organisation set seen_by = :by where id = :id")
                .param("by", by)
                .param("id", theatre)
                .update();
    }

    private List<UUID> plainly(Someone reader) {
        return asking(reader, () -> views.plainly(List.of(word), List.of(), 0, 20));
    }

    /** The last letters of those that are found. */
    private String finds(Visitor reader) {
        return rows(reader.visit("/find?order=name&text=" + word)).stream()
                .map(row -> row.replaceAll("(?s).*" + word + " ([a-d]) .*", "$1"))
                .sorted()
                .collect(Collectors.joining());
    }

    private static List<String> places(Visitor reader) {
        return reader.page().select("#map-list tbody tr").eachText();
    }

    private static List<String> rows(Visitor reader) {
        return reader.page().select(".found > li").eachText();
    }

    private static List<String> counts(Visitor reader) {
        return reader.page().select("#choose li").stream()
                .map(one -> one.select("input").attr("value") + " "
                        + one.select(".number").text().replace("– ", ""))
                .toList();
    }
}
