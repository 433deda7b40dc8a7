package org.longtable.site;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, in the order in which its fields stand on the page. */
public final class Problems {
    private Problems() {}

    /** @param fields the form itself; a problem of no field that it has comes last */
    public static List<Map.Entry<String, Typed.Problem>> inOrder(Typed typed, Content fields) {
        var page = new StringOutput();
        fields.writeTo(new OwaspHtmlTemplateOutput(page));
        var text = page.toString();
        return typed.problems().entrySet().stream()
                .sorted(Comparator.comparingInt(problem -> place(text, problem.getKey())))
                .toList();
    }

    private static int place(String text, String field) {
        var at = text.indexOf("id=\"f-" + field + "\"");
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
