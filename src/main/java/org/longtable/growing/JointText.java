package org.longtable.growing;

import java.util.ArrayList;
import java.util.List;
import org.longtable.site.Texts;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;

/** A statement for the public: its words in each of its languages, and those that signed on to this very text. */
final class JointText {
    private JointText() {}

    static String of(TableView table, JointStatement statement, Texts texts) {
        var lines = new ArrayList<String>(List.of(statement.title(), "", statement.words(texts)));
        if (!statement.other(texts).isEmpty()) lines.addAll(List.of("", "—", "", statement.other(texts)));
        if (!statement.signed().isEmpty()) {
            lines.addAll(List.of("", texts.t("growing.joint.file.signed"), ""));
            for (var one : statement.signed())
                lines.add(texts.t(
                        "growing.joint.file.line",
                        table.partner(one.partner()).map(PartnerView::name).orElse(""),
                        one.approvedOn()));
        }
        return String.join("\n", lines) + "\n";
    }
}
