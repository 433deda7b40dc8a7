package org.longtable.listings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * By what an organisation is compared with others, worked out from what it tells.
 *
 * @param keys whoever shares one of them is compared
 * @param mark changes when anything does by which it is compared
 */
record Compared(UUID organisation, String plain, String place, Set<Key> keys, String mark) {
    /** @param kind as the database knows it */
    record Key(String kind, String value) {}

    /** What an organisation tells. */
    record Told(
            UUID organisation,
            String name,
            String place,
            List<String> websites,
            List<String> emails,
            List<String> numbers) {}

    /** @param shared domains that tell nothing, because many who have nothing to do with each other use them */
    static Compared of(Told told, Set<String> shared) {
        var name = PlainName.of(told.name());
        var plain = name.text().isEmpty() ? told.name().strip().toLowerCase(Locale.ROOT) : name.text();
        var place = PlainName.place(told.place());
        var keys = new java.util.LinkedHashSet<Key>();
        keys.add(new Key("same", plain + "|" + place));
        keys.add(new Key("name", plain));
        if (place.isEmpty()) keys.add(new Key("bare", plain));
        if (!place.isEmpty())
            for (var beginning : name.beginnings()) keys.add(new Key("near", place + "|" + beginning));
        for (var website : told.websites()) site(website, shared).ifPresent(site -> keys.add(new Key("site", site)));
        for (var email : told.emails())
            Domain.of(email)
                    .map(domain -> shared.contains(domain) ? email.strip().toLowerCase(Locale.ROOT) : domain)
                    .ifPresent(mail -> keys.add(new Key("mail", mail)));
        for (var number : told.numbers())
            keys.add(new Key("number", number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9:]", "")));
        var all = new ArrayList<String>();
        keys.forEach(key -> all.add(key.kind() + " " + key.value()));
        all.sort(null);
        return new Compared(told.organisation(), plain, place, keys, PlainName.mark(all.toArray(String[]::new)));
    }

    /** A domain of one's own, or the page that one has at a domain that is shared. */
    private static java.util.Optional<String> site(String website, Set<String> shared) {
        var domain = Domain.of(website);
        if (domain.filter(shared::contains).isEmpty()) return domain;
        var path = website.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^[a-z][a-z0-9+.-]*://", "")
                .replaceFirst("^[^/?#]*", "")
                .replaceFirst("/+$", "");
        return domain.filter(_ -> path.length() > 1).map(own -> own + path);
    }
}
