package org.longtable.people;

import org.longtable.site.Typed;

/** Reading an e-mail address that someone typed. */
public final class Address {
    private Address() {}

    /** The address, or a stand-in with the problem noted beside the field. */
    public static String read(Typed typed, String field) {
        return checked(typed, field, typed.text(field, 254));
    }

    /** As {@link #read}, or empty when nothing was typed. */
    static String readOptional(Typed typed, String field) {
        return checked(typed, field, typed.optionalText(field, 254));
    }

    private static String checked(Typed typed, String field, String address) {
        if (!address.isEmpty() && !address.matches("[^\\s@,;<>()\"]+@[^\\s@,;<>()\"]+\\.[^\\s@,;<>()\".]{2,}"))
            typed.problem(field, "people.not-an-address");
        return address;
    }
}
