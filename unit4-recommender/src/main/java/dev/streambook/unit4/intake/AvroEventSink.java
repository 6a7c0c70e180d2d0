package dev.streambook.unit4.intake;

import dev.streambook.unit4.serving.EventSink;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.apache.flume.Event;
import org.apache.flume.EventDeliveryException;
import org.apache.flume.FlumeException;
import org.apache.flume.api.RpcClient;
import org.apache.flume.api.RpcClientConfigurationConstants;
import org.apache.flume.api.RpcClientFactory;
import org.apache.flume.event.EventBuilder;

/**
 * Sends lines to the Avro source of the intake agent in batches, each of which the agent stores in its file channels
 * before it answers.
 *
 * <p>A batch that fails is sent again over a new connection, a bounded number of times. It may have been stored before
 * the answer was lost, so lines can come twice; their event ids make that harmless. One connection, opened at the first
 * call: an agent that starts later is no error. Thread safe; calls wait for each other.
 */
public final class AvroEventSink implements EventSink, AutoCloseable {

    private static final int BATCH = 500;
    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final String host;
    private final int port;
    private final Duration timeout;
    private RpcClient client;

    /** @param timeout for a connection and for each answer, at least 1 s */
    public AvroEventSink(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeout = timeout;
    }

    @Override
    public synchronized void send(List<byte[]> lines) throws IOException {
        for (int from = 0; from < lines.size(); from += BATCH) {
            List<byte[]> batch = lines.subList(from, Math.min(from + BATCH, lines.size()));
            sendBatch(batch.stream().map(EventBuilder::withBody).toList());
        }
    }

    @Override
    public synchronized void close() {
        disconnect();
    }

    private void sendBatch(List<Event> batch) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                connected().appendBatch(batch);
                return;
            } catch (EventDeliveryException | FlumeException e) {
                disconnect();
                if (attempt == ATTEMPTS) {
                    throw new IOException(
                            "the intake agent at %s:%d did not take %d events in %d attempts (%s); expected it running with room in its channels"
                                    .formatted(host, port, batch.size(), ATTEMPTS, e.getMessage()),
                            e);
                }
                LockSupport.parkNanos(PAUSE.toNanos() * attempt);
            }
        }
    }

    private RpcClient connected() {
        if (client == null) {
            Properties settings = new Properties();
            settings.setProperty(RpcClientConfigurationConstants.CONFIG_HOSTS, "agent");
            settings.setProperty(RpcClientConfigurationConstants.CONFIG_HOSTS_PREFIX + "agent", host + ":" + port);
            settings.setProperty(RpcClientConfigurationConstants.CONFIG_BATCH_SIZE, Integer.toString(BATCH));
            String millis = Long.toString(timeout.toMillis());
            settings.setProperty(RpcClientConfigurationConstants.CONFIG_CONNECT_TIMEOUT, millis);
            settings.setProperty(RpcClientConfigurationConstants.CONFIG_REQUEST_TIMEOUT, millis);
            client = RpcClientFactory.getInstance(settings);
        }
        return client;
    }

    private void disconnect() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
