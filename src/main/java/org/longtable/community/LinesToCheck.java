package org.longtable.community;

import java.util.List;
import org.longtable.places.WordsToCheck;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;

/** Words for the community page that a helper wrote down for someone who comes by paper. */
@Component
class LinesToCheck implements WordsToCheck {
    private final Listening listening;

    LinesToCheck(Listening listening) {
        this.listening = listening;
    }

    @Override
    public List<Written> unchecked(TableId table) {
        return listening.toCheck(table).stream()
                .map(line ->
                        new Written(line.words(), line.saidOn(), line.mine().said(), line.path()))
                .toList();
    }
}
