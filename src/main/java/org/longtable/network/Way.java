package org.longtable.network;

import java.util.Locale;
import org.longtable.vocabulary.PersonId;

/** What someone may know of a way to whom they would like to meet. It never says who knows whom (C2). */
public sealed interface Way {
    Whom whom();

    /** The name of whom it is about. */
    String name();

    /** They are in touch already. */
    record Known(Whom whom, String name) implements Way {}

    /** How far whoever is asked first is from whom it is about, as far as it is told. */
    enum Reach {
        /** They, or someone they know, may know them; which of the two would tell that two others know each other. */
        NEARBY,
        FURTHER,
        /** They look after the installation, and may write to anyone who can be found (R106). */
        HOST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** There is a way: it begins with someone they are in touch with, or else with a host. */
    record Through(Whom whom, String name, PersonId first, String firstName, Reach reach) implements Way {}

    /** There is none that could be shown; why is not told. */
    record None(Whom whom, String name) implements Way {}
}
