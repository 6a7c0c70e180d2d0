package dev.streambook.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.protocol.ApiKeys;

/**
 * A line between Kafka clients and a broker on loopback that can lose a response.
 *
 * <p>A response that is lost was sent by the broker: the request has been carried out, and the client does not know. The
 * connection breaks at that moment, as it does in earnest. Clients that are given {@link #bootstrapServers()} stay on
 * the line for all they do, since the broker's own address is replaced in what it tells them.
 *
 * <p>Thread safe. For one broker; not for speed.
 */
public final class LossyLine implements AutoCloseable {

    private final int brokerPort;
    private final ServerSocket door;
    private final Set<LossyConnection> connections = ConcurrentHashMap.newKeySet();
    private final Queue<ApiKeys> toLose = new ConcurrentLinkedQueue<>();
    private final AtomicInteger lost = new AtomicInteger();

    /** @param brokerPort the broker's port on loopback */
    public LossyLine(int brokerPort) {
        this.brokerPort = brokerPort;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback for a line to the broker", e);
        }
        LossyConnection.daemon("lossy line", this::accept);
    }

    /** What a client's {@code bootstrap.servers} takes to use this line. */
    public String bootstrapServers() {
        return door.getInetAddress().getHostAddress() + ":" + port();
    }

    /** The next response to a request of this kind gets lost, such as {@link ApiKeys#PRODUCE}; each call, one more. */
    public void loseNextResponseTo(ApiKeys request) {
        toLose.add(request);
    }

    /** How many responses were lost so far. */
    public int lost() {
        return lost.get();
    }

    int port() {
        return door.getLocalPort();
    }

    boolean loses(ApiKeys request) {
        boolean loses = toLose.remove(request);
        if (loses) {
            lost.incrementAndGet();
        }
        return loses;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                LossyConnection connection = new LossyConnection(client, brokerPort, this);
                connections.add(connection);
                connection.open();
            }
        } catch (IOException closed) {
            connections.forEach(LossyConnection::close);
        }
    }

    /** Breaks all connections and gives the port back. */
    @Override
    public void close() throws IOException {
        door.close();
        connections.forEach(LossyConnection::close);
    }
}
