package dev.streambook.unit2;

import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.apache.avro.ipc.netty.NettyServer;
import org.apache.avro.ipc.specific.SpecificResponder;
import org.apache.flume.source.avro.AvroFlumeEvent;
import org.apache.flume.source.avro.AvroSourceProtocol;
import org.apache.flume.source.avro.Status;

/**
 * What stands at the other end of an agent's Avro sink: it takes batches by Flume's own protocol, keeps their events, and
 * fails where it is told to.
 *
 * <p>Listens on loopback. Thread safe.
 */
public final class Collector implements AvroSourceProtocol, AutoCloseable {

    /** What becomes of a batch. In the last two cases the sink is told that it failed. */
    public enum Fate {
        TAKEN,
        REFUSED,
        /** The collector has it, and dies before it can say so, as far as the sink can tell. */
        TAKEN_AND_FAILED
    }

    private static final ThreadFactory THREADS = new DefaultThreadFactory("collector", true);

    private final List<EventLoopGroup> threads = List.of(
            new NioEventLoopGroup(1, THREADS),
            new NioEventLoopGroup(1, THREADS),
            new DefaultEventLoopGroup(1, THREADS));
    private final List<List<String>> taken = new ArrayList<>();
    private final NettyServer server;

    private IntFunction<Fate> fates = call -> Fate.TAKEN;
    private int calls;

    /** @param port a free port on loopback, or 0 for any */
    public Collector(int port) {
        try {
            server = new NettyServer(
                    new SpecificResponder(AvroSourceProtocol.class, this),
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    channel -> {},
                    bootstrap -> {},
                    threads.get(0),
                    threads.get(1),
                    threads.get(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a collector was started", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** @param fates what becomes of the first batch (1) from now on, the second and so forth */
    public synchronized void give(IntFunction<Fate> fates) {
        this.fates = fates;
        calls = 0;
    }

    /** How many batches were offered, whatever became of them. */
    public synchronized int calls() {
        return calls;
    }

    /** The batches that are kept here, as text, in the order in which they came. */
    public synchronized List<List<String>> batches() {
        return List.copyOf(taken);
    }

    /** Their events. */
    public List<String> events() {
        return batches().stream().flatMap(List::stream).toList();
    }

    @Override
    public Status append(AvroFlumeEvent event) {
        return appendBatch(List.of(event));
    }

    @Override
    public synchronized Status appendBatch(List<AvroFlumeEvent> events) {
        calls++;
        Fate fate = fates.apply(calls);
        if (fate != Fate.REFUSED) {
            taken.add(events.stream().map(Collector::text).toList());
        }
        return fate == Fate.TAKEN ? Status.OK : Status.FAILED;
    }

    /** Whoever is connected finds the line cut. Returns at once. */
    @Override
    public void close() {
        threads.forEach(group -> group.shutdownGracefully(0, 0, TimeUnit.SECONDS));
    }

    private static String text(AvroFlumeEvent event) {
        byte[] body = new byte[event.getBody().remaining()];
        event.getBody().duplicate().get(body);
        return new String(body, StandardCharsets.UTF_8);
    }
}
