package org.longtable.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is told together, on one small form. */
public enum ProfilePart {
    WORDS(Field.KIND, Field.ABOUT, Field.CURIOUS_ABOUT),
    WAYS(Field.PACE, Field.DECIDING, Field.DISAGREEING, Field.CONTACT_HOURS),
    WORK(Field.SECTOR, Field.ART_FORM, Field.PRACTICE, Field.ISSUE, Field.VALUE, Field.STAGE_OF_PRACTICE),
    PLACE(Field.PLACE, Field.SETTING, Field.ONLINE, Field.ADDRESS, Field.POSTAL, Field.COORDINATES),
    WHOM(Field.POPULATION, Field.LANGUAGE, Field.IDENTITY, Field.IDENTITY_COUNTS),
    KNOWING(Field.KNOWS, Field.WANTS_TO_LEARN, Field.MAY_INTRODUCE),
    POLICIES(
            Field.POLICY_CHECKS,
            Field.POLICY_PHOTOS,
            Field.POLICY_NAMES,
            Field.POLICY_PUBLISHING,
            Field.POLICY_PRIVACY,
            Field.POLICY_ROOM,
            Field.POLICY_INSURANCE,
            Field.POLICY_PAYMENT,
            Field.POLICY_MORE),
    REACH(Field.WEBSITE, Field.EMAIL, Field.PHONE),
    /** The little by which others can be found for someone new; each of it stands in another part as well. */
    FIRST(Field.PLACE, Field.ART_FORM, Field.ISSUE, Field.VALUE);

    private final List<Field> fields;

    ProfilePart(Field... fields) {
        this.fields = List.of(fields);
    }

    /** Those that make a whole profile. */
    static List<ProfilePart> all() {
        return Arrays.stream(values()).filter(one -> one != FIRST).toList();
    }

    static Optional<ProfilePart> of(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "directory.part." + code();
    }

    boolean holds(Field field) {
        return fields.contains(field);
    }

    /** What this kind of subject can tell here. */
    public List<Field> fields(Subject.Kind kind) {
        return fields.stream().filter(field -> field.isToldBy(kind)).toList();
    }

    /** Text key of its heading where others read it. */
    public String toldKey() {
        return this == WORDS || this == REACH ? key() + ".told" : key();
    }
}
