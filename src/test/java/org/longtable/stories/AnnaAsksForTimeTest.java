package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.longtable.pace.OwnGrants;
import org.longtable.pace.TimesForTrust;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Story 1, steps 8 and 9, on phones: Anna asks the arts council for more time with the evidence, in English and wholly
 * in French; Sol answers, the dates move, and how Sol's grants stand for time changes.
 */
class AnnaAsksForTimeTest extends InABrowser {
    private static final Map<String, String> ASKED = Map.of(
            "pace_new_first_deliverable", "2026-10-05",
            "pace_new_showing", "2027-03-12",
            "pace_new_report", "2027-05-31",
            "pace_step_by_1", "2026-06-30");

    @Autowired
    private TimesForTrust times;

    @Autowired
    private OwnGrants grants;

    private Someone anna;
    private Someone dev;
    private Someone sol;
    private UUID council;

    @Test
    void anna_asks_for_time_with_the_evidence_and_sol_says_yes() {
        var table = storyUntilStepSeven("en", "Between Us", 28);
        others(Map.of("A second table", 139, "A third table", 328, "A fourth table", 164));
        var annas = phoneOf(anna);
        clock.isOn("2026-02-03");
        annas.opens("/tables/" + table).follows("Ask for more time");
        assertThat(annas.barriers()).isEmpty();
        asks(annas, "2 circles", "en").presses("Begin the letter");
        assertThat(annas.barriers()).isEmpty();
        assertThat(annas.reads()).contains("How is this worked out?").doesNotContain("305");
        assertThat(annas.opensAll().reads())
                .contains("Time that trust usually wants (R*): 305 days")
                .contains("Time from the first moment to the first deliverable (R): 28 days")
                .contains("Pressure (P): 0.91", "2/3")
                .contains("Time from the first moment to the first deliverable (R): 259 days", "Pressure (P): 0.15")
                .contains("There is still something to talk through between you")
                .contains("5 October 2026", "12 March 2027", "31 May 2027", "2 circles", "A shared glossary")
                .contains("An equity review")
                .doesNotContain("students choose", "grade");
        var letter = annas.window().locator("[name=pace_words_en]").inputValue();
        assertThat(letter)
                .contains("faster than trust usually grows", "Anna Reyes, for Riverbend Community Centre")
                .doesNotContain("305", "0.67", "2/3", "Dev", "talk through");

        var address = freshAddress("sol");
        annas.types("pace_to", address).presses("Send by e-mail");
        assertThat(annas.reads()).contains("Your letter is on its way", address);
        assertThat(lettersTo(address).getFirst().body())
                .contains("5 October 2026 (so far 16 February 2026)", "12 March 2027 (so far 17 April 2026)")
                .contains("31 May 2027 (so far 30 June 2026)", "2 circles, by 30 June 2026", "0.91", "0.15")
                .doesNotContain("305", "259", "2/3");

        var sols = phoneOf(sol);
        assertThat(rushed()).containsExactly(3, 4, 75);
        sols.opens("/grants");
        assertThat(sols.reads()).contains("3 of 4 (75 %)", "your answer is awaited");
        assertThat(sols.barriers()).isEmpty();
        clock.isOn("2026-02-10");
        sols.opens("/").follows("Read and answer");
        assertThat(sols.reads())
                .contains("5 October 2026", "2 circles")
                .doesNotContain("305", "259", "2/3", "What this rests on", "What we assume", "How is it going");
        assertThat(sols.barriers()).isEmpty();
        sols.chooses("pace_answer", "approved").presses("Send the answer");
        assertThat(sols.reads()).contains("Yes on 10 February 2026");

        annas.opens("/tables/" + table + "/time");
        assertThat(annas.window().locator("article s").allInnerTexts())
                .contains("16 February 2026", "17 April 2026", "30 June 2026");
        assertThat(annas.reads()).contains("5 October 2026", "12 March 2027", "31 May 2027", "Time enough");
        assertThat(annas.barriers()).isEmpty();
        assertThat(pressure(table)).isEqualTo("0.15");
        assertThat(rushed()).containsExactly(2, 4, 50);
        sols.opens("/grants");
        assertThat(sols.reads()).contains("2 of 4 (50 %)");
        assertThat(sols.barriers()).isEmpty();
    }

