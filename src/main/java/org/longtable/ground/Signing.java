package org.longtable.ground;

import java.time.Clock;
import java.time.Instant;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Lets the running transaction go on as a person who has just shown who they are. */
@Component
public class Signing {
    private final PersonTransactions transactions;
    private final Clock clock;

    Signing(PersonTransactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** When someone who signs in now has signed in. */
    public Instant now() {
        return clock.instant();
    }

    /** From here on, this request asks on behalf of the person. */
    public void goOnAs(PersonId person) {
        Asking.set(person);
        transactions.tellAgain();
    }
}
