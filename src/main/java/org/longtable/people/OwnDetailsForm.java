package org.longtable.people;

import java.util.ArrayList;
import org.longtable.people.Detail.Field;
import org.longtable.site.Typed;

/** The form of what one tells about oneself, and to whom. */
final class OwnDetailsForm {
    private OwnDetailsForm() {}

    static Typed stored(PersonView stored) {
        var typed = Typed.nothing().with("my_name", stored.name());
        for (var field : Field.values()) {
            var detail = stored.detail(field);
            typed.with("my_" + field.code(), detail.map(Detail::value).orElse(""))
                    .with(
                            seen(field),
                            detail.map(one -> one.seenBy().atMost(stored.seenBy()))
                                    .orElse(SeenBy.ME)
                                    .code());
        }
        return typed;
    }

    static PersonView read(PersonView stored, Typed typed) {
        var name = typed.text("my_name", 200);
        var details = new ArrayList<Detail>();
        for (var field : Field.values()) {
            var value = field == Field.EMAIL
                    ? Address.readOptional(typed, "my_email")
                    : typed.optionalText("my_" + field.code(), field.most());
            details.add(new Detail(
                    field,
                    value,
                    typed.choice(seen(field), code -> SeenBy.upTo(stored.seenBy(), code))
                            .orElse(SeenBy.ME)));
        }
        return new PersonView(stored.id(), name, stored.seenBy(), typed.version(), details);
    }

    private static String seen(Field field) {
        return "my_" + field.code() + "_seen";
    }
}
