package org.longtable.vocabulary;

/** What was asked for does not exist for the person who asks. The page is the same whether it exists for others. */
public class NotFound extends RuntimeException {
    public NotFound() {
        super(null, null, false, false);
    }
}
