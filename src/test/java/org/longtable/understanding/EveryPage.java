package org.longtable.understanding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What people read at every address of a table and at every one of their own. */
public abstract class EveryPage extends WithStatements {
    /** Where one is signed in: holds the hour by the machine's own clock. */
    private static final String TELLS_THE_HOUR = "/me/sessions";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    /** A page for finding each other says so while its index is being made, which has nothing to do with envelopes. */
    protected void whatIsListedIsPrepared() {
        var late = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (as(dev).visit("/find").text().contains("Being prepared"))
            if (System.nanoTime() > late) throw new AssertionError("what is listed was not prepared");
    }

    /** @param round for addresses of a round */
    protected Map<String, String> pages(List<Someone> readers, UUID round) {
        var addresses = new ArrayList<String>();
        routes.getHandlerMethods().forEach((mapping, _) -> {
            for (var pattern : mapping.getPatternValues())
                if (mapping.getMethodsCondition().getMethods().stream()
                        .anyMatch(m -> m.name().equals("GET")))
                    addresses.add(pattern.replace("/tables/{id}", path("")).replace("{round}", round.toString()));
        });
        var pages = new LinkedHashMap<String, String>();
        for (var reader : readers) {
            var visitor = as(reader);
            for (var address : addresses)
                if (!address.contains("{") && !address.equals(TELLS_THE_HOUR))
                    pages.put(reader.name() + " " + address, told(visitor.ask(address), reader));
        }
        return pages;
    }

    /** Without what is made anew for every page. Anna's own colleague may know that she answered anew. */
    private String told(Visitor visitor, Someone reader) {
        var text = visitor.status()
                + visitor.answer()
                        .body()
                        .replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "")
                        .replaceAll("\"at\" ?: ?\"[^\"]*\"", "");
        return reader.equals(bea) ? text.replaceAll("name=\"_version\" value=\"\\d+\"", "") : text;
    }
}
