package dev.streambook.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Loopback ports that nobody listens on.
 *
 * <p>The candidates lie below the range from which Linux, macOS and Windows take the local end of outgoing connections.
 * A port from that range could be lost to any client while its server is stopped for a moment; worse, a client that
 * keeps trying to reconnect to it can end up connected to itself.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private FreePort() {}

    /**
     * A port that was free a moment ago; nothing reserves it.
     *
     * @throws IllegalStateException if none of 200 candidates is free
     */
    public static int choose() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port among %d tried from %d to %d; expected one on %s"
                .formatted(ATTEMPTS, LOWEST, HIGHEST, InetAddress.getLoopbackAddress()));
    }

    /** Whether a server could listen on this loopback port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
