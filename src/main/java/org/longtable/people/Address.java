package org.longtable.people;

import org.longtable.site.Typed;

/** Reading an e-mail address that someone typed. */
public final class Address {
    private Address() {}

    /** The address, or a stand-in with the problem noted beside the field. */
    public static String read(Typed typed, String field) {
        var address = typed.text(field, 254);
        if (!address.isEmpty() && !address.matches("[^\\s@,;<>()\"]+@[^\\s@,;<>()\"]+\\.[^\\s@,;<>()\".]{2,}"))
            typed.problem(field, "people.not-an-address");
        return address;
    }
}
