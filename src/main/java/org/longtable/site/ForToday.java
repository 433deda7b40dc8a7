package org.longtable.site;

import java.util.List;
import java.util.Map;
import org.longtable.vocabulary.PersonId;

/** A module that has something waiting for a person hands it to <i>Today</i> through this. */
public interface ForToday {
    List<Waiting> waiting(PersonId person, Texts texts);

    /**
     * One thing that waits, in words, with what can be done about it right there.
     *
     * @param order smaller comes first; things of one order keep the sequence in which they were handed over
     */
    record Waiting(int order, String title, String text, List<Step> steps) {}

    /**
     * A step that can be taken: a link, or a button that posts what {@code values} holds.
     *
     * @param main whether this is the step most people take
     */
    record Step(String label, String path, boolean posts, Map<String, String> values, boolean main) {
        public static Step link(String label, String path) {
            return new Step(label, path, false, Map.of(), false);
        }

        public static Step post(String label, String path, Map<String, String> values) {
            return new Step(label, path, true, values, false);
        }

        public Step asMain() {
            return new Step(label, path, posts, values, true);
        }
    }
}
