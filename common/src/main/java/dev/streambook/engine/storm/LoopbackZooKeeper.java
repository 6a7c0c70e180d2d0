package dev.streambook.engine.storm;

import dev.streambook.engine.FreePort;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.apache.storm.shade.org.apache.zookeeper.server.NIOServerCnxnFactory;
import org.apache.storm.shade.org.apache.zookeeper.server.ZooKeeperServer;

/** The ZooKeeper that a Storm cluster needs. Storm's own in-process one listens on every network interface. */
final class LoopbackZooKeeper implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private static final int TICK_MILLIS = 2000;

    private final NIOServerCnxnFactory connections = new NIOServerCnxnFactory();
    private final int port = FreePort.choose();

    LoopbackZooKeeper(Path directory) throws IOException, InterruptedException {
        File data = directory.toFile();
        connections.configure(new InetSocketAddress(HOST, port), 0);
        connections.startup(new ZooKeeperServer(data, data, TICK_MILLIS));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
