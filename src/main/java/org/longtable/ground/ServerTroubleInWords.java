package org.longtable.ground;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that failed for want of a database is told in its own words, without a page of stack trace. */
class ServerTroubleInWords extends AbstractFailureAnalyzer<ServerTrouble> {
    @Override
    protected FailureAnalysis analyze(Throwable failure, ServerTrouble cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
