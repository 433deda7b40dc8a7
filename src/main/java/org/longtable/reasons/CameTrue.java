package org.longtable.reasons;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.longtable.understanding.MomentLink;

/**
 * A gain that came true for one partner, with what shows it.
 *
 * @param evidence empty once its writer took it back
 */
public record CameTrue(
        UUID id,
        Gain gain,
        String partner,
        String evidence,
        Optional<MomentLink> moment,
        LocalDate on,
        boolean mine,
        Optional<LocalDate> removedOn) {}
