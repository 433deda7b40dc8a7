package org.longtable.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.agreements.Agreements.Begun;
import org.longtable.agreements.Agreements.NewClause;
import org.longtable.pace.AroundATable;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PartnerId;
import org.springframework.beans.factory.annotation.Autowired;

/** Anna's centre and Dev's school at one table, with a funder beside them, and what they write down together. */
abstract class AroundAnAgreement extends AroundATable {
    @Autowired
    protected Agreements agreements;

    @Autowired
    protected Changes changes;

    @Autowired
    protected Acknowledgements acknowledgements;

    @Autowired
    protected AgreementLetters letters;

    @Autowired
    protected Tables tables;

    protected TableView tableOf(Someone person) {
        return tables.inside(table, person.id());
    }

    /** Anna begins one between her centre and Dev's school. */
    protected AgreementId annaBegins(AgreementKind kind, String... clauses) {
        return annaBegins(kind, Set.of(centre, school), clauses);
    }

    protected AgreementId annaBegins(AgreementKind kind, Set<PartnerId> parties, String... clauses) {
        return asking(
                anna,
                () -> agreements.begin(
                        tableOf(anna),
                        new Begun(
                                kind,
                                "Songs in the gym",
                                Tongue.EN,
                                parties,
                                LocalDate.parse("2026-05-01"),
                                Stream.of(clauses)
                                        .map(words -> new NewClause(Optional.empty(), words(words)))
                                        .toList(),
                                Optional.empty()),
                        anna.id()));
    }

    /** A clause whose heading is its first word. */
    protected static ClauseWords words(String words) {
        return new ClauseWords(words.split(" ", 2)[0], "", words, "");
    }

    protected Standing standing(AgreementId id) {
        return asking(anna, () -> agreements.find(tableOf(anna), id));
    }

    protected Version latest(AgreementId id) {
        return asking(
                anna, () -> agreements.read(agreements.find(tableOf(anna), id).agreement()));
    }

    protected List<String> texts(AgreementId id) {
        return latest(id).clauses().stream()
                .map(clause -> clause.words().wordsEn())
                .toList();
    }

    /** Someone proposes other words for the clause in this place, as it stands in a version that they read. */
    protected Changes.Outcome proposes(Someone person, AgreementId id, Wording read, String words) {
        return asking(
                person,
                () -> changes.propose(
                        tableOf(person),
                        id,
                        new Changes.Draft(
                                Proposed.What.CHANGE,
                                Optional.of(read.clause()),
                                Optional.of(read.id()),
                                Optional.empty(),
                                words(words),
                                Optional.empty(),
                                ""),
                        person.id()));
    }

    protected Changes.Outcome answers(Someone person, AgreementId id, Proposed change, boolean yes, String reason) {
        return asking(person, () -> changes.answer(tableOf(person), id, change.id(), yes, reason, person.id()));
    }

    protected Acknowledgements.Read acknowledgesAll(Someone person, AgreementId id) {
        return asking(
                person,
                () -> acknowledgements.acknowledge(
                        tableOf(person),
                        id,
                        agreements.find(tableOf(person), id).agreement().clauses(),
                        person.id()));
    }

    protected Acknowledgements.Signing signs(Someone person, AgreementId id, String reason, Someone... named) {
        return asking(
                person,
                () -> acknowledgements.sign(
                        tableOf(person),
                        id,
                        agreements.find(tableOf(person), id).agreement().number(),
                        Stream.of(named).map(Someone::id).collect(Collectors.toSet()),
                        reason,
                        person.id()));
    }
}
