package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Envelope.State;
import org.longtable.envelopes.Own;
import org.longtable.envelopes.Round;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Figure;

/**
 * A round of statements as its reader may see it.
 *
 * @param opened what was opened, for those whose partner answered
 * @param figures how the whole is worked out, with the inputs that are for this reader
 */
public record RoundPage(
        Standing standing, List<Statement> statements, Optional<OpenedRound> opened, List<Figure> figures) {
    public TableView table() {
        return standing.table();
    }

    public Round round() {
        return standing.round();
    }

    /** One's own side; empty for someone whose partner is not in it. */
    public Optional<Own> own() {
        return standing.own();
    }

    public String path() {
        return standing.path();
    }

    public boolean takesPart() {
        return standing.takesPart();
    }

    public State myState() {
        return standing.myState();
    }

    public String openedBy() {
        return standing.openedBy();
    }

    public String mine() {
        return standing.mine();
    }
}
