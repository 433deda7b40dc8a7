package org.longtable.people;

import java.io.Serial;
import java.util.List;
import java.util.UUID;
import org.longtable.vocabulary.PersonId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Someone who has shown who they are. Holds the id alone, so that nothing in a session can grow old. */
final class SignedIn extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final UUID person;

    SignedIn(PersonId person) {
        super(List.of());
        this.person = person.value();
        setAuthenticated(true);
    }

    @Override
    public PersonId getPrincipal() {
        return new PersonId(person);
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.toString();
    }
}
