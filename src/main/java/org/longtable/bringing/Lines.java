package org.longtable.bringing;

import java.util.Iterator;
import java.util.List;

/** The lines of a list, one after the other, each a list of cells; the first is its header. */
interface Lines extends Iterator<Lines.Line>, AutoCloseable {
    /** @param number as the program that made the file counts, beginning with 1 */
    record Line(int number, List<String> cells) {}

    /** How the file was read, in words that need no translation: an encoding, or a kind of file. */
    String readAs();

    @Override
    void close();
}
