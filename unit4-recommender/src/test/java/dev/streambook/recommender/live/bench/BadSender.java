package dev.streambook.recommender.live.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.streambook.recommender.live.bench.BadRequest.Manner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends bad requests, each over a connection of its own. */
final class BadSender {

    /** Longer than the server waits for a sender that is silent. */
    private static final int PATIENCE_MILLIS = 60_000;

    private static final int SLOW_BYTES = 20;
    private static final long SLOW_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final int port;

    BadSender(String address) {
        this.port = URI.create(address).getPort();
    }

    /** {@code 400} or any other status; {@code closed} without an answer; {@code no answer}. */
    String outcome(BadRequest bad) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            return outcome(bad, socket);
        }
    }

    private static String outcome(BadRequest bad, Socket socket) throws IOException {
        try {
            send(bad, socket);
            if (bad.manner() == Manner.TORN) {
                socket.setSoLinger(true, 0);
                return "closed";
            }
            BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            String status = answer.readLine();
            return status == null
                    ? "closed"
                    : status.matches("HTTP/1\\.[01] \\d{3}.*") ? status.substring(9, 12) : "other";
        } catch (SocketTimeoutException e) {
            return "no answer";
        } catch (IOException e) {
            return "closed"; // while we were still sending, or before we read
        }
    }

    private static void send(BadRequest bad, Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        if (bad.manner() == Manner.SLOW) {
            int at = Math.max(0, bad.bytes().length - SLOW_BYTES);
            out.write(bad.bytes(), 0, at);
            for (; at < bad.bytes().length; at++) {
                LockSupport.parkNanos(SLOW_PAUSE_NANOS);
                out.write(bad.bytes(), at, 1);
            }
        } else {
            out.write(bad.bytes());
        }
        if (bad.manner() == Manner.HALF_CLOSED) {
            socket.shutdownOutput();
        }
    }
}
