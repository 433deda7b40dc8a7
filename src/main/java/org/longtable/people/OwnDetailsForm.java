package org.longtable.people;

import java.util.ArrayList;
import org.longtable.people.Detail.Field;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;

/** The form of what one tells about oneself, and to whom. */
final class OwnDetailsForm {
    private OwnDetailsForm() {}

    static Typed stored(PersonView stored) {
        var typed = Typed.nothing()
                .with("my_name", stored.name())
                .with("my_name_seen", stored.seenBy().code());
        for (var field : Field.values()) {
            var detail = stored.detail(field);
            typed.with("my_" + field.code(), detail.map(Detail::value).orElse(""))
                    .with(
                            seen(field),
                            detail.map(Detail::seenBy).orElse(SeenBy.ME).code());
        }
        return typed;
    }

    static PersonView read(PersonId me, Typed typed) {
        var name = typed.text("my_name", 200);
        var nameSeenBy = typed.choice("my_name_seen", SeenBy::of)
                .filter(by -> by != SeenBy.ME)
                .orElse(SeenBy.TABLES);
        var details = new ArrayList<Detail>();
        for (var field : Field.values()) {
            var value = field == Field.EMAIL
                    ? Address.readOptional(typed, "my_email")
                    : typed.optionalText("my_" + field.code(), field.most());
            details.add(new Detail(
                    field, value, typed.choice(seen(field), SeenBy::of).orElse(SeenBy.ME)));
        }
        if (details.stream().anyMatch(one -> !one.value().isEmpty() && isForMore(one.seenBy(), nameSeenBy)))
            typed.problem("my_name_seen", "people.name-for-everyone");
        return new PersonView(me, name, nameSeenBy, typed.version(), details);
    }

    private static boolean isForMore(SeenBy told, SeenBy name) {
        return told.compareTo(SeenBy.TABLES) > 0 && told.compareTo(name) > 0;
    }

    private static String seen(Field field) {
        return "my_" + field.code() + "_seen";
    }
}
