package org.longtable.site;

import java.util.List;
import java.util.Optional;

/**
 * Where nothing new can be sent for now; a module says where (as a bean). A page offers no form that would be refused there,
 * and says this instead; what is sent all the same is shown again, so that nothing typed is lost.
 */
public interface Closed {
    /** @return what stands in the place of a form that would be sent to this path; nothing where it would be taken */
    Optional<Said> to(String path);

    /** Whether what waits at this address cannot be done there for now, so that nobody is asked for it. */
    boolean isOver(String path);

    /**
     * What is read instead of a form.
     *
     * @param key of its words; with {@code .title} what stands above what was typed, with {@code .back} and {@code .more} the
     *     links
     * @param back path of what can still be read
     * @param more path of how it could be opened again; empty for someone who has no say in that
     */
    record Said(String key, List<Object> words, String back, String more) {}

    /** Something was sent there all the same. */
    class Refusal extends RuntimeException {
        private final transient Said said;

        Refusal(Said said) {
            super(null, null, false, false);
            this.said = said;
        }

        Said said() {
            return said;
        }
    }
}
