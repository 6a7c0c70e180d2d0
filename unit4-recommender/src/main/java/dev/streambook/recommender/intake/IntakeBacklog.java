package dev.streambook.recommender.intake;

import dev.streambook.engine.flume.FlumeAgent;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the intake agent has still to do with the files that are there: lines that it has not read, and events in its
 * channels.
 *
 * @param state the folder in which the agent keeps its positions and channels
 */
public record IntakeBacklog(FlumeAgent agent, WrittenLogs logs, Path state) {

    /** Whether all lines have gone on to Kafka. Positions are written once a second, so it can be told late. */
    public boolean isEmpty() throws IOException {
        ReadPositions positions = ReadPositions.in(state);
        for (Path file : logs.files()) {
            if (!positions.isReadWhole(file)) {
                return false;
            }
        }
        return agent.channels().stream().allMatch(channel -> agent.channelSize(channel) == 0);
    }
}
