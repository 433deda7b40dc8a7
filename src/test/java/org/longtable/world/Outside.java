package org.longtable.world;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.longtable.ground.OutsideServer;

/**
 * Whether tests run on a PostgreSQL that is not our own ({@code longtable.outside}): {@code wanted} leaves them out,
 * with one line that says so, where the machine has none; {@code required} insists.
 */
public final class Outside implements ExecutionCondition {
    private static final String ASKED = System.getProperty("longtable.outside", "");
    private static boolean said;

    public static boolean isWanted() {
        return !ASKED.isEmpty();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!isWanted() || OutsideServer.installed().isPresent() || ASKED.equals("required"))
            return ConditionEvaluationResult.enabled("");
        sayOnce();
        return ConditionEvaluationResult.disabled("no PostgreSQL on this machine");
    }

    private static synchronized void sayOnce() {
        if (!said)
            System.out.println(
                    "This machine has no PostgreSQL 15 or newer in /usr/lib/postgresql: the tests on a database server"
                            + " of one's own are left out. bin/test installs one.");
        said = true;
    }
}
