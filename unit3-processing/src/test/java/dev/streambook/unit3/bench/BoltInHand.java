package dev.streambook.unit3.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.storm.Config;
import org.apache.storm.Constants;
import org.apache.storm.task.IOutputCollector;
import org.apache.storm.task.OutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.IRichBolt;
import org.apache.storm.tuple.MessageId;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.TupleImpl;
import org.apache.storm.utils.Utils;

/**
 * A task of a bolt without a cluster: it is given tuples on the caller's thread, and what it tells its collector is kept in
 * order. For what a run on the bench cannot show: what was said when {@code execute} returned, what became of the values
 * after they were emitted, and what the task keeps.
 */
public final class BoltInHand {

    private static final String SOURCE = "records";
    private static final int FIRST_TASK = 2;

    private final IRichBolt bolt;
    private final TopologyContext context;
    private List<String> steps;
    private List<Emitted> emitted;
    private Set<String> problems;

    private record Emitted(String stream, List<Object> values) {}

    /** Prepares the bolt, as its worker would. */
    public BoltInHand(Shape shape, IRichBolt bolt) {
        this(shape, bolt, 0);
    }

    /** @param index of the task, 0 or 1 of two */
    public BoltInHand(Shape shape, IRichBolt bolt, int index) {
        this.bolt = bolt;
        this.context = context(shape, FIRST_TASK + index);
        forget();
        bolt.prepare(Map.of(), context, new OutputCollector(new KeepingCollector()));
    }

    /** Gives it a tuple, and returns when {@code execute} has returned or thrown. */
    public BoltInHand give(List<Object> values) {
        return execute(new TupleImpl(
                context, values, SOURCE, 1, Utils.DEFAULT_STREAM_ID, MessageId.makeRootId(steps.size(), 1)));
    }

    /** Gives it a tick. */
    public BoltInHand tick() {
        return execute(new TupleImpl(
                context,
                List.of(1),
                Constants.SYSTEM_COMPONENT_ID,
                (int) Constants.SYSTEM_TASK_ID,
                Constants.SYSTEM_TICK_STREAM_ID));
    }

    private BoltInHand execute(Tuple tuple) {
        try {
            bolt.execute(tuple);
        } catch (Throwable thrown) {
            steps.add("threw " + thrown);
            problems.add(thrown.toString());
        }
        return this;
    }

    /** What it did so far: "emitted on events", the same with ", no anchor", "acked", "failed", or "threw …". */
    public List<String> steps() {
        synchronized (steps) {
            return List.copyOf(steps);
        }
    }

    /** Of its steps those that settle a tuple, in order: "acked" or "failed". */
    public List<String> settlements() {
        return steps().stream()
                .filter(step -> step.equals("acked") || step.equals("failed"))
                .toList();
    }

    /** What it emitted, with the values as they are now. */
    public List<Arrival> emitted() {
        synchronized (emitted) {
            return emitted.stream()
                    .map(each -> Arrival.of(each.stream(), each.values()))
                    .toList();
        }
    }

    /** What it reported or threw, to stand at the end of a description; empty where there was nothing. */
    public String problems() {
        return problems.isEmpty() ? "" : "\nreported or thrown: " + String.join("\n", problems);
    }

    /** Begins to write down anew. */
    public void forget() {
        steps = Collections.synchronizedList(new ArrayList<>());
        emitted = Collections.synchronizedList(new ArrayList<>());
        problems = Collections.synchronizedSet(new LinkedHashSet<>());
    }

    private static TopologyContext context(Shape shape, int task) {
        return new TopologyContext(
                null,
                Map.of(Config.STORM_CLUSTER_MODE, "distributed"),
                Map.of(1, SOURCE, FIRST_TASK, "answer", FIRST_TASK + 1, "answer"),
                Map.of(SOURCE, List.of(1), "answer", List.of(FIRST_TASK, FIRST_TASK + 1)),
                Map.of(SOURCE, Map.of(Utils.DEFAULT_STREAM_ID, shape.in()), "answer", shape.out()),
                Map.of(),
                "in-hand",
                null,
                null,
                task,
                null,
                List.of(1, FIRST_TASK, FIRST_TASK + 1),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                new AtomicBoolean(),
                null);
    }

    private final class KeepingCollector implements IOutputCollector {

        @Override
        public List<Integer> emit(String stream, Collection<Tuple> anchors, List<Object> values) {
            boolean anchored = anchors != null && anchors.stream().anyMatch(Objects::nonNull);
            steps.add("emitted on " + stream + (anchored ? "" : ", no anchor"));
            emitted.add(new Emitted(stream, values));
            return List.of(1);
        }

        @Override
        public void emitDirect(int task, String stream, Collection<Tuple> anchors, List<Object> values) {
            throw new UnsupportedOperationException(
                    "emitDirect on stream " + stream + "; expected emit, which follows the groupings");
        }

        @Override
        public void ack(Tuple tuple) {
            steps.add("acked");
        }

        @Override
        public void fail(Tuple tuple) {
            steps.add("failed");
        }

        @Override
        public void resetTimeout(Tuple tuple) {}

        @Override
        public void flush() {}

        @Override
        public void reportError(Throwable error) {
            problems.add(error.toString());
        }
    }
}
