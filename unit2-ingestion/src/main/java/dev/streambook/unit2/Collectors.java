package dev.streambook.unit2;

import java.nio.file.Path;
import java.util.Map;

/** The four collectors that the agent of {@link SinkGroup} delivers to. */
public record Collectors(Collector near, Collector far, Collector left, Collector right) implements AutoCloseable {

    /** All listen, each on a port of its own. */
    public static Collectors start() {
        return new Collectors(new Collector(0), new Collector(0), new Collector(0), new Collector(0));
    }

    /** What the agent's file takes from its environment. */
    public Map<String, String> environment(Path spool) {
        return Map.of(
                "STREAMBOOK_SPOOL", spool.toString(),
                "STREAMBOOK_NEAR_PORT", Integer.toString(near.port()),
                "STREAMBOOK_FAR_PORT", Integer.toString(far.port()),
                "STREAMBOOK_LEFT_PORT", Integer.toString(left.port()),
                "STREAMBOOK_RIGHT_PORT", Integer.toString(right.port()));
    }

    @Override
    public void close() {
        near.close();
        far.close();
        left.close();
        right.close();
    }
}
