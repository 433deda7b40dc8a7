package org.longtable.growing;

import java.time.LocalDate;
import java.util.Map;
import org.longtable.growing.JointStatements.Text;
import org.longtable.site.Typed;

/** The forms of a statement that several sign on to. */
public final class JointForm {
    public static final String TITLE = "joint_title";
    public static final String EN = "joint_en";
    public static final String FR = "joint_fr";
    public static final String APPROVED_BY = "joint_by";
    public static final String APPROVED_ON = "joint_on";
    private static final int LONGEST = 6000;

    private JointForm() {}

    static Text read(Typed typed) {
        var text = new Text(typed.text(TITLE, 160), typed.optionalText(EN, LONGEST), typed.optionalText(FR, LONGEST));
        if (text.en().isEmpty() && text.fr().isEmpty() && !typed.refused())
            typed.problem(EN, "growing.joint.words.missing");
        return text;
    }

    static Map<String, String> stored(JointStatement statement) {
        return Map.of(TITLE, statement.title(), EN, statement.en(), FR, statement.fr());
    }

    static LocalDate approvedOn(Typed typed, LocalDate today) {
        var on = typed.day(APPROVED_ON);
        if (typed.problem(APPROVED_ON).isEmpty() && on.isAfter(today))
            typed.problem(APPROVED_ON, "growing.joint.on.to-come");
        return on;
    }
}