    @Test
    void the_same_wholly_in_french() {
        var table = storyUntilStepSeven("fr", "Entre nous", 28);
        var annas = phoneOf(anna);
        clock.isOn("2026-02-03");
        annas.opens("/tables/" + table).follows("Demander plus de temps");
        assertThat(annas.barriers()).isEmpty();
        asks(annas, "2 cercles", "fr").presses("Commencer la lettre");
        assertThat(annas.barriers()).isEmpty();
        assertThat(annas.opensAll().reads().replace('\u00a0', ' ').replace('\u202f', ' '))
                .contains("305 jours", "28 jours", "0,91", "259 jours", "0,15")
                .contains("Il reste quelque chose à se dire entre vous")
                .contains("5 octobre 2026", "12 mars 2027", "31 mai 2027", "2 cercles, d’ici le 30 juin 2026")
                .contains("Un glossaire commun", "Un regard sur l’équité")
                .doesNotContain("Save", "Send", "Ask for", "The letter", "Pressure");
        var letter = annas.window().locator("[name=pace_words_fr]").inputValue();
        assertThat(letter).contains("Nous vous demandons donc plus de temps", "Anna Reyes, pour Riverbend");
        var address = freshAddress("sol");
        annas.types("pace_to", address).presses("Envoyer par courriel");
        assertThat(annas.reads()).contains("Votre lettre est en route");
        var mail = lettersTo(address).getFirst();
        assertThat(mail.subject()).startsWith("Plus de temps pour");
        assertThat(mail.body().replace('\u00a0', ' '))
                .contains("Premier livrable", "5 octobre 2026 (jusqu’ici 16 février 2026)", "0,91", "(0,15)")
                .doesNotContain("305", "259");

        var someone = newPhone("en-CA").opens(mail.secretPath());
        assertThat(someone.reads()).contains("Votre réponse", "5 octobre 2026", "sans compte");
        assertThat(someone.barriers()).isEmpty();
        someone.chooses("pace_answer", "approved").presses("Envoyer la réponse");
        assertThat(someone.reads()).contains("Oui, le 3 février 2026");
        annas.opens("/tables/" + table + "/time");
        assertThat(annas.window().locator("article s").allInnerTexts()).contains("16 février 2026");
        assertThat(annas.barriers()).isEmpty();
        assertThat(pressure(table)).isEqualTo("0.15");
    }

    @Test
    void a_browser_that_dies_over_a_long_letter_brings_it_back() {
        var table = storyUntilStepSeven("en", "Between Us", 28);
        clock.isOn("2026-02-03");
        var annas = phoneOf(anna);
        annas.opens("/tables/" + table).follows("Ask for more time");
        asks(annas, "2 circles", "en");
        annas.window().reload();
        PlaywrightAssertions.assertThat(annas.window().locator("[name=pace_new_showing]"))
                .hasValue("2027-03-12");
        assertThat(annas.window().locator("[name=pace_step_words_1]").inputValue())
                .isEqualTo("2 circles");
        assertThat(annas.reads()).contains("We kept what you had typed here");
        annas.presses("Begin the letter");
        annas.types("pace_words_en", "Dear Sol, a long letter in our own words.");
        annas.window().reload();
        PlaywrightAssertions.assertThat(annas.window().locator("[name=pace_words_en]"))
                .hasValue(Pattern.compile("^Dear Sol, a long"));
        annas.presses("Save");
        assertThat(annas.window().locator("[name=pace_words_en]").inputValue()).startsWith("Dear Sol, a long letter");
    }

    private static Phone asks(Phone phone, String circles, String language) {
        ASKED.forEach(phone::types);
        phone.types("pace_step_words_1", circles);
        List.of("circles", "glossary", "equity_review")
                .forEach(kind -> phone.window()
                        .locator("[name=pace_step_kind_"
                                + (List.of("circles", "glossary", "equity_review")
                                                .indexOf(kind)
                                        + 1) + "]")
                        .selectOption(kind));
        return phone.chooses("pace_letter_language", language);
    }

    private List<Integer> rushed() {
        var all = asking(sol, grants::distributions).values().iterator().next();
        return List.of(all.rushed(), all.known(), all.rushedPercent());
    }

    private String pressure(TableId table) {
        return asking(anna, () -> times.at(table, anna.id(), clock.today())).figures().stream()
                .filter(figure -> figure.name().equals("pace.pressure"))
                .map(InABrowser::value)
                .findFirst()
                .orElseThrow();
    }

