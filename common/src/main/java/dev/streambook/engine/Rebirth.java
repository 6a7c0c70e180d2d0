package dev.streambook.engine;

import java.io.Serializable;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.utils.Utils;

/**
 * A spout or bolt as the bytes that its topology carries, from which a worker makes it afresh at each start.
 *
 * @param bytes the component, Java-serialized
 * @param watchId of the topology's {@link TopologyWatch}
 */
record Rebirth(byte[] bytes, String watchId) implements Serializable {

    <T> T component(Class<T> type) {
        return Utils.javaDeserialize(bytes, type);
    }

    TopologyWatch watch() {
        return TopologyWatch.of(watchId);
    }

    /** Reports a crash; an interrupt is none: so Storm ends the threads of a topology that is killed. */
    void crashed(TopologyContext context, Throwable thrown) {
        if (Utils.exceptionCauseIsInstanceOf(InterruptedException.class, thrown)) {
            throw new IllegalStateException("the topology is being killed", thrown);
        }
        watch().crashed(new ComponentCrash(context.getThisComponentId(), context.getThisTaskId(), thrown));
    }
}
