package dev.streambook.fault;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.protocol.ApiKeys;

/** One client's connection over a {@link LossyLine}: two threads that pass frames on until either end is gone. */
final class LossyConnection {

    /** What was asked, to understand the response by. */
    record Request(ApiKeys api, short version) {}

    private final Socket client;
    private final int brokerPort;
    private final LossyLine line;
    private final BrokerAddressRewriter readdressing;
    private final Map<Integer, Request> open = new ConcurrentHashMap<>();
    private volatile Socket broker;

    LossyConnection(Socket client, int brokerPort, LossyLine line) {
        this.client = client;
        this.brokerPort = brokerPort;
        this.line = line;
        this.readdressing = new BrokerAddressRewriter(line.port());
    }

    /** A broker that is away makes this connection end at once, as it would without the line. */
    void open() {
        daemon("lossy line, requests", () -> {
            try {
                broker = new Socket(InetAddress.getLoopbackAddress(), brokerPort);
                daemon("lossy line, responses", () -> pump(broker, client, this::response));
                pump(client, broker, this::request);
            } catch (IOException away) {
                close();
            }
        });
    }

    void close() {
        try {
            client.close();
            if (broker != null) {
                broker.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a thread that does not keep the JVM alive. */
    static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private interface Passing {
        /** What goes on in place of {@code frame}; null to break the connection. */
        byte[] pass(byte[] frame);
    }

    private void pump(Socket from, Socket to, Passing passing) {
        try {
            DataInputStream in = new DataInputStream(from.getInputStream());
            DataOutputStream out = new DataOutputStream(to.getOutputStream());
            byte[] frame;
            while ((frame = passing.pass(in.readNBytes(in.readInt()))) != null) {
                out.writeInt(frame.length);
                out.write(frame);
                out.flush();
            }
            close();
        } catch (IOException oneEndIsGone) {
            close();
        }
    }

    /** The header of a request begins with kind, version and correlation id. */
    private byte[] request(byte[] frame) {
        ByteBuffer header = ByteBuffer.wrap(frame);
        Request request = new Request(ApiKeys.forId(header.getShort()), header.getShort());
        open.put(header.getInt(), request);
        return frame;
    }

    /** The header of a response begins with the correlation id. */
    private byte[] response(byte[] frame) {
        Request request = open.remove(ByteBuffer.wrap(frame).getInt());
        return line.loses(request.api()) ? null : readdressing.of(frame, request);
    }
}
