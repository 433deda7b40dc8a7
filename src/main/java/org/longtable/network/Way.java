package org.longtable.network;

import org.longtable.vocabulary.PersonId;

/** What someone may know of a way to whom they would like to meet. It never says who knows whom (C2). */
public sealed interface Way {
    Whom whom();

    /** The name of whom it is about. */
    String name();

    /** They are in touch already. */
    record Known(Whom whom, String name) implements Way {}

    /**
     * There is a way, and it begins with someone they are in touch with.
     *
     * @param nearby whether that person, or someone that person knows, may know whom it is about; which of the two is not
     *     told, since it would tell that two others know each other
     */
    record Through(Whom whom, String name, PersonId first, String firstName, boolean nearby) implements Way {}

    /** There is none that could be shown; why is not told. */
    record None(Whom whom, String name) implements Way {}
}
