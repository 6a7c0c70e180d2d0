package dev.streambook.unit2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.streambook.engine.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flume.Channel;
import org.apache.flume.ChannelSelector;
import org.apache.flume.Context;
import org.apache.flume.Event;
import org.apache.flume.Transaction;
import org.apache.flume.channel.ChannelProcessor;
import org.apache.flume.channel.MemoryChannel;
import org.apache.flume.channel.ReplicatingChannelSelector;
import org.apache.flume.source.SpoolDirectorySource;

/** Flume's spooling directory source with a memory channel behind it, and what it has put there. */
final class SpoolSource implements AutoCloseable {

    private static final String MARK = "~mark-";
    private static final AtomicInteger MARKS = new AtomicInteger();
    private final Path spool;
    private final Path beside;
    private final Watched source = new Watched();
    private final Channel channel = new MemoryChannel();
    private final List<String> lines = new ArrayList<>();

    /** Says whether it has given up, which Flume tells to its log alone. */
    private static final class Watched extends SpoolDirectorySource {
        boolean hasGivenUp() {
            return hasFatalError();
        }
    }

    /** Between the source and its channel something happens. */
    private static final class Slow extends ChannelProcessor {

        private final Runnable reading;

        Slow(ChannelSelector selector, Runnable reading) {
            super(selector);
            this.reading = reading;
        }

        @Override
        public void processEventBatch(List<Event> events) {
            reading.run();
            super.processEventBatch(events);
        }
    }

    /**
     * Reads from now on.
     *
     * @param settings beside the folder, by their names in an agent's file
     * @param beside another folder of the same file system
     */
    SpoolSource(Path spool, Map<String, String> settings, Path beside) {
        this(spool, settings, beside, () -> {});
    }

    /** @param reading runs when lines have been read, and before they are in the channel */
    SpoolSource(Path spool, Map<String, String> settings, Path beside, Runnable reading) {
        this.spool = spool;
        this.beside = beside;
        channel.setName("spooled");
        ((MemoryChannel) channel)
                .configure(new Context(Map.of("capacity", "10000", "transactionCapacity", "10000", "keep-alive", "0")));
        channel.start();
        ChannelSelector selector = new ReplicatingChannelSelector();
        selector.setChannels(List.of(channel));
        source.setName("spool");
        source.setChannelProcessor(new Slow(selector, reading));
        Map<String, String> all = new HashMap<>(settings);
        all.put("spoolDir", spool.toString());
        all.put("pollDelay", "5");
        source.configure(new Context(all));
        source.start();
    }

    /**
     * Returns when the source has read every file that lies in the folder now, or has given up: it takes the oldest file
     * first, so that a new one comes out last.
     */
    void pass() {
        String mark = MARK + MARKS.incrementAndGet();
        try {
            Path outside = Files.writeString(beside.resolve(mark), mark + "\n");
            Files.move(outside, spool.resolve(mark), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put a mark into " + spool, e);
        }
        await("the source has read " + mark + ", or has given up")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(Patience.limit())
                .until(() -> drain().contains(mark) || source.hasGivenUp());
    }

    /** The lines that it has read, without the marks. */
    List<String> lines() {
        return drain().stream().filter(line -> !line.startsWith(MARK)).toList();
    }

    boolean hasGivenUp() {
        return source.hasGivenUp();
    }

    @Override
    public void close() {
        source.stop();
        channel.stop();
    }

    private List<String> drain() {
        Transaction transaction = channel.getTransaction();
        transaction.begin();
        for (Event event = channel.take(); event != null; event = channel.take()) {
            lines.add(new String(event.getBody(), UTF_8));
        }
        transaction.commit();
        transaction.close();
        return lines;
    }
}
