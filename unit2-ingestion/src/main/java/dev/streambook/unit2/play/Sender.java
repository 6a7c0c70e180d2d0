package dev.streambook.unit2.play;

import dev.streambook.event.EventJson;
import dev.streambook.event.ViewingEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flume.Event;
import org.apache.flume.EventDeliveryException;
import org.apache.flume.api.RpcClient;
import org.apache.flume.api.RpcClientFactory;
import org.apache.flume.event.EventBuilder;

/** Outside of the agent: sends events to its source, a batch in a call. */
public final class Sender {

    private static final int LARGEST_BATCH = 100;

    private Sender() {}

    /** Returns when the agent's channel has taken all of them. Bodies are JSON lines, the header {@code key} is the user. */
    public static void send(int port, List<List<ViewingEvent>> batches, Consumer<String> out)
            throws EventDeliveryException {
        RpcClient client = RpcClientFactory.getDefaultInstance("127.0.0.1", port, LARGEST_BATCH);
        try {
            for (List<ViewingEvent> batch : batches) {
                client.appendBatch(batch.stream().map(Sender::event).toList());
                out.accept("  taken as a whole: "
                        + batch.stream().map(ViewingEvent::id).toList());
            }
        } finally {
            client.close();
        }
    }

    private static Event event(ViewingEvent event) {
        return EventBuilder.withBody(EventJson.write(event), Map.of("key", Integer.toString(event.user())));
    }
}
