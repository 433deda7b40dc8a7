package org.longtable.places;

import java.util.List;
import org.longtable.site.Told;

/**
 * What partners answered alone and opened together, as it stands on a sheet of paper.
 *
 * @param when the day on which it was opened
 */
public record OpenedTogether(String title, String when, List<Told> told) {
    public OpenedTogether {
        told = List.copyOf(told);
    }
}
