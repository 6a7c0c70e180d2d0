package dev.streambook.unit2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.flume.Channel;
import org.apache.flume.Context;
import org.apache.flume.Event;
import org.apache.flume.EventDeliveryException;
import org.apache.flume.Transaction;
import org.apache.flume.conf.BatchSizeSupported;
import org.apache.flume.conf.Configurable;
import org.apache.flume.sink.AbstractSink;

/**
 * A sink whose far end is a file, one line an event, and which can be told to fail. Settings: {@code outlet}, the file;
 * {@code mode}; {@code batchSize}.
 */
public final class OutletSink extends AbstractSink implements Configurable, BatchSizeSupported {

    /** What it does with a batch. */
    enum Mode {
        /** Delivers it. */
        OPEN,
        /** Takes nothing: the far end is away. */
        CLOSED,
        /** Delivers {@value #TORN} events once, and does not learn that they have arrived. */
        TORN
    }

    static final int TORN = 5;

    private Mode mode;
    private Path outlet;
    private int batchSize;

    @Override
    public void configure(Context context) {
        mode = Mode.valueOf(context.getString("mode").toUpperCase(Locale.ROOT));
        outlet = Path.of(context.getString("outlet"));
        batchSize = context.getInteger("batchSize");
    }

    @Override
    public long getBatchSize() {
        return batchSize;
    }

    @Override
    public Status process() throws EventDeliveryException {
        if (mode == Mode.CLOSED) {
            return Status.BACKOFF;
        }
        Channel channel = getChannel();
        Transaction transaction = channel.getTransaction();
        transaction.begin();
        try {
            List<String> batch = take(channel);
            if (mode == Mode.TORN) {
                return tear(batch, transaction);
            }
            deliver(batch);
            transaction.commit();
            return batch.isEmpty() ? Status.BACKOFF : Status.READY;
        } catch (IOException | RuntimeException e) {
            transaction.rollback();
            throw new EventDeliveryException("cannot write to " + outlet, e);
        } finally {
            transaction.close();
        }
    }

    /** The far end has the batch, and the channel gets it back; as long as there are fewer events, it looks again. */
    private Status tear(List<String> batch, Transaction transaction) throws IOException {
        transaction.rollback();
        if (batch.size() < TORN) {
            return Status.READY;
        }
        deliver(batch);
        mode = Mode.CLOSED;
        return Status.BACKOFF;
    }

    private List<String> take(Channel channel) {
        return Stream.generate(channel::take)
                .limit(mode == Mode.TORN ? TORN : batchSize)
                .takeWhile(event -> event != null)
                .map(OutletSink::text)
                .toList();
    }

    private void deliver(List<String> batch) throws IOException {
        Files.write(outlet, batch, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String text(Event event) {
        return Events.text(event.getBody());
    }
}
