package org.longtable.ground;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the person who keeps an installation may set.
 *
 * @param data folder that holds the embedded database and its secret
 * @param address address at which people reach this installation; mail links are made from it and from nothing else
 * @param database name of the database inside the embedded server
 * @param zone time zone of the installation; a table may have its own
 * @param newcomers whom an installation takes in whose address is new to it
 * @param demonstration true only for an installation of invented people, whose cast signs in with one click
 */
@ConfigurationProperties("longtable")
public record Settings(
        @DefaultValue("data") Path data,
        URI address,
        @DefaultValue("longtable") String database,
        @DefaultValue("America/Toronto") ZoneId zone,
        @DefaultValue("anyone") Newcomers newcomers,
        @DefaultValue("false") boolean demonstration) {

    public enum Newcomers {
        ANYONE,
        INVITED
    }

    /** Whether an address that is new here is let in only when a place is offered to it. */
    public boolean invitedAlone() {
        return newcomers == Newcomers.INVITED;
    }

    /** Whether cookies must be marked Secure: everywhere but on plain http, which is only for this machine. */
    public boolean secure() {
        return "https".equals(address.getScheme());
    }
}
