package org.longtable.tables;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;

/**
 * I said I would: who, what, by when, done.
 *
 * @param person who of the partner, when it is someone in particular
 * @param personName empty without a person
 * @param fee what is due, when it is a fee
 */
public record Promise(
        PromiseId id,
        TableId table,
        PartnerId partner,
        Optional<PersonId> person,
        String personName,
        String what,
        Optional<LocalDate> by,
        Optional<Money> fee,
        Optional<LocalDate> doneOn,
        boolean dropped,
        long version) {
    public boolean isOpen() {
        return doneOn.isEmpty() && !dropped;
    }

    public String path() {
        return "/tables/" + table + "/promises/" + id;
    }

    Map<String, String> fields() {
        return Map.of(
                "what",
                what,
                "by",
                by.map(LocalDate::toString).orElse(""),
                "person",
                person.map(PersonId::toString).orElse(""),
                "fee",
                fee.map(money -> money.amount().toPlainString()).orElse(""));
    }
}
