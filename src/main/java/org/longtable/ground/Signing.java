package org.longtable.ground;

import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Lets the running transaction go on as a person who has just shown who they are. */
@Component
public class Signing {
    private final PersonTransactions transactions;

    Signing(PersonTransactions transactions) {
        this.transactions = transactions;
    }

    /** From here on, this request asks on behalf of the person. */
    public void goOnAs(PersonId person) {
        Asking.set(person);
        transactions.tellAgain();
    }
}
