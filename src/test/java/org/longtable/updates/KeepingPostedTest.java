package org.longtable.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Works;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Rosa's table keeps Milo posted, who has no place there and wants none. */
class KeepingPostedTest extends LongtableTest {
    @Autowired
    Works works;

    @Test
    void what_stays_at_the_table_and_what_goes_beyond_it() {
        var rosa = as(someone("Rosa Lind"));
        var table = sets(rosa);
        posts(rosa, table, "The hall is ours on Tuesdays.", "no");
        posts(rosa, table, "First rehearsal on Tuesday; come and listen.", "yes");
        assertThat(rosa.visit(table).text()).contains("Keep us posted – latest word on 2 February 2026.");
        assertThat(rosa.visit(table + "/updates").text())
                .contains("The hall is ours", "only for this table", "come and listen", "also for those who follow");
        assertThat(rosa.visit(table + "/history").text())
                .contains("Rosa Lind posted some news.")
                .doesNotContain("The hall is ours");
    }

    @Test
    void who_is_there_only_as_a_funder_reads_what_goes_beyond_the_table_and_nothing_else() {
        var sol = someone("Sol Nakamura");
        var rosa = as(someone("Rosa Lind"));
        var table = sets(rosa);
        seat(table, sol, "funder");
        posts(rosa, table, "We are short of money.", "no");
        posts(rosa, table, "The first evening was full.", "yes");
        assertThat(as(sol).visit(table + "/updates").text())
                .contains("The first evening was full.")
                .doesNotContain("We are short of money.", "Post it", "Who follows without a place");
    }

