package dev.streambook.engine.junit;

import dev.streambook.engine.flume.FlumeAgent;
import java.nio.file.Path;
import java.util.Map;

/**
 * Starts Flume agents for one test; an agent belongs to a file, so there is none to share.
 *
 * <p>After the test they are stopped while the next one runs already, since an agent with an Avro source takes 4 s for it.
 * So each test needs ports of its own: {@link dev.streambook.engine.FreePort#choose()}.
 */
public final class FlumeAgents {

    private final Isolated isolated;

    FlumeAgents(Isolated isolated) {
        this.isolated = isolated;
    }

    /** {@link FlumeAgent#start(Path, String, Map)}. */
    public FlumeAgent start(Path file, String agent, Map<String, String> environment) {
        FlumeAgent started = FlumeAgent.start(file, agent, environment);
        isolated.closing(() -> Sweeper.later(started::stop));
        return started;
    }
}
