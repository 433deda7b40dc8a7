package org.longtable.ground;

/** Says in plain words why the embedded database server cannot run, and what the person who hosts it can do. */
public final class ServerTrouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerTrouble(String whatAndWhatToDo) {
        super(whatAndWhatToDo);
    }

    ServerTrouble(String whatAndWhatToDo, Throwable cause) {
        super(whatAndWhatToDo, cause);
    }
}