    /** A grant, a first coffee on 19 January, strangers, and answers opened with M = 2/3 and three differences. */
    private TableId storyUntilStepSeven(String language, String name, int days) {
        clock.isOn("2026-01-26");
        anna = someone("Anna Reyes", language);
        dev = someone("Dev Patel", language);
        sol = someone("Sol Nakamura", language);
        council = organisation("Riverbend Arts Council");
        var table = table(name, "2026-01-19", days);
        owner().sql("""
                with k as (insert into pace.due (id, funding_id, kind, on_day, set_by, set_at)
                    select gen_random_uuid(), f.id, d.kind, d.day::date, :anna, now() from pace.funding f,
                      (values ('start', '2026-01-12'), ('showing', '2026-04-17'), ('report', '2026-06-30')) d(kind, day)
                    where f.table_id = :table),
                  r as (insert into envelopes.round (id, table_id, about, begun_by, begun_at, begun_on, opened_on, closed_at)
                    values (gen_random_uuid(), :table, 'statements', :anna, now(), '2026-01-26', '2026-01-26', now())
                    returning id),
                  s as (insert into understanding.statement (id, round_id, place, words_en, written_by)
                    select gen_random_uuid(), id, n, 'students choose', :anna from r, generate_series(1, 3) n returning id),
                  d as (insert into understanding.difference (id, table_id, statement_id, named_on)
                    select gen_random_uuid(), :table, id, '2026-01-26' from s)
                insert into understanding.congruence select id, :table, 16, 24, '2026-01-26' from r
                """)
                .param("table", table.value())
                .param("anna", anna.id().value())
                .update();
        return table;
    }

    /** What else the council funds: days from the first moment to the first deliverable, for strangers. */
    private void others(Map<String, Integer> tables) {
        tables.forEach((name, days) -> table(name, "2026-01-19", days));
    }

    private UUID organisation(String name) {
        var id = UUID.randomUUID();
        owner().sql("insert into directory.organisation (id, name, begun_by, begun_at) values (:id, :name, :by, now())")
                .param("id", id)
                .param("name", name)
                .param("by", anna.id().value())
                .update();
        return id;
    }

    private TableId table(String name, String met, int days) {
        var table = TableId.fresh();
        owner().sql("""
                insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                values (:table, :name, 'America/Toronto', '2026-01-12', :anna, now())
                """)
                .param("table", table.value())
                .param("name", name)
                .param("anna", anna.id().value())
                .update();
        owner().sql(
                        "insert into tables.stage values (gen_random_uuid(), :table, 'getting_to_know', '2026-01-12', now())")
                .param("table", table.value())
                .update();
        var moment = UUID.randomUUID();
        owner().sql("""
                insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)
                values (:moment, :table, 'meal', :met, :anna, now())
                """)
                .param("moment", moment)
                .param("table", table.value())
                .param("met", LocalDate.parse(met))
                .param("anna", anna.id().value())
                .update();
        sits(table, moment, organisation("Riverbend Community Centre"), "{organiser}", anna);
        sits(table, moment, organisation("Lakeview High School"), "{host}", dev);
        sits(table, null, council, "{funder}", sol);
        owner().sql("""
                with f as (insert into pace.funding (id, table_id, name, partner_id, made_by, made_at)
                    select :grant, p.table_id, p.name, p.id, :anna, now() from
                      (select p.id, p.table_id, t.name from tables.partner p join tables.longtable t on t.id = p.table_id
                       where p.table_id = :table and p.roles = '{funder}') p),
                  k as (insert into pace.familiarity values (:table, 'strangers', :anna, now(), 1)),
                  c as (insert into pace.counted select :table, id, :anna, now() from tables.partner
                    where table_id = :table and roles = '{funder}')
                insert into pace.due (id, funding_id, kind, words, on_day, set_by, set_at)
                values (gen_random_uuid(), :grant, 'first_deliverable', 'creation sessions', :due, :anna, now())
                """)
                .param("grant", UUID.randomUUID())
                .param("table", table.value())
                .param("due", LocalDate.parse(met).plusDays(days))
                .param("anna", anna.id().value())
                .update();
        return table;
    }

    private void sits(
            TableId table,
            @org.jspecify.annotations.Nullable UUID moment,
            UUID organisation,
            String roles,
            Someone person) {
        var partner = UUID.randomUUID();
        owner().sql("""
                with p as (insert into tables.partner (id, table_id, organisation_id, roles, state, tone, since)
                  values (:partner, :table, :organisation, :roles::text[], 'seated', 0, '2026-01-12'))
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                values (gen_random_uuid(), :table, :partner, :person, '2026-01-12')
                """)
                .param("partner", partner)
                .param("table", table.value())
                .param("organisation", organisation)
                .param("roles", roles)
                .param("person", person.id().value())
                .update();
        if (moment == null) return;
        owner().sql("""
                with s as (insert into relationships.side values (:moment, :partner))
                insert into relationships.presence (id, moment_id, partner_id, person_id, confirmed_at)
                values (gen_random_uuid(), :moment, :partner, :person, now())
                """)
                .param("moment", moment)
                .param("partner", partner)
                .param("person", person.id().value())
                .update();
    }
}
