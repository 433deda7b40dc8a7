package org.longtable.people;

import java.io.Serial;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Pages;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Someone who has shown who they are. Holds the id alone, so that nothing in a session can grow old. */
final class SignedIn extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final UUID person;

    /** The paper and the table, for someone who came in with a code; null for someone who signed in. */
    private final @Nullable UUID paper;

    private final @Nullable UUID table;

    SignedIn(PersonId person) {
        this(person, null);
    }

    SignedIn(PersonId person, @Nullable ByCode code) {
        super(code == null ? List.of() : List.of(new SimpleGrantedAuthority(Pages.BY_CODE)));
        this.person = person.value();
        this.paper = code == null ? null : code.paper();
        this.table = code == null ? null : code.table().value();
        setAuthenticated(true);
    }

    Optional<ByCode> byCode() {
        return paper == null || table == null ? Optional.empty() : Optional.of(new ByCode(paper, new TableId(table)));
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
