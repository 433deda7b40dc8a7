package org.longtable.people;

import org.longtable.vocabulary.PersonId;
import org.springframework.security.core.Authentication;

/** What a session holds once this person has signed in; lets tests begin signed in. */
public final class SignedInAs {
    private SignedInAs() {}

    public static Authentication withCode(PersonId person, ByCode code) {
        return new SignedIn(person, code);
    }

    public static Authentication person(PersonId person) {
        return new SignedIn(person);
    }
}
