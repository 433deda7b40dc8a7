package org.longtable.directory;

import static org.longtable.directory.Subject.Kind.COMMUNITY;
import static org.longtable.directory.Subject.Kind.ORGANISATION;
import static org.longtable.directory.Subject.Kind.PERSON;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.longtable.site.Texts;

/**
 * Something that an organisation, a community or a person can tell in the directory. Where there are codes, one of them
 * or words of one's own are told; each code has its text under {@code directory.code.<field>.<code>}.
 */
public enum Field {
    KIND(true, 60, Set.of(ORGANISATION)),
    ABOUT(true, 2000, Subject.Kind.ALL),
    SECTOR(
            false,
            60,
            Set.of(ORGANISATION),
            "arts heritage libraries education childhood youth seniors health mental_health disability food housing"
                    + " environment settlement justice employment sport faith neighbourhood media research funding"
                    + " government business"),
    ART_FORM(
            false,
            60,
            Subject.Kind.ALL,
            "circus dance theatre puppetry music singing sound visual murals craft ceramics writing storytelling film"
                    + " photography digital design celebration land mixed"),
    PRACTICE(false, 120, Subject.Kind.ALL),
    ISSUE(
            false,
            60,
            Subject.Kind.ALL,
            "isolation belonging mental_health food housing poverty climate land reconciliation language racism gender"
                    + " access arriving generations violence addiction memory futures"),
    VALUE(
            false,
            60,
            Subject.Kind.ALL,
            "time reciprocity community_leads access fair_pay joy land language decolonising anti_racism openness"
                    + " safety learning quality solidarity"),
    POPULATION(
            false,
            60,
            Subject.Kind.ALL,
            "everyone children teens young_adults families seniors women 2slgbtqi first_nations inuit metis black"
                    + " racialised newcomers refugees french_minority english_minority deaf disabled neurodivergent"
                    + " low_income unhoused prison migrant_workers patients carers veterans"),
    LANGUAGE(
            false,
            60,
            Subject.Kind.ALL,
            "en fr iu cr oj mic crg ase fcs ar zh yue pa es tl uk pt it de pl ru fa ur hi ta vi ko so ti ht"),
    PLACE(true, 200, Subject.Kind.ALL),
    SETTING(true, 20, Subject.Kind.ALL, "urban small_town rural northern"),
    COORDINATES(true, 40, Subject.Kind.ALL),
    ADDRESS(true, 200, Subject.Kind.ALL),
    POSTAL(true, 10, Subject.Kind.ALL),
    ONLINE(true, 3, Subject.Kind.ALL, "yes"),
    WEBSITE(false, 300, Subject.Kind.ALL),
    EMAIL(false, 254, Set.of(ORGANISATION, COMMUNITY)),
    PHONE(false, 60, Set.of(ORGANISATION, COMMUNITY)),
    KNOWS(false, 200, Subject.Kind.ALL),
    WANTS_TO_LEARN(false, 200, Subject.Kind.ALL),
    CURIOUS_ABOUT(true, 500, Subject.Kind.ALL),
    STAGE_OF_PRACTICE(true, 20, Set.of(PERSON), "emerging established"),
    IDENTITY(false, 120, Set.of(PERSON)),
    IDENTITY_COUNTS(true, 3, Set.of(PERSON), "yes"),
    PACE(true, 20, Subject.Kind.ALL, "unhurried steady bursts seasons"),
    DECIDING(true, 20, Subject.Kind.ALL, "together listens roles vote elders"),
    DISAGREEING(true, 20, Subject.Kind.ALL, "openly apart writing third time"),
    CONTACT_HOURS(true, 20, Subject.Kind.ALL, "days evenings weekends school any"),
    MAY_INTRODUCE(true, 3, Set.of(PERSON), "yes"),
    POLICY_CHECKS(true, 20, Subject.Kind.ALL, "asked_before asked_soon not_asked will_not"),
    POLICY_PHOTOS(true, 20, Subject.Kind.ALL, "never each_time freely needed"),
    POLICY_NAMES(true, 20, Subject.Kind.ALL, "never with_yes always"),
    POLICY_PUBLISHING(true, 20, Subject.Kind.ALL, "nothing with_yes publish"),
    POLICY_PRIVACY(true, 20, Subject.Kind.ALL, "stays with_yes shared"),
    POLICY_ROOM(true, 20, Subject.Kind.ALL, "ours_present announced without_staff"),
    POLICY_INSURANCE(true, 20, Subject.Kind.ALL, "asked covered none"),
    POLICY_PAYMENT(true, 20, Subject.Kind.ALL, "pays_at_once pays_30 pays_later needs_at_once needs_30"),
    POLICY_MORE(true, 1000, Subject.Kind.ALL);

