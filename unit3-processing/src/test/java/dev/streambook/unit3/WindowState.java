package dev.streambook.unit3;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.dstream.DStream;
import scala.collection.JavaConverters;

/** What a running context carries on from batch to batch: its streams that Spark must store with each checkpoint. */
final class WindowState {

    private final Set<DStream<?>> streams = new HashSet<>();

    private WindowState() {}

    /** Entries in the newest state of each such stream, added up; 0 where the context has no such stream. */
    static long entries(JavaStreamingContext context) {
        WindowState state = new WindowState();
        for (DStream<?> output : context.ssc().graph().getOutputStreams()) {
            state.reach(output);
        }
        return state.streams.stream()
                .filter(stream -> stream.mustCheckpoint())
                .mapToLong(WindowState::newest)
                .sum();
    }

    private void reach(DStream<?> stream) {
        if (streams.add(stream)) {
            JavaConverters.seqAsJavaList(stream.dependencies()).forEach(this::reach);
        }
    }

    private static long newest(DStream<?> stream) {
        return JavaConverters.mapAsJavaMap(stream.generatedRDDs()).entrySet().stream()
                .max(Comparator.comparing(generated -> generated.getKey().milliseconds()))
                .map(generated -> generated.getValue().count())
                .orElse(0L);
    }
}
