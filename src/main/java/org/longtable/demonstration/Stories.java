package org.longtable.demonstration;

import java.util.List;
import org.springframework.stereotype.Component;

/** What happened at the four tables, told through the product's own front doors, each event as of its own day. */
@Component
class Stories {
    void tell() {}

    static List<Scene> scenes(List<Cast.Member> cast) {
        return List.of();
    }
}
