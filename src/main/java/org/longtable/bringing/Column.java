package org.longtable.bringing;

import static org.longtable.bringing.Holds.GRANTS;
import static org.longtable.bringing.Holds.ORGANISATIONS;
import static org.longtable.bringing.Holds.PEOPLE;
import static org.longtable.bringing.Holds.TIES;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a column of a list can become. Those that are a line of the directory have its field's code; a number under which
 * an organisation is known elsewhere has the scheme's.
 */
enum Column {
    NAME(ORGANISATIONS),
    KEY(ORGANISATIONS, TIES, GRANTS),
    LONGTABLE(ORGANISATIONS, PEOPLE, TIES, GRANTS),
    KIND(ORGANISATIONS),
    SECTOR(ORGANISATIONS),
    ART_FORM(ORGANISATIONS),
    PRACTICE(ORGANISATIONS),
    POPULATION(ORGANISATIONS),
    LANGUAGE(ORGANISATIONS, PEOPLE),
    VALUE(ORGANISATIONS),
    ISSUE(ORGANISATIONS),
    PLACE(ORGANISATIONS, GRANTS),
    PROVINCE(ORGANISATIONS),
    SETTING(ORGANISATIONS),
    COUNTRY(ORGANISATIONS, GRANTS),
    ADDRESS(ORGANISATIONS, GRANTS),
    POSTAL(ORGANISATIONS, GRANTS),
    LATITUDE(ORGANISATIONS),
    LONGITUDE(ORGANISATIONS),
    WEBSITE(ORGANISATIONS, GRANTS),
    EMAIL(ORGANISATIONS, PEOPLE),
    PHONE(ORGANISATIONS),
    ABOUT(ORGANISATIONS, GRANTS),
    CHARITY_NUMBER(ORGANISATIONS, GRANTS),
    CORPORATION_NUMBER(ORGANISATIONS, GRANTS),
    OTHER_NUMBER(ORGANISATIONS),
    NUMBERS(ORGANISATIONS),
    GIVEN_NAME(PEOPLE),
    PERSON(PEOPLE, TIES),
    ORGANISATION(PEOPLE),
    ROLE(PEOPLE),
    SINCE(PEOPLE, TIES),
    UNTIL(TIES),
    FROM(TIES),
    FROM_KEY(TIES),
    TO(TIES),
    TO_KEY(TIES),
    TIE(TIES),
    KNOWN_BY(TIES),
    TITLE(GRANTS),
    AMOUNT(GRANTS),
    CURRENCY(GRANTS),
    AWARDED(GRANTS),
    RECIPIENT(GRANTS),
    RECIPIENT_KEY(GRANTS),
    FUNDER(GRANTS),
    FUNDER_KEY(GRANTS);

    /** Several columns may become an address, in their order. */
    private static final Set<Column> OFTEN = EnumSet.of(ADDRESS, PRACTICE, OTHER_NUMBER, WEBSITE, EMAIL, PHONE);

    private final Set<Holds> lists;

    Column(Holds first, Holds... others) {
        this.lists = EnumSet.of(first, others);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean mayComeOften() {
        return OFTEN.contains(this);
    }

    static Optional<Column> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static List<Column> of(Holds holds) {
        return Arrays.stream(values()).filter(one -> one.lists.contains(holds)).toList();
    }
}