    private static final int LONG = 500;

    private final boolean one;
    private final int most;
    private final Set<Subject.Kind> tellers;
    private final List<String> codes;

    Field(boolean one, int most, Set<Subject.Kind> tellers) {
        this(one, most, tellers, "");
    }

    Field(boolean one, int most, Set<Subject.Kind> tellers, String codes) {
        this.one = one;
        this.most = most;
        this.tellers = tellers;
        this.codes = codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }

    public static Optional<Field> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether at most one thing is told. */
    public boolean isOne() {
        return one;
    }

    /** How it is asked for. */
    enum Shape {
        CODES,
        CHOICE,
        TICK,
        PLACE,
        LINES,
        WORDS,
        TEXT
    }

    Shape shape() {
        if (this == PLACE) return Shape.PLACE;
        if (codes.equals(List.of("yes"))) return Shape.TICK;
        if (!codes.isEmpty()) return one ? Shape.CHOICE : Shape.CODES;
        if (!one) return Shape.LINES;
        return most >= LONG ? Shape.WORDS : Shape.TEXT;
    }

    /** As {@link #shape}, for templates. */
    public String shapeCode() {
        return shape().name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is asked who sees it; otherwise it is seen with another. */
    public boolean hasCircle() {
        return seenAs() == this;
    }

    /** The field whose circle it shares, where it has none of its own. */
    Field seenAs() {
        return switch (this) {
            case SETTING -> PLACE;
            case IDENTITY_COUNTS -> IDENTITY;
            default -> this;
        };
    }

    /** Whether nobody but oneself sees it unless one says otherwise. */
    boolean isPrivateAtFirst() {
        return Set.of(IDENTITY, IDENTITY_COUNTS, ADDRESS, POSTAL, COORDINATES).contains(this);
    }

    /** Whether those at one's tables see it unless one says otherwise: it is for people one works with. */
    boolean isForTablesAtFirst() {
        return ProfilePart.POLICIES.holds(this);
    }

    /** How many characters it may have. */
    public int most() {
        return most;
    }

    public boolean isToldBy(Subject.Kind kind) {
        return tellers.contains(kind);
    }

    /** What can be chosen; nothing where it is told in words. */
    public List<String> codes() {
        return codes;
    }

    /** Text key of what it is called. */
    public String key() {
        return "directory.field." + code();
    }

    /** Text key of what it is called where others read it: some are asked in words that only fit whoever answers. */
    public String toldKey() {
        return switch (this) {
            case KNOWS,
                    WANTS_TO_LEARN,
                    CURIOUS_ABOUT,
                    STAGE_OF_PRACTICE,
                    IDENTITY,
                    DECIDING,
                    DISAGREEING,
                    CONTACT_HOURS,
                    MAY_INTRODUCE -> key() + ".told";
            default -> key();
        };
    }

    /** What was told, as people read it: the text of a code, and words of one's own as they are. */
    public String inWords(String value, Texts texts) {
        return codes.contains(value) ? texts.t("directory.code." + code() + "." + value) : value;
    }
}
