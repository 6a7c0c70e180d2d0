package dev.streambook.engine.storm;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.storm.spout.ISpout;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;

/** A spout whose exceptions do not end the JVM. It starts again like a bolt; see {@link GuardedBolt}. */
final class GuardedSpout implements ISpout {

    private static final long serialVersionUID = 1;

    private final SerializedComponent serialized;
    private transient ISpout spout;
    private transient boolean active;
    private transient Map<String, Object> settings;
    private transient TopologyContext context;
    private transient SpoutOutputCollector collector;

    GuardedSpout(SerializedComponent serialized) {
        this.serialized = serialized;
    }

    @Override
    public void open(Map<String, Object> settings, TopologyContext context, SpoutOutputCollector collector) {
        this.settings = settings;
        this.context = context;
        this.collector = collector;
        begin();
        serialized.watch().taskStarted();
    }

    @Override
    public void close() {
        try {
            if (spout != null) {
                spout.close();
            }
        } finally {
            serialized.watch().taskEnded();
        }
    }

    @Override
    public void activate() {
        active = true;
        guarded(ISpout::activate);
    }

    @Override
    public void deactivate() {
        active = false;
        guarded(ISpout::deactivate);
    }

    @Override
    public void nextTuple() {
        guarded(ISpout::nextTuple);
    }

    @Override
    public void ack(Object messageId) {
        guarded(spout -> spout.ack(messageId));
    }

    @Override
    public void fail(Object messageId) {
        guarded(spout -> spout.fail(messageId));
    }

    private void guarded(Consumer<ISpout> call) {
        if (spout == null) {
            return;
        }
        try {
            call.accept(spout);
        } catch (Throwable thrown) {
            serialized.crashed(context, thrown);
            begin();
        }
    }

    private void begin() {
        spout = null;
        ISpout fresh = serialized.component(ISpout.class);
        try {
            fresh.open(settings, context, collector);
            if (active) {
                fresh.activate();
            }
            spout = fresh;
        } catch (Throwable thrown) {
            serialized.crashed(context, thrown);
        }
    }
}