    @Test
    void someone_without_an_account_is_asked_says_yes_reads_by_link_and_stops() {
        var address = mailbox();
        var rosa = as(someone("Rosa Lind"));
        var table = sets(rosa);
        posts(rosa, table, "Only for us.", "no");
        offers(rosa, table, "Milo Hart", address);
        assertThat(lettersTo(address)).hasSize(1);
        assertThat(lettersTo(address).getFirst().body()).contains("Rosa Lind would like to keep you posted");

        var milo = stranger().visit(lettersTo(address).getFirst().secretPath());
        assertThat(milo.text()).contains("May we keep you posted about “Songs among the books”?", "Who will see me?");
        posts(rosa, table, "Before the yes.", "yes");
        assertThat(lettersTo(address)).hasSize(1);
        assertThat(milo.visit(milo.where()).text()).doesNotContain("Before the yes.");
        assertThat(rosa.visit(table + "/updates").text()).contains("has not answered yet");

        milo.press("Yes, keep me posted");
        assertThat(milo.text()).contains("Before the yes.").doesNotContain("Only for us.");
        posts(rosa, table, "The first evening was full.", "yes");
        assertThat(lettersTo(address).getFirst().body()).contains("The first evening was full.");
        assertThat(owner().sql(
                                "select private from letters.letter where to_address = :address order by written_at desc, id desc limit 1")
                        .param("address", address)
                        .query(Boolean.class)
                        .single())
                .as("the site host reads nothing of it")
                .isTrue();

        milo.visit(lettersTo(address).getFirst().secretPath());
        assertThat(milo.text()).contains("The first evening was full.").doesNotContain("Only for us.");
        milo.press("Stop these letters");
        assertThat(milo.text()).contains("There is nothing here any more");
        assertThat(milo.visit(lettersTo(address).getFirst().secretPath()).status())
                .isEqualTo(404);
        posts(rosa, table, "After the stop.", "yes");
        assertThat(lettersTo(address)).hasSize(2);
        assertThat(owner().sql("""
                        select count(*) from updates.follower
                        where table_id = :table and (email is not null or name <> '')
                        """)
                        .param("table", UUID.fromString(table.substring("/tables/".length())))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void until_the_yes_only_the_writer_knows_the_name_and_without_an_answer_it_is_forgotten() {
        var dev = someone("Dev Mehta");
        var rosa = as(someone("Rosa Lind"));
        var table = sets(rosa);
        seat(table, dev);
        var address = mailbox();
        offers(rosa, table, "Milo Hart", address);
        assertThat(as(dev).visit(table + "/updates").text()).doesNotContain("Milo", address);

        clock.goesOnBy(Duration.ofDays(30));
        UpdatesElsewhere.forget(works, clock.instant());
        assertThat(stranger().ask(lettersTo(address).getFirst().secretPath()).status())
                .isEqualTo(404);
        assertThat(rosa.visit(table + "/updates").text()).doesNotContain("Milo", address);
    }

    @Test
    void once_they_follow_the_table_sees_the_name_and_never_the_address() {
        var dev = someone("Dev Mehta");
        var rosa = as(someone("Rosa Lind"));
        var table = sets(rosa);
        seat(table, dev);
        var address = mailbox();
        offers(rosa, table, "Milo Hart", address);
        stranger().visit(lettersTo(address).getFirst().secretPath()).press("Yes, keep me posted");
        assertThat(as(dev).visit(table + "/updates").text())
                .contains("Milo Hart")
                .doesNotContain(address, "Stop keeping them posted");
    }

    @Test
    void a_fourth_letter_in_a_week_is_refused_and_the_words_are_kept_in_the_form() {
        var address = mailbox();
        var rosa = as(someone("Rosa Lind"));
        var table = sets(rosa);
        offers(rosa, table, "Milo Hart", address);
        stranger().visit(lettersTo(address).getFirst().secretPath()).press("Yes, keep me posted");
        for (var news : new String[] {"One.", "Two.", "Three."}) posts(rosa, table, news, "yes");
        posts(rosa, table, "Four.", "yes");
        assertThat(rosa.status()).isEqualTo(422);
        assertThat(rosa.text()).contains("had 3 letters this week already");
        assertThat(rosa.page().select("textarea[name=words]").text()).isEqualTo("Four.");
        assertThat(lettersTo(address)).hasSize(4);
        rosa.type("beyond", "no").press("Post it");
        assertThat(rosa.text()).contains("It is posted.");
    }

    @Test
    void an_address_that_letters_come_back_from_is_told_to_the_one_who_wrote_to_it() {
        var address = mailbox();
        var rosa = as(someone("Rosa Lind"));
        var table = sets(rosa);
        offers(rosa, table, "Milo Hart", address);
        assertThat(rosa.visit(table + "/updates").text()).doesNotContain("come back");
        owner().sql(
                        "update letters.letter set given_up_at = now(), attempts = 1, refused = true where to_address = :address")
                .param("address", address)
                .update();
        assertThat(rosa.visit(table + "/updates").text()).contains("Our letters to this address come back.");
    }

    @Test
    void asked_twice_or_with_a_wrong_address_nothing_is_sent() {
        var address = mailbox();
        var rosa = as(someone("Rosa Lind"));
        var table = sets(rosa);
        offers(rosa, table, "Milo Hart", address);
        offers(rosa, table, "Milo Hart", address.toUpperCase());
        assertThat(rosa.status()).isEqualTo(422);
        assertThat(rosa.text()).contains("Someone with this address was asked already.");
        offers(rosa, table, "Milo Hart", "milo at home");
        assertThat(rosa.status()).isEqualTo(422);
        assertThat(lettersTo(address)).hasSize(1);
    }

    @Test
    void words_are_taken_back_by_who_wrote_them_alone_and_then_nobody_reads_them() {
        var dev = someone("Dev Mehta");
        var rosa = as(someone("Rosa Lind"));
        var table = sets(rosa);
        seat(table, dev);
        posts(rosa, table, "Something I should not have said.", "yes");
        var posting = owner().sql("select id from updates.posting where table_id = :table")
                .param("table", UUID.fromString(table.substring("/tables/".length())))
                .query(UUID.class)
                .single();
        assertThat(as(dev).submit(table + "/updates/" + posting + "/removals", Map.of())
                        .status())
                .isEqualTo(404);
        rosa.visit(table + "/updates").press("Take my words back");
        assertThat(rosa.text()).contains("These words were taken back on 2 February 2026.");
        assertThat(as(dev).visit(table + "/updates").text()).doesNotContain("Something I should not have said.");
    }

    /** Rosa sets her table; its path. */
    private static String sets(Visitor rosa) {
        return rosa.visit("/tables/new")
                .type("name", "Songs among the books")
                .press("Set the table")
                .where();
    }

    private static void posts(Visitor writer, String table, String words, String beyond) {
        writer.visit(table + "/updates")
                .type("words", words)
                .type("beyond", beyond)
                .press("Post it");
    }

    private static void offers(Visitor writer, String table, String name, String address) {
        writer.visit(table + "/followers/new")
                .type("name", name)
                .type("email", address)
                .press("Send the question");
    }

    /** Someone sits at that table as a partner in their own right. */
    private void seat(String table, Someone person, String... roles) {
        seatedAt(new TableId(UUID.fromString(table.substring("/tables/".length()))), person, clock.today(), roles);
    }

    private static String mailbox() {
        return "milo." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }
}
