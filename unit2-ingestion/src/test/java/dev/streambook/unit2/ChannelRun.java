package dev.streambook.unit2;

import dev.streambook.engine.FreePort;
import dev.streambook.engine.Patience;
import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.unit2.OutletSink.Mode;
import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the agent of an answer again and again, with one change to its file: instead of Kafka there is a far end that can
 * be shut.
 */
public final class ChannelRun {

    private static final String OTHER_FAR_END = """

            keeper.sinks.kafka.type = dev.streambook.unit2.OutletSink
            keeper.sinks.kafka.mode = ${env:MODE}
            keeper.sinks.kafka.outlet = ${env:OUTLET}
            keeper.sinks.kafka.batchSize = 10000
            """;

    private final FlumeAgents flume;
    private final Path file;
    private final Path outlet;
    private final int port = FreePort.choose();
    private final Map<String, String> environment = new HashMap<>();

    /** @param name of this run within its test */
    public ChannelRun(Answer<ChannelAgent> answer, FlumeAgents flume, Isolated isolated, String name) {
        this.flume = flume;
        file = isolated.directory(name).resolve(answer.exercise().file());
        outlet = isolated.directory(name).resolve("delivered.txt");
        change(answer.text() + OTHER_FAR_END);
        channelIn(isolated.directory(name + "/channel"));
        leaveFree(1_048_576);
        environment.put("STREAMBOOK_LINE_PORT", Integer.toString(port));
        environment.put("OUTLET", outlet.toString());
    }

    /** Makes room for 40 events, and refuses at once where there is none. */
    void makeSmall() {
        change(read() + """
                keeper.channels.queue.capacity = 40
                keeper.channels.queue.transactionCapacity = 40
                keeper.channels.queue.keep-alive = 0
                keeper.sinks.kafka.batchSize = 40
                """);
    }

    /** Has the sink take so many events in one transaction. */
    void takeAtOnce(int events) {
        change(read() + "keeper.sinks.kafka.batchSize = %d%n".formatted(events));
    }

    void channelIn(Path folder) {
        environment.put("STREAMBOOK_CHANNEL", folder.toString());
    }

    void leaveFree(long bytes) {
        environment.put("STREAMBOOK_SPARE", Long.toString(bytes));
    }

    FlumeAgent start(Mode mode) {
        environment.put("MODE", mode.name());
        return flume.start(file, ChannelAgent.AGENT, environment);
    }

    /** The agent in a process of its own. */
    AgentProcess startProcess(Mode mode) {
        environment.put("MODE", mode.name());
        return AgentProcess.start(file, ChannelAgent.AGENT, environment);
    }

    LineSender send(List<String> lines) {
        return LineSender.send(port, lines);
    }

    /** Lines come in while the far end is shut, then the agent stops. */
    public LineSender queueAndStop(List<String> lines) {
        FlumeAgent agent = start(Mode.CLOSED);
        LineSender sent = send(lines);
        agent.stop();
        return sent;
    }

    /** Lines come in while the far end is shut, then the agent's process is killed. */
    public LineSender queueAndKill(List<String> lines) {
        try (AgentProcess agent = startProcess(Mode.CLOSED)) {
            LineSender sent = send(lines);
            agent.kill();
            return sent;
        }
    }

    /** Lines come in, {@link OutletSink#TORN} are delivered without the agent learning it, and it stops. */
    public LineSender queueAndTear(List<String> lines) {
        FlumeAgent agent = start(Mode.TORN);
        LineSender sent = send(lines);
        Patience.until(
                "the sink takes five events from the channel",
                () -> !delivered().isEmpty());
        agent.stop();
        return sent;
    }

    /** Starts the agent with the far end open, and stops it when its channel is empty. */
    public void deliverTheRest() {
        FlumeAgent agent = start(Mode.OPEN);
        Patience.until(
                "the agent, started again with its far end open, has delivered all that is in its channel",
                () -> agent.channelSize(ChannelAgent.CHANNEL) == 0);
        agent.stop();
    }

    /** The lines at the far end, in order. */
    public List<String> delivered() {
        try {
            return Files.exists(outlet) ? Files.readAllLines(outlet) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void change(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
